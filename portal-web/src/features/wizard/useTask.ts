import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import type { Json } from '@/shared/api/json';
import type { TaskView, ValuesReportView, ValueViolationView } from '@/shared/api/types';
import { useSettled } from '@/shared/ui/useSettled';

const CHECK_PAUSE_MS = 600;
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

/** What the server says of the values, a page or all of them, before anything is created. */
export function useCheck(template: string, values: Json, page: number | undefined) {
  const body = useSettled(JSON.stringify({ values, page }), Object.is, CHECK_PAUSE_MS);
  return useQuery({
    queryKey: ['template-check', template, body],
    queryFn: async ({ signal }): Promise<ValuesReportView> => {
      const said = await callJson<ValuesReportView>(`${pathOf('templates', template)}/check`, {
        method: 'POST',
        body: JSON.parse(body),
        signal,
      });
      return {
        violations: said.violations.map(withinValues),
        findings: said.findings.map(withinValues),
      };
    },
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 30_000,
  });
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
