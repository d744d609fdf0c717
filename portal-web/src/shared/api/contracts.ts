import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { readDocument } from './documents';

export interface VersionKey {
  id: string;
  version: string;
}

/** The contracts of a product, one per output port. */
export function useContracts(product: string) {
  return useQuery({
    queryKey: ['contracts', product],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/contracts', { signal, params: { query: { dataProduct: product } } })),
  });
}

/** One version of a contract with its model. */
export function useContractVersion(key: VersionKey | undefined) {
  return useQuery({
    queryKey: ['contract-version', key],
    enabled: key !== undefined,
    queryFn: ({ signal }) => {
      const path = key ?? { id: '', version: '' };
      return unwrap(api.GET('/api/v1/contracts/{id}/versions/{version}', { signal, params: { path } }));
    },
  });
}

export function versionPath({ id, version }: VersionKey): string {
  return `/api/v1/contracts/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`;
}

/** The document exactly as it was handed in. */
export function useContractDocument(key: VersionKey | undefined) {
  return useQuery({
    queryKey: ['contract-document', key],
    enabled: key !== undefined,
    queryFn: ({ signal }) => readDocument(`${versionPath(key ?? { id: '', version: '' })}/document`, signal),
  });
}

const DEPENDENT = [
  'contracts',
  'contract-version',
  'contract-document',
  'contract-reading',
  'contract-diff',
  'contract-impact',
  'contract-consents',
  'contract-source',
  'product',
  'search',
];

/** Everything that shows a contract or depends on one is read again. */
export function useContractsChanged() {
  const queries = useQueryClient();
  return () => Promise.all(DEPENDENT.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
