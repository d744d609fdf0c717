import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

const SHORTEST = 2;

/** Offers for words that are still being typed; without the index there are none. */
export function useSuggestions(text: string) {
  const q = text.trim();
  const query = useQuery({
    queryKey: ['suggestions', q],
    enabled: q.length >= SHORTEST,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/search/suggestions', { signal, params: { query: { q } } })),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return q.length >= SHORTEST && !query.error ? (query.data?.items ?? []) : [];
}
