import { vi } from 'vitest';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
}

type Handler = (call: Call) => {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
};

/** A server of a few answers by "METHOD /path"; it remembers what it was asked. */
export function fakeServer(handlers: Record<string, Handler>): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    const { method, headers } = request;
    const call = { method, headers, path: url.pathname, query: url.searchParams, body: await request.text() };
    calls.push(call);
    const handler = handlers[`${method} ${url.pathname.replace('/api/v1', '')}`];
    const {
      status = 200,
      body,
      headers: more,
    } = handler?.(call) ?? {
      status: 404,
      body: { title: 'Not found', status: 404 },
    };
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...more },
    });
  });
  return calls;
}
