import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import type { AccessGrantView, AccessRequestInput, AccessRequestView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';

const PAGE = 100;
const WATCH_MS = 5_000;

/** Everything that shows requests or grants is read again. */
export function useAccessChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['access-requests', 'access-grants', 'notifications'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

function isOnTheWay({ status, grant }: AccessRequestView): boolean {
  const provisioning = grant == null || ['SCHEDULED', 'ACTIVATING'].includes(grant.status);
  return status === 'APPROVED' && provisioning;
}

/** My requests; looked up often while one is being provisioned. */
export function useMyRequests() {
  return useQuery({
    queryKey: ['access-requests', 'mine'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/access-requests', { signal, params: { query: { box: 'mine', pageSize: PAGE } } }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some(isOnTheWay) ? WATCH_MS : 60_000),
  });
}

export function useMyGrants() {
  return useQuery({
    queryKey: ['access-grants', 'mine'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/access-grants', { signal, params: { query: { box: 'mine', pageSize: PAGE } } }),
      ),
    refetchInterval: 60_000,
  });
}

export type Asked = Omit<AccessRequestInput, 'purpose'>;

/** Who would decide, and what stands in the way, before anything is asked. */
export function usePreflight(asked: Asked) {
  return useQuery({
    queryKey: ['access-requests', 'preflight', asked],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST('/api/v1/access-requests/preflight', {
          signal,
          body: { ...asked, purpose: t('access.preflightPurpose') },
        }),
      ),
    retry: false,
  });
}

export function useRequestAccess() {
  const onChanged = useAccessChanged();
  return useMutation({
    mutationFn: ({ input, key }: { input: AccessRequestInput; key: string }) =>
      unwrap(api.POST('/api/v1/access-requests', { body: input, headers: { 'Idempotency-Key': key } })),
    onSuccess: onChanged,
  });
}

export function useWithdraw({ id, version }: AccessRequestView) {
  const onChanged = useAccessChanged();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/access-requests/{id}/withdrawal', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: {},
        }),
      ),
    onSettled: onChanged,
  });
}

export function useEndGrant({ id, version }: AccessGrantView) {
  const onChanged = useAccessChanged();
  return useMutation({
    mutationFn: (reason: string) =>
      unwrap(
        api.POST('/api/v1/access-grants/{id}/revocation', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: { reason },
        }),
      ),
    onSettled: onChanged,
  });
}
