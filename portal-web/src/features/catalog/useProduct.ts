import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import type { DataProductUpdateInput, DataProductView } from '@/shared/api/types';

export interface ProductKey {
  domain: string;
  name: string;
}

export function useProduct({ domain, name }: ProductKey) {
  return useQuery({
    queryKey: ['product', domain, name],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/data-products/{domain}/{name}', { signal, params: { path: { domain, name } } }),
      ),
  });
}

export type ProductChange =
  | { act: 'publish' | 'retire' }
  | { act: 'deprecate'; endDate: string; successor?: string }
  | { act: 'edit'; input: DataProductUpdateInput };

function send({ domain, name, version }: DataProductView, change: ProductChange) {
  const params = { path: { domain, name } };
  const headers = ifMatch(version);
  switch (change.act) {
    case 'publish':
      return api.POST('/api/v1/data-products/{domain}/{name}/publication', { params, headers });
    case 'retire':
      return api.POST('/api/v1/data-products/{domain}/{name}/retirement', { params, headers });
    case 'deprecate': {
      const { endDate, successor } = change;
      return api.POST('/api/v1/data-products/{domain}/{name}/deprecation', {
        params,
        headers,
        body: { endDate, successor },
      });
    }
    case 'edit':
      return api.PUT('/api/v1/data-products/{domain}/{name}', { params, headers, body: change.input });
  }
}

/** Changes the product as it was last seen; the server refuses when somebody else was faster. */
export function useChangeProduct(product: DataProductView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ProductChange) => unwrap(send(product, change)),
    onSuccess: (changed) => {
      queries.setQueryData(['product', product.domain, product.name], changed);
      return queries.invalidateQueries({ queryKey: ['search'] });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['product', product.domain, product.name] }),
  });
}
