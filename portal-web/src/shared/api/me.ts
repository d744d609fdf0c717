import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** The signed-in person with teams, services and the domains they belong to. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me', { signal })),
    staleTime: 5 * 60_000,
  });
}
