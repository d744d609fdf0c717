import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import type { Json } from '@/shared/api/json';
import type { TaskView, ValuesReportView, ValueViolationView } from '@/shared/api/types';

const CHECK_PAUSE_MS = 600;
const FRESH_MS = 5_000;
const VALUES = /^\/values(?=\/|$)/;

/** The server points into what was sent to it; the pages know the values alone. */
function withinValues<T extends { pointer: string }>(said: T): T {
  return { ...said, pointer: said.pointer.replace(VALUES, '') };
}

/** What would make the server refuse a run, or a step of it fail. */
export function refusals(said: ValuesReportView | undefined): ValueViolationView[] {
  const fatal = said?.findings.filter(({ level }) => level === 'ERROR') ?? [];
  return [...(said?.violations ?? []), ...fatal];
}

function checkOf(template: string, values: string) {
  return queryOptions({
    queryKey: ['template-check', template, values],
    queryFn: async ({ signal }): Promise<ValuesReportView> => {
      const said = await callJson<ValuesReportView>(`${pathOf('templates', template)}/check`, {
        method: 'POST',
        body: { values: JSON.parse(values) as Json },
        signal,
      });
      return {
        ...said,
        violations: said.violations.map(withinValues),
        findings: said.findings.map(withinValues),
      };
    },
    staleTime: FRESH_MS,
    retry: false,
    gcTime: 30_000,
  });
}

/** What the server says of the values before anything is created, whenever the writer pauses or somebody asks. */
export function useCheck(template: string, values: Json) {
  const queries = useQueryClient();
  const current = JSON.stringify(values);
  const [body, setBody] = useState(current);
  const query = useQuery({ ...checkOf(template, body), placeholderData: keepPreviousData });

  useEffect(() => {
    const timer = window.setTimeout(() => setBody(current), CHECK_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [current]);

  /** The same of the values as they are at this moment; undefined when the server cannot be asked. */
  async function ask(): Promise<ValuesReportView | undefined> {
    const said = await queries.fetchQuery(checkOf(template, current)).catch(() => undefined);
    setBody(current);
    return said;
  }

  return { query, ask };
}

export interface TaskInput {
  template: string;
  values: Json;
  secrets?: Record<string, string>;
}

/** Starts a run; sent again after a lost connection it starts no second one. */
export function useCreateTask(onCreated: (task: TaskView) => void) {
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  return useMutation({
    mutationFn: (input: TaskInput) =>
      callJson<TaskView>('/scaffolder/tasks', {
        method: 'POST',
        body: input,
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: (task) => {
      queries.setQueryData(['task', task.id], task);
      onCreated(task);
      return queries.invalidateQueries({ queryKey: ['tasks'] });
    },
    onError: (error) => {
      if (asProblem(error).status !== 0) {
        setKey(newKey());
      }
    },
  });
}
