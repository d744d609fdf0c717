import { describe, expect, it } from 'vitest';
import { checkDecision, toDecision } from './decision';

describe('a denial', () => {
  it('needs a reason', () => {
    expect(checkDecision({ verdict: 'DENY', reason: '  ', days: '90' }, 90).reason).toBeDefined();
    expect(checkDecision({ verdict: 'DENY', reason: 'No', days: '90' }, 90)).toEqual({});
  });

  it('is sent with its reason and nothing else', () => {
    expect(toDecision({ verdict: 'DENY', reason: ' No ', days: '5' }, 90)).toEqual({
      decision: 'DENY',
      reason: 'No',
    });
  });
});

describe('an approval', () => {
  it.each(['0', '91', '1.5', '', 'x'])('is refused for %s of 90 days', (days) => {
    expect(checkDecision({ verdict: 'APPROVE', reason: '', days }, 90).days).toBeDefined();
  });

  it('may be shorter than asked, and needs no reason', () => {
    const draft = { verdict: 'APPROVE' as const, reason: '', days: '30' };
    expect(checkDecision(draft, 90)).toEqual({});
    expect(toDecision(draft, 90)).toEqual({ decision: 'APPROVE', durationDays: 30 });
  });

  it('leaves out what was not changed', () => {
    expect(toDecision({ verdict: 'APPROVE', reason: '', days: '90' }, 90)).toEqual({ decision: 'APPROVE' });
  });
});
