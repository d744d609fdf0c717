import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, done, ifMatch, unwrap } from '@/shared/api/client';
import type { DataProductView, OutputPortUpdateInput } from '@/shared/api/types';
import type { ProductKey } from './useProduct';

export interface PortChange {
  name: string;
  input: OutputPortUpdateInput;
}

function readAgain(queries: QueryClient, { domain, name }: ProductKey) {
  const keys = [['product', domain, name], ['contracts', `${domain}/${name}`], ['search']];
  return Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** Adds or describes an output port of the product as it was last seen. */
export function usePutPort({ domain, name, version }: DataProductView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name: port, input }: PortChange) =>
      unwrap(
        api.PUT('/api/v1/data-products/{domain}/{name}/output-ports/{port}', {
          params: { path: { domain, name, port } },
          headers: ifMatch(version),
          body: input,
        }),
      ),
    onSettled: () => readAgain(queries, { domain, name }),
  });
}

/** Takes a port off a draft, as the product was last seen. */
export function useRemovePort({ domain, name, version }: DataProductView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (port: string) =>
      done(
        api.DELETE('/api/v1/data-products/{domain}/{name}/output-ports/{port}', {
          params: { path: { domain, name, port } },
          headers: ifMatch(version),
        }),
      ),
    onSettled: () => readAgain(queries, { domain, name }),
  });
}
