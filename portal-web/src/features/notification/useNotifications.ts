import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, unwrap } from '@/shared/api/client';

const KEY = ['notifications'];
const LATEST = 6;

/** The newest notifications and how many are unread, looked up again every half minute. */
export function useLatestNotifications() {
  return useQuery({
    queryKey: [...KEY, 'latest'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/notifications', { signal, params: { query: { pageSize: LATEST } } })),
    refetchInterval: 30_000,
  });
}

export function useNotifications(unread: boolean) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'all', unread],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/notifications', {
          signal,
          params: { query: { unread: unread ? true : undefined, pageSize: 30, pageToken: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken ?? undefined,
  });
}

export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      done(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useMarkAllRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => done(api.POST('/api/v1/notifications/read')),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
