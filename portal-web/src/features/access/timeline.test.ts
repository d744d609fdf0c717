import { describe, expect, it } from 'vitest';
import { grantWith, owner, requestWith } from '@tests/samples';
import { stepsOf } from './timeline';

const decision = {
  step: 1,
  outcome: 'APPROVED' as const,
  decidedBy: owner,
  decidedAt: '2026-11-02T10:00:00Z',
};
const approvedWith = (grant: Parameters<typeof grantWith>[0] | undefined) =>
  requestWith({ status: 'APPROVED', decisions: [decision], grant: grant && grantWith(grant) });
const states = (request: ReturnType<typeof requestWith>) => stepsOf(request).map(({ state }) => state);

describe('the road of a request', () => {
  it.each([
    ['waits for its decision', requestWith(), ['done', 'current', 'todo', 'todo', 'todo']],
    [
      'is provisioned from the approval on',
      approvedWith(undefined),
      ['done', 'done', 'current', 'todo', 'todo'],
    ],
    [
      'is provisioned until the grant works',
      approvedWith({ status: 'ACTIVATING' }),
      ['done', 'done', 'current', 'todo', 'todo'],
    ],
    [
      'shows a failed activation',
      approvedWith({ status: 'ACTIVATION_FAILED' }),
      ['done', 'done', 'failed', 'todo', 'todo'],
    ],
    ['works', approvedWith({ status: 'ACTIVE' }), ['done', 'done', 'done', 'current', 'todo']],
    ['is being revoked', approvedWith({ status: 'REVOKING' }), ['done', 'done', 'done', 'done', 'current']],
    [
      'shows a failed revocation',
      approvedWith({ status: 'REVOCATION_FAILED' }),
      ['done', 'done', 'done', 'done', 'failed'],
    ],
    ['ended', approvedWith({ status: 'ENDED' }), ['done', 'done', 'done', 'done', 'done']],
    ['stops at a denial', requestWith({ status: 'DENIED' }), ['done', 'failed']],
    ['stops at a withdrawal', requestWith({ status: 'WITHDRAWN' }), ['done', 'failed']],
  ])('%s', (_, request, expected) => {
    expect(states(request)).toEqual(expected);
  });

  it('carries the moments that are known', () => {
    expect(stepsOf(approvedWith({ status: 'ACTIVE' })).map(({ at }) => at)).toEqual([
      '2026-11-01T10:00:00Z',
      '2026-11-02T10:00:00Z',
      undefined,
      '2026-11-02T10:00:05Z',
      '2027-02-01T10:00:00Z',
    ]);
  });
});
