import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callDone, callJson, callTagged, pathOf, type Tagged } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import type { TemplateDraftInput, TemplateDraftView } from '@/shared/api/types';

const DRAFTS = '/scaffolder/drafts';
export const draftPath = (id: string) => pathOf('scaffolder', 'drafts', id);

export function useDrafts() {
  return useQuery({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => callJson<{ items: TemplateDraftView[] }>(DRAFTS, { signal }),
  });
}

/** A draft as it stands on the server; read once, since from then on the form knows better. */
export function useDraft(id: string | undefined) {
  return useQuery({
    queryKey: ['draft', id],
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: ({ signal }) => callTagged<TemplateDraftView>(draftPath(id ?? ''), { signal }),
  });
}

/** Keeps a draft: the first time as a new one, later over the one that was last seen. */
export function sendDraft(known: { id: string; etag: string } | undefined, input: TemplateDraftInput) {
  return known === undefined
    ? callTagged<TemplateDraftView>(DRAFTS, {
        method: 'POST',
        body: input,
        headers: { 'Idempotency-Key': newKey() },
      })
    : callTagged<TemplateDraftView>(draftPath(known.id), {
        method: 'PUT',
        body: input,
        headers: { 'If-Match': known.etag },
      });
}

export function readDraft(id: string): Promise<Tagged<TemplateDraftView>> {
  return callTagged<TemplateDraftView>(draftPath(id));
}

export function useDeleteDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      const { etag } = await readDraft(id);
      await callDone(draftPath(id), { method: 'DELETE', headers: { 'If-Match': etag } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  });
}
