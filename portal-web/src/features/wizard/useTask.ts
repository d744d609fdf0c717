import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import type { Json, TaskView, TemplateCheckView } from '@/shared/api/scaffolderTypes';
import type { FieldFault } from '@/shared/form/faults';
import { useSettled } from '@/shared/ui/useSettled';

const CHECK_PAUSE_MS = 600;
/** The server points into what it was sent, a form into the values in it. */
const SENT_VALUES = /^\/values(?=\/|$)/;

function intoValues<T extends { pointer?: string | null }>(one: T): T {
  return one.pointer ? { ...one, pointer: one.pointer.replace(SENT_VALUES, '') } : one;
}

/** What the server says of the values, a page or all of them, before anything is created. */
export function useCheck(template: string, values: Json, page: number | undefined) {
  const body = useSettled(JSON.stringify({ values, page }), Object.is, CHECK_PAUSE_MS);
  return useQuery({
    queryKey: ['template-check', template, body],
    queryFn: ({ signal }) =>
      callJson<TemplateCheckView>(`${pathOf('templates', template)}/check`, {
        method: 'POST',
        body: JSON.parse(body),
        signal,
      }),
    select: ({ violations, findings }): TemplateCheckView => ({
      violations: violations.map(intoValues),
      findings: findings.map(intoValues),
    }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 30_000,
  });
}

/** What keeps a run from being started: values that do not fit, and what its steps would be refused for. */
export function blockersOf(check: TemplateCheckView | undefined): FieldFault[] {
  const refused = check?.findings.filter(({ level }) => level === 'ERROR') ?? [];
  return [
    ...(check?.violations ?? []),
    ...refused.map(({ pointer, message }) => ({ pointer: pointer ?? '', message })),
  ];
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
