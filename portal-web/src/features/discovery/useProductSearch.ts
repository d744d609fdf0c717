import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { SearchResultView } from '@/shared/api/types';
import type { DiscoverSearch } from './filters';

const PAGE_SIZE = 20;

/** Searches as the address says; a search overtaken by the next one is aborted. */
export function useProductSearch(search: DiscoverSearch) {
  return useInfiniteQuery({
    queryKey: ['search', search],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/search', {
          signal,
          params: { query: { ...search, pageSize: PAGE_SIZE, pageToken: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: SearchResultView) => last.nextPageToken ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  });
}
