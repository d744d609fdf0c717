import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import type { AccessGrantView, AccessRequestInput, AccessRequestView, GrantStatus } from '@/shared/api/types';
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

function watchOf(requests: AccessRequestView[]): number {
  const waiting = requests.some(({ status }) => status === 'SUBMITTED');
  return requests.some(isOnTheWay) ? WATCH_MS : waiting ? 3 * WATCH_MS : 60_000;
}

/** My requests; looked up more often while one waits, and most often while one is provisioned. */
export function useMyRequests() {
  return useQuery({
    queryKey: ['access-requests', 'mine'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/access-requests', { signal, params: { query: { box: 'mine', pageSize: PAGE } } }),
      ),
    refetchInterval: ({ state }) => watchOf(state.data?.items ?? []),
  });
}

const CHANGING: GrantStatus[] = ['SCHEDULED', 'ACTIVATING', 'REVOKING'];

function useGrants(box: 'mine' | 'domain') {
  return useQuery({
    queryKey: ['access-grants', box],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/access-grants', { signal, params: { query: { box, pageSize: PAGE } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => CHANGING.includes(status)) ? WATCH_MS : 60_000,
  });
}

/** What I, my teams and my services may use; looked up often while that changes. */
export function useMyGrants() {
  return useGrants('mine');
}

/** Who may use the products of the domains that I own. */
export function useDomainGrants() {
  return useGrants('domain');
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
