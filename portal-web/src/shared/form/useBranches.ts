import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

/** The branches of the repository of a product on the portal's own Git host; none where there is none to be seen. */
export function useBranches(product: string | undefined) {
  const [domain = '', name = ''] = product?.split('/') ?? [];
  return useQuery({
    queryKey: ['branches', product],
    enabled: product !== undefined,
    staleTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const repository = await unwrap(
        api.GET('/api/v1/data-products/{domain}/{name}/repository', {
          signal,
          params: { path: { domain, name } },
        }),
      );
      return repository.branches.map((branch) => branch.name);
    },
  });
}
