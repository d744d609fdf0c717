import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callJson, callText, pathOf } from '@/shared/api/calls';
import { asProblem } from '@/shared/api/problem';
import type { PageCommitView, PageRepositoryNodeView, RepositoryView } from '@/shared/api/types';

/** A branch of the repository of a product, `domain/name`. */
export interface BranchOf {
  product: string;
  branch: string;
}

const MAIN = 'main';

function addressOf(product: string): string {
  const [domain = '', name = ''] = product.split('/');
  return `${pathOf('data-products', domain, name)}/repository`;
}

/** The repository of a product in the portal's own Git host; null where it is kept elsewhere. */
export function useRepository(product: string) {
  return useQuery<RepositoryView | null>({
    queryKey: ['repository', product],
    queryFn: async ({ signal }) => {
      try {
        return await callJson<RepositoryView>(addressOf(product), { signal });
      } catch (failure) {
        if (asProblem(failure).status === 404) {
          return null;
        }
        throw failure;
      }
    },
  });
}

/** Gives a product an empty repository. */
export function useMakeRepository(product: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => callJson<RepositoryView>(addressOf(product), { method: 'PUT' }),
    onSuccess: (made) => queries.setQueryData(['repository', product], made),
  });
}

/** The branch that is looked at when none is named; none while there is no commit. */
export function usualBranch({ branches }: RepositoryView): string | undefined {
  const names = branches.map(({ name }) => name);
  return names.includes(MAIN) ? MAIN : names[0];
}

/** What lies in a folder, page by page: folders first. */
export function useFolder({ product, branch }: BranchOf, path: string) {
  return useInfiniteQuery({
    queryKey: ['repository', product, branch, 'folder', path],
    queryFn: ({ pageParam, signal }) =>
      callJson<PageRepositoryNodeView>(`${addressOf(product)}/folder`, {
        query: { branch, path, pageToken: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextPageToken }) => nextPageToken,
  });
}

/** The commits of a branch, the newest first. */
export function useCommits({ product, branch }: BranchOf) {
  return useInfiniteQuery({
    queryKey: ['repository', product, branch, 'commits'],
    queryFn: ({ pageParam, signal }) =>
      callJson<PageCommitView>(`${addressOf(product)}/commits`, {
        query: { branch, pageToken: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextPageToken }) => nextPageToken,
  });
}

const NOT_SHOWN = 406;

/** The text of a file, or why it has none that can be shown. */
export type FileText = { text: string } | { reason: string };

export function useFile({ product, branch }: BranchOf, path: string) {
  return useQuery<FileText>({
    queryKey: ['repository', product, branch, 'file', path],
    queryFn: async ({ signal }) => {
      try {
        const query = { branch, path };
        return { text: await callText(`${addressOf(product)}/file`, { query, signal }) };
      } catch (failure) {
        const problem = asProblem(failure);
        if (problem.status === NOT_SHOWN) {
          return { reason: problem.message };
        }
        throw failure;
      }
    },
  });
}
