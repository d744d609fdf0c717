import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callDone, callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import type { GitTokenInput, GitTokenView } from '@/shared/api/types';

const TOKENS = '/git-tokens';

export function useGitTokens() {
  return useQuery({
    queryKey: ['git-tokens'],
    queryFn: ({ signal }) => callJson<{ items: GitTokenView[] }>(TOKENS, { signal }),
  });
}

/** Makes a token. Its text is in the answer only: it is kept nowhere, not even in the cache of queries. */
export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (input: GitTokenInput) =>
      callJson<GitTokenView>(TOKENS, {
        method: 'POST',
        body: input,
        headers: { 'Idempotency-Key': newKey() },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['git-tokens'] }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callDone(pathOf('git-tokens', id), { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['git-tokens'] }),
  });
}
