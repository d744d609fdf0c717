import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

export interface VersionKey {
  id: string;
  version: string;
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
