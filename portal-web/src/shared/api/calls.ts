import { exchange } from './documents';

export interface JsonCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, string | number | string[] | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const API = '/api/v1';

/** The path of a resource; each part is encoded. */
export function pathOf(...parts: string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`;
}

function addressOf(path: string, query: JsonCall['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== '') {
        search.append(name, String(one));
      }
    }
  }
  const text = search.toString();
  return `${API}${path}${text === '' ? '' : `?${text}`}`;
}

function send(path: string, { method = 'GET', query, body, headers, signal }: JsonCall): Promise<Response> {
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return exchange(addressOf(path, query), {
    method,
    signal,
    headers: { Accept: 'application/json', ...json, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** The JSON answer of one call under `/api/v1`. */
export async function callJson<T>(path: string, call: JsonCall = {}): Promise<T> {
  const response = await send(path, call);
  return (await response.json()) as T;
}

/** A call whose answer is not read. */
export async function callDone(path: string, call: JsonCall): Promise<void> {
  await send(path, call);
}

export interface Tagged<T> {
  value: T;
  /** Sent back with `If-Match`. */
  etag: string;
}

/** The JSON answer with the tag that its next change must carry. */
export async function callTagged<T>(path: string, call: JsonCall = {}): Promise<Tagged<T>> {
  const response = await send(path, call);
  return { value: (await response.json()) as T, etag: response.headers.get('ETag') ?? '' };
}

/** The text of an answer, such as a file. */
export async function callText(path: string, call: JsonCall = {}): Promise<string> {
  const response = await send(path, { ...call, headers: { Accept: '*/*', ...call.headers } });
  return response.text();
}
