import { afterEach, expect, it, vi } from 'vitest';
import type { TaskEventView } from '@/shared/api/types';
import { TaskStream, type Link } from './taskStream';

const TIMES = { backoffMs: [1], silenceMs: 60, idleMs: 1 };
const event = (id: number, type: TaskEventView['type'] = 'log'): TaskEventView => ({
  id,
  taskId: 't1',
  type,
  body: { message: `line ${id}` },
  createdAt: '2026-11-25T10:00:00Z',
});
const asText = (one: TaskEventView) => `id: ${one.id}\nevent: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`;

function sse(...events: TaskEventView[]): Response {
  return new Response(events.map(asText).join(''), { headers: { 'Content-Type': 'text/event-stream' } });
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

/** Answers in the order of the calls. */
function server(...answers: ((request: Request) => Response | Promise<Response>)[]): Request[] {
  const seen: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request);
    const answer = answers[seen.length - 1];
    if (answer === undefined) {
      throw new Error('no answer left');
    }
    return answer(request);
  });
  return seen;
}

async function follow() {
  const ids: number[] = [];
  const links: Link[] = [];
  const failures: unknown[] = [];
  await new TaskStream(
    't1',
    {
      onEvents: (events) => ids.push(...events.map(({ id }) => id)),
      onLink: (link) => links.push(link),
      onFailure: (error) => failures.push(error),
    },
    new AbortController().signal,
    TIMES,
  ).run();
  return { ids, links, failures };
}

afterEach(() => vi.unstubAllGlobals());

it('reads the log until the run is complete', async () => {
  const seen = server(() => sse(event(1), event(2), event(3, 'completion')));
  expect(await follow()).toEqual({ ids: [1, 2, 3], links: ['connecting', 'live', 'ended'], failures: [] });
  expect(seen[0]?.headers.get('Accept')).toBe('text/event-stream');
  expect(seen[0]?.url).toContain('/api/v1/scaffolder/tasks/t1/events?after=0');
});

it('resumes after the last event that it has seen, and shows none twice', async () => {
  const seen = server(
    () => sse(event(1), event(2)),
    () => sse(event(2), event(3, 'cancelled')),
  );
  const { ids, links } = await follow();
  expect(ids).toEqual([1, 2, 3]);
  expect(links).toEqual(['connecting', 'live', 'reconnecting', 'live', 'ended']);
  expect(seen[1]?.url).toContain('after=2');
  expect(seen[1]?.headers.get('Last-Event-ID')).toBe('2');
});

it('asks by long polling once streams have failed three times', async () => {
  const seen = server(
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => json({ title: 'Busy' }, 503),
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => json([event(1)]),
    () => json([]),
    () => json([event(2, 'completion')]),
  );
  const { ids, links } = await follow();
  expect(ids).toEqual([1, 2]);
  expect(links.at(-2)).toBe('polling');
  expect(seen[3]?.headers.get('Accept')).toBe('application/json');
  expect(seen[4]?.url).toContain('after=1');
});

it('asks by long polling at once where something turns streams into plain answers', async () => {
  const seen = server(
    () => json([]),
    () => json([event(1, 'completion')]),
  );
  expect((await follow()).ids).toEqual([1]);
  expect(seen).toHaveLength(2);
});

it('gives up where the server will not answer otherwise next time', async () => {
  server(() => json({ title: 'Not found', status: 404 }, 404));
  const { failures, links } = await follow();
  expect(failures).toHaveLength(1);
  expect(links).toEqual(['connecting']);
});

it('takes a stream that fell silent for a broken one', async () => {
  const silent = () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(asText(event(1)))),
      }),
      { headers: { 'Content-Type': 'text/event-stream' } },
    );
  server(
    (request) => {
      const response = silent();
      const reader = response.body?.getReader();
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          request.signal.addEventListener('abort', () =>
            controller.error(new DOMException('', 'AbortError')),
          );
          const first = await reader?.read();
          controller.enqueue(first?.value);
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    },
    () => sse(event(2, 'completion')),
  );
  expect((await follow()).ids).toEqual([1, 2]);
});
