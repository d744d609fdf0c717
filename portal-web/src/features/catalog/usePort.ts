import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import type { DataProductView, OutputPortUpdateInput } from '@/shared/api/types';

export interface PortChange {
  name: string;
  input: OutputPortUpdateInput;
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
    onSettled: () =>
      Promise.all(
        [['product', domain, name], ['search']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
