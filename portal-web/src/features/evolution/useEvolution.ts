import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import { useContractsChanged, type VersionKey } from '@/shared/api/contracts';
import type { Compatibility, ContractVersionView } from '@/shared/api/types';

export interface DiffRequest {
  contractId: string;
  from: string | undefined;
  to: string;
  view?: Compatibility;
}

/** What separates two versions of a contract; nothing to ask without a former one. */
export function useDiff({ contractId, from, to, view }: DiffRequest) {
  return useQuery({
    queryKey: ['contract-diff', contractId, from, to, view],
    enabled: from !== undefined,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/contracts/{id}/diff', {
          signal,
          params: { path: { id: contractId }, query: { from, to, view } },
        }),
      ),
  });
}

/** Who is concerned when this draft comes into force. */
export function useImpact({ id, version }: VersionKey) {
  return useQuery({
    queryKey: ['contract-impact', id, version],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/contracts/{id}/versions/{version}/impact', {
          signal,
          params: { path: { id, version } },
        }),
      ),
  });
}

export type VersionChange =
  | { act: 'activate'; noticeDays: number | undefined }
  | { act: 'deprecate'; endDate: string; successor: string | undefined }
  | { act: 'retire' };

function send({ contractId, version, etagVersion }: ContractVersionView, change: VersionChange) {
  const params = { path: { id: contractId, version } };
  const headers = ifMatch(etagVersion);
  switch (change.act) {
    case 'activate': {
      const body = { noticeDays: change.noticeDays };
      return api.POST('/api/v1/contracts/{id}/versions/{version}/activation', { params, headers, body });
    }
    case 'deprecate': {
      const { endDate, successor } = change;
      return api.POST('/api/v1/contracts/{id}/versions/{version}/deprecation', {
        params,
        headers,
        body: { endDate, successor },
      });
    }
    case 'retire':
      return api.POST('/api/v1/contracts/{id}/versions/{version}/retirement', { params, headers });
  }
}

/** Moves a version on in its life, as it was last seen. */
export function useChangeVersion(version: ContractVersionView) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: (change: VersionChange) => unwrap(send(version, change)),
    onSuccess: onChanged,
  });
}
