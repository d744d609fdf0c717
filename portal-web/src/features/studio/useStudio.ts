import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callDone, callJson, callText, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import type {
  ActionView,
  DryRunInput,
  DryRunView,
  TemplateSourceInput,
  TemplateSourceView,
  TemplateReadingView,
} from '@/shared/api/types';
import { useSettled } from '@/shared/ui/useSettled';

const SOURCES = '/template-sources';

/** What the server says of a template as it stands in the editor. */
export function useTemplateValidation(definition: string) {
  const settled = useSettled(definition);
  return useQuery({
    queryKey: ['template-validation', settled],
    enabled: settled.trim() !== '',
    queryFn: ({ signal }) =>
      callJson<TemplateReadingView>('/templates/validation', {
        method: 'POST',
        body: { definition: settled },
        signal,
      }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 30_000,
  });
}

export function useDefinition(name: string | undefined) {
  return useQuery({
    queryKey: ['template-definition', name],
    enabled: name !== undefined,
    queryFn: ({ signal }) => callText(`${pathOf('templates', name ?? '')}/definition`, { signal }),
  });
}

/** Runs a template of the editor without writing anything. */
export function useRunDry() {
  return useMutation({
    mutationFn: (input: DryRunInput) =>
      callJson<DryRunView>('/scaffolder/dry-runs', { method: 'POST', body: input }),
  });
}

export function useActions() {
  return useQuery({
    queryKey: ['scaffolder-actions'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => callJson<{ items: ActionView[] }>('/scaffolder/actions', { signal }),
  });
}

export function useSources() {
  return useQuery({
    queryKey: ['template-sources'],
    queryFn: ({ signal }) => callJson<{ items: TemplateSourceView[] }>(SOURCES, { signal }),
  });
}

export type SourceChange =
  { act: 'add'; input: TemplateSourceInput } | { act: 'remove' | 'refresh'; name: string };

function send(change: SourceChange): Promise<void> {
  const key = { 'Idempotency-Key': newKey() };
  switch (change.act) {
    case 'add':
      return callDone(SOURCES, { method: 'POST', body: change.input, headers: key });
    case 'remove':
      return callDone(pathOf('template-sources', change.name), { method: 'DELETE' });
    case 'refresh':
      return callDone(`${pathOf('template-sources', change.name)}/refresh`, { method: 'POST', headers: key });
  }
}

/** Changes what the portal reads templates from; everything that lists templates is read again. */
export function useChangeSources() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        ['template-sources', 'templates', 'template'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
