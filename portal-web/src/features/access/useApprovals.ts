import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import type { AccessRequestView } from '@/shared/api/types';
import type { Decision } from './decision';
import { useAccessChanged } from './useAccess';

export const APPROVAL_STATES = ['waiting', 'decided'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

function approvals(state: ApprovalState) {
  const status = state === 'waiting' ? 'SUBMITTED' : undefined;
  return {
    queryKey: ['access-requests', 'approvals', state],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      unwrap(
        api.GET('/api/v1/access-requests', {
          signal,
          params: { query: { box: 'approvals', status, pageSize: 100 } },
        }),
      ),
    refetchInterval: 60_000,
  };
}

export function isWaiting({ status }: AccessRequestView): boolean {
  return status === 'SUBMITTED';
}

/** The requests that wait for this person, or those that no longer do. */
export function useApprovals(state: ApprovalState) {
  return useQuery({
    ...approvals(state),
    select: ({ items }) => items.filter((item) => isWaiting(item) === (state === 'waiting')),
  });
}

/** How many requests wait for this person; undefined until it is known. */
export function useWaitingApprovals(): number | undefined {
  return useQuery({ ...approvals('waiting'), select: ({ items, total }) => total ?? items.length }).data;
}

function send({ id, version }: AccessRequestView, decision: Decision) {
  const params = { path: { id } };
  const headers = ifMatch(version);
  return decision.decision === 'APPROVE'
    ? api.POST('/api/v1/access-requests/{id}/approval', { params, headers, body: decision })
    : api.POST('/api/v1/access-requests/{id}/denial', { params, headers, body: decision });
}

/** Decides on the request as it was read; when somebody was faster the list shows who. */
export function useDecide(request: AccessRequestView) {
  const queries = useQueryClient();
  const onChanged = useAccessChanged();
  return useMutation({
    mutationFn: (decision: Decision) => unwrap(send(request, decision)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['access-request', request.id] });
      return onChanged();
    },
  });
}

/** One request as it is now. */
export function useRequestNow(id: string) {
  return useQuery({
    queryKey: ['access-request', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/access-requests/{id}', { signal, params: { path: { id } } })),
  });
}
