import { t, type MessageKey } from '@/shared/i18n/translate';

export type Decision =
  { decision: 'APPROVE'; reason?: string; durationDays?: number } | { decision: 'DENY'; reason: string };

export type Verdict = Decision['decision'];

/** What stands in the form. */
export interface DecisionDraft {
  verdict: Verdict;
  reason: string;
  days: string;
}

export interface DecisionErrors {
  reason?: MessageKey;
  days?: MessageKey;
}

/** What is wrong with the form: a denial needs a reason, a shorter duration must be shorter. */
export function checkDecision(
  { verdict, reason, days }: DecisionDraft,
  requestedDays: number,
): DecisionErrors {
  const errors: DecisionErrors = {};
  if (verdict === 'DENY' && reason.trim() === '') {
    errors.reason = 'approvals.reasonNeeded';
  }
  const number = Number(days);
  if (verdict === 'APPROVE' && (!Number.isInteger(number) || number < 1 || number > requestedDays)) {
    errors.days = 'approvals.daysWrong';
  }
  return errors;
}

/** The decision to send: what was not changed is left out. */
export function toDecision({ verdict, reason, days }: DecisionDraft, requestedDays: number): Decision {
  const words = reason.trim();
  if (verdict === 'DENY') {
    return { decision: 'DENY', reason: words };
  }
  return {
    decision: 'APPROVE',
    ...(words === '' ? {} : { reason: words }),
    ...(Number(days) === requestedDays ? {} : { durationDays: Number(days) }),
  };
}

export function verdictLabel(verdict: Verdict): string {
  return verdict === 'APPROVE' ? t('approvals.approve') : t('approvals.deny');
}
