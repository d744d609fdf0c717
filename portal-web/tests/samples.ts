import type { AccessGrantView, AccessRequestView, PersonView } from '@/shared/api/types';

export const owner: PersonView = { id: 'u1', username: 'anna', name: 'Anna Schmidt' };

export function requestWith(change: Partial<AccessRequestView> = {}): AccessRequestView {
  return {
    id: 'r1',
    outputPort: 'customer/churn/table',
    product: { domain: 'customer', name: 'churn', title: 'Customer churn scores' },
    requester: { id: 'u2', username: 'david', name: 'David Chen' },
    subject: { type: 'USER', id: 'u2', name: 'David Chen' },
    purpose: 'Quarterly review',
    durationDays: 90,
    status: 'SUBMITTED',
    route: 'DOMAIN_OWNERS',
    approvers: [owner],
    decisions: [],
    timeline: [],
    submittedAt: '2026-11-01T10:00:00Z',
    version: 3,
    allowedActions: ['approve', 'deny'],
    ...change,
  };
}

export function grantWith(change: Partial<AccessGrantView> = {}): AccessGrantView {
  return {
    id: 'g1',
    requestId: 'r1',
    outputPort: 'customer/churn/table',
    subject: { type: 'USER', id: 'u2', name: 'David Chen' },
    status: 'ACTIVE',
    health: 'VERIFIED',
    startsAt: '2026-11-02T10:00:00Z',
    endsAt: '2027-02-01T10:00:00Z',
    activatedAt: '2026-11-02T10:00:05Z',
    role: 'customer.churn.table',
    version: 1,
    allowedActions: [],
    ...change,
  };
}
