import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callDone, callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import type { GitTokenInput, GitTokenView, RepositoryView } from '@/shared/api/types';

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

/** The repository of a product in the portal's own Git host; null where it is kept elsewhere. */
export function useRepository(product: string) {
  const [domain = '', name = ''] = product.split('/');
  return useQuery<RepositoryView | null>({
    queryKey: ['repository', product],
    queryFn: async ({ signal }) => {
      try {
        const path = `${pathOf('data-products', domain, name)}/repository`;
        return await callJson<RepositoryView>(path, { signal });
      } catch (failure) {
        if (asProblem(failure).status === 404) {
          return null;
        }
        throw failure;
      }
    },
  });
}
