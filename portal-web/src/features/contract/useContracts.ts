import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import type { VersionKey } from '@/shared/api/contracts';
import { readDocument } from '@/shared/api/documents';
import type { ContractVersionView } from '@/shared/api/types';

/** The contracts of a product, one per output port. */
export function useContracts(product: string) {
  return useQuery({
    queryKey: ['contracts', product],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/contracts', { signal, params: { query: { dataProduct: product } } })),
  });
}

function versionPath({ id, version }: VersionKey): string {
  return `/api/v1/contracts/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`;
}

/** The document exactly as it was handed in. */
export function useContractDocument(key: VersionKey) {
  return useQuery({
    queryKey: ['contract-document', key],
    queryFn: ({ signal }) => readDocument(`${versionPath(key)}/document`, signal),
    staleTime: 5 * 60_000,
  });
}

/** Everything that shows a contract or depends on one is read again. */
export function useContractsChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['contracts', 'contract-version', 'contract-document', 'product', 'search'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useActivateContract({ contractId, version, etagVersion }: ContractVersionView) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/contracts/{id}/versions/{version}/activation', {
          params: { path: { id: contractId, version } },
          headers: ifMatch(etagVersion),
        }),
      ),
    onSuccess: onChanged,
  });
}
