import { callJson, pathOf } from '@/shared/api/calls';
import { fetchWithSession } from '@/shared/api/client';
import { asProblem, problemOf } from '@/shared/api/problem';
import type { TaskEventView } from '@/shared/api/types';
import { SseParser } from './sse';

/** How the events come at the moment. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'ended';

export interface StreamListener {
  onEvents: (events: TaskEventView[]) => void;
  onLink: (link: Link) => void;
  onFailure: (error: unknown) => void;
}

export interface StreamTimes {
  /** Waits after the first, second, … failure in a row; the last one from then on. */
  backoffMs: number[];
  /** A stream silent for longer, heartbeats included, is dead: the server sends one each 15 s. */
  silenceMs: number;
  /** The least pause after an empty answer to a poll, should something on the way not let it wait. */
  idleMs: number;
}

const USUAL_TIMES: StreamTimes = {
  backoffMs: [500, 1_000, 2_000, 5_000, 10_000],
  silenceMs: 45_000,
  idleMs: 1_000,
};
const FAILURES_UNTIL_POLLING = 3;
/** After these the run goes on only when somebody retries it. */
const LAST = new Set(['completion', 'cancelled']);

const eventsPath = (task: string) => `${pathOf('scaffolder', 'tasks', task)}/events`;

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The server will not answer otherwise next time: not signed in, not allowed, no such run. */
function isFinal(error: unknown): boolean {
  const { status } = asProblem(error);
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Follows the log of one run: a stream that resumes where it broke off, long polling where streams do not get through. */
export class TaskStream {
  private last = 0;
  private ended = false;
  private failures = 0;

  constructor(
    private readonly task: string,
    private readonly listener: StreamListener,
    private readonly signal: AbortSignal,
    private readonly times = USUAL_TIMES,
  ) {}

  async run(): Promise<void> {
    this.listener.onLink('connecting');
    while (!this.signal.aborted && !this.ended) {
      try {
        await (this.failures < FAILURES_UNTIL_POLLING ? this.stream() : this.poll());
        if (!this.ended && !this.signal.aborted && this.failures < FAILURES_UNTIL_POLLING) {
          // The stream was closed before the run ended: a proxy's limit, or a server going down.
          await this.failed();
        }
      } catch (error) {
        if (this.signal.aborted) {
          return;
        }
        if (isFinal(error)) {
          this.listener.onFailure(error);
          return;
        }
        await this.failed();
      }
    }
    if (this.ended) {
      this.listener.onLink('ended');
    }
  }

  private async failed(): Promise<void> {
    this.failures += 1;
    this.listener.onLink('reconnecting');
    const { backoffMs } = this.times;
    await pause(backoffMs[Math.min(this.failures, backoffMs.length) - 1] ?? 0, this.signal);
  }

  private take(events: TaskEventView[]): void {
    const fresh = events.filter(({ id, type }) => id > this.last || (LAST.has(type) && id >= this.last));
    const newest = fresh.at(-1);
    if (newest === undefined) {
      return;
    }
    this.last = Math.max(this.last, newest.id);
    this.ended = LAST.has(newest.type);
    this.listener.onEvents(fresh);
  }

  private async stream(): Promise<void> {
    const watch = new AbortController();
    const signal = AbortSignal.any([this.signal, watch.signal]);
    const address = new URL(`/api/v1${eventsPath(this.task)}?after=${this.last}`, window.location.origin);
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (this.last > 0) {
      headers['Last-Event-ID'] = String(this.last);
    }
    const response = await fetchWithSession(new Request(address, { headers, signal }));
    if (!response.ok) {
      throw problemOf(await response.json().catch(() => undefined), response.status);
    }
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
    if (!isStream || response.body === null) {
      // Something on the way does not let streams through.
      this.failures = FAILURES_UNTIL_POLLING;
      await response.body?.cancel();
      return;
    }
    this.listener.onLink('live');
    await this.read(response.body, () => watch.abort());
  }

  private async read(body: ReadableStream<Uint8Array>, giveUp: () => void): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const parser = new SseParser();
    try {
      while (!this.ended) {
        const timer = setTimeout(giveUp, this.times.silenceMs);
        const { done, value } = await reader.read().finally(() => clearTimeout(timer));
        if (done) {
          return;
        }
        this.failures = 0;
        const messages = parser.push(decoder.decode(value, { stream: true }));
        this.take(messages.map(({ data }) => JSON.parse(data) as TaskEventView));
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }

  private async poll(): Promise<void> {
    const answer = await callJson<TaskEventView[] | { items: TaskEventView[] }>(eventsPath(this.task), {
      query: { after: this.last },
      signal: this.signal,
    });
    this.listener.onLink('polling');
    const events = Array.isArray(answer) ? answer : answer.items;
    this.take(events);
    if (events.length === 0) {
      await pause(this.times.idleMs, this.signal);
    }
  }
}
