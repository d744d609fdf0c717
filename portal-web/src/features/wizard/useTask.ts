import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import type { Json, TaskView, TemplateCheckView } from '@/shared/api/scaffolderTypes';
import { useSettled } from '@/shared/ui/useSettled';

const CHECK_PAUSE_MS = 600;

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
