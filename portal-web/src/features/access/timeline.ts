import type { AccessRequestView, GrantStatus, RequestStatus } from '@/shared/api/types';

export const STEPS = ['submitted', 'decided', 'provisioning', 'active', 'ended'] as const;
export type StepName = (typeof STEPS)[number];
export type StepState = 'done' | 'current' | 'todo' | 'failed';

export interface Step {
  name: StepName;
  state: StepState;
  at?: string;
}

const CLOSED: RequestStatus[] = ['DENIED', 'WITHDRAWN', 'LAPSED'];
const PROVISIONING: GrantStatus[] = ['SCHEDULED', 'ACTIVATING'];
const OVER: GrantStatus[] = ['ENDED', 'REVOKED'];
const ENDING: GrantStatus[] = ['REVOKING', 'REVOCATION_FAILED'];

function decided({ status }: AccessRequestView): StepState {
  if (CLOSED.includes(status)) {
    return 'failed';
  }
  return status === 'APPROVED' ? 'done' : 'current';
}

function provisioning({ status, grant }: AccessRequestView): StepState {
  if (status !== 'APPROVED') {
    return 'todo';
  }
  if (grant?.status === 'ACTIVATION_FAILED') {
    return 'failed';
  }
  return grant == null || PROVISIONING.includes(grant.status) ? 'current' : 'done';
}

function active({ grant }: AccessRequestView): StepState {
  if (grant == null || PROVISIONING.includes(grant.status) || grant.status === 'ACTIVATION_FAILED') {
    return 'todo';
  }
  return grant.status === 'ACTIVE' ? 'current' : 'done';
}

function ended({ grant }: AccessRequestView): StepState {
  if (grant == null) {
    return 'todo';
  }
  if (grant.status === 'REVOCATION_FAILED') {
    return 'failed';
  }
  if (ENDING.includes(grant.status)) {
    return 'current';
  }
  return OVER.includes(grant.status) ? 'done' : 'todo';
}

function step(name: StepName, state: StepState, at: string | null | undefined): Step {
  return { name, state, ...(at == null ? {} : { at }) };
}

/** Where a request stands on the road from asking to the end of the access. */
export function stepsOf(request: AccessRequestView): Step[] {
  const decidedAt = request.decisions.at(-1)?.decidedAt;
  const all: Step[] = [
    step('submitted', 'done', request.submittedAt),
    step('decided', decided(request), decidedAt),
    step('provisioning', provisioning(request), undefined),
    step('active', active(request), request.grant?.activatedAt),
    step('ended', ended(request), request.grant?.endedAt ?? request.grant?.endsAt),
  ];
  return CLOSED.includes(request.status) ? all.slice(0, 2) : all;
}
