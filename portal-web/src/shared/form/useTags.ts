import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

const SHORTEST = 2;

export interface KnownTag {
  tag: string;
  /** How many data products have it, where that is known. */
  count: number | undefined;
}

/** The tags of the mesh: the usual ones, and with a text those that begin like it; none without the search. */
export function useTags(text: string): { tags: KnownTag[]; loading: boolean } {
  const q = text.trim();
  const usual = useQuery({
    queryKey: ['tags'],
    staleTime: 5 * 60_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const found = await unwrap(api.GET('/api/v1/search', { signal, params: { query: { pageSize: 1 } } }));
      return found.facets.find(({ name }) => name === 'tag')?.values ?? [];
    },
  });
  const typed = useQuery({
    queryKey: ['suggestions', q],
    enabled: q.length >= SHORTEST,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/search/suggestions', { signal, params: { query: { q } } })),
  });
  const tags = new Map<string, number | undefined>(
    (usual.data ?? []).map(({ value, count }) => [value, count]),
  );
  for (const { kind, text: tag } of q.length >= SHORTEST ? (typed.data?.items ?? []) : []) {
    if (kind === 'TAG' && !tags.has(tag)) {
      tags.set(tag, undefined);
    }
  }
  return { tags: [...tags].map(([tag, count]) => ({ tag, count })), loading: usual.isLoading };
}
