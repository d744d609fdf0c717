import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { callDone, callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import type { TaskEventView, TaskStatus, TaskSummaryView, TaskView } from '@/shared/api/types';
import { TaskStream, type Link } from './taskStream';

const taskPath = (id: string) => pathOf('scaffolder', 'tasks', id);

export function useTask(id: string) {
  return useQuery({
    queryKey: ['task', id],
    queryFn: ({ signal }) => callJson<TaskView>(taskPath(id), { signal }),
  });
}

export interface TaskLog {
  events: TaskEventView[];
  link: Link;
  error: unknown;
}

const REFRESH_MS = 150;

/** The log of a run as it grows; steps that change state are read again. */
export function useTaskLog(id: string): TaskLog {
  const queries = useQueryClient();
  const [log, setLog] = useState<TaskLog>({ events: [], link: 'connecting', error: undefined });
  const refresh = useEffectEvent(() => queries.invalidateQueries({ queryKey: ['task', id] }));

  useEffect(() => {
    const stop = new AbortController();
    let timer: number | undefined;
    const listener = {
      onEvents: (events: TaskEventView[]) => {
        setLog((old) => ({ ...old, events: [...old.events, ...events] }));
        if (events.some(({ type, body }) => type !== 'log' || body.status !== undefined)) {
          window.clearTimeout(timer);
          timer = window.setTimeout(() => void refresh(), REFRESH_MS);
        }
      },
      onLink: (link: Link) => setLog((old) => ({ ...old, link })),
      onFailure: (error: unknown) => setLog((old) => ({ ...old, error })),
    };
    void new TaskStream(id, listener, stop.signal).run();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [id]);

  return log;
}

export type RunAct =
  | { act: 'cancellation' }
  | { act: 'retry'; secrets?: Record<string, string> }
  | { act: 'approval'; comment?: string }
  | { act: 'denial'; reason: string };

/** Cancels, retries, approves or denies. */
export function useRunAct(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ...body }: RunAct) =>
      callDone(`${taskPath(id)}/${act}`, {
        method: 'POST',
        body,
        headers: { 'Idempotency-Key': newKey() },
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['task', id] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
}

interface TaskPage {
  items: TaskSummaryView[];
  nextPageToken?: string | null;
}

/** The runs I started, newest first. */
export function useMyRuns(status: TaskStatus | undefined) {
  return useInfiniteQuery({
    queryKey: ['tasks', 'mine', status],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callJson<TaskPage>('/scaffolder/tasks', {
        signal,
        query: { mine: 'true', status, pageToken: pageParam },
      }),
    getNextPageParam: ({ nextPageToken }) => nextPageToken ?? undefined,
  });
}
