import { t } from '@/shared/i18n/translate';
import type { ViolationView } from './types';

export const UNREACHABLE = '/problems/unreachable';
export const SEARCH_UNAVAILABLE = '/problems/search-unavailable';
export const PUBLICATION_REFUSED = '/problems/publication-refused';
export const VERSION_DOES_NOT_FIT = '/problems/version-does-not-fit';

/** A failure as the server tells it (RFC 9457), or as we tell it when the server cannot. */
export class ProblemError extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly remedy: string | undefined;
  readonly instance: string | undefined;
  readonly violations: ViolationView[];

  constructor(facts: Record<string, unknown>, status: number) {
    const title = text(facts.title) ?? t('problem.unexpected');
    super(text(facts.detail) ?? title);
    this.name = 'ProblemError';
    this.type = text(facts.type) ?? 'about:blank';
    this.title = title;
    this.status = status;
    this.detail = text(facts.detail);
    this.remedy = text(facts.remedy);
    this.instance = text(facts.instance);
    this.violations = Array.isArray(facts.errors) ? facts.errors.filter(isViolation) : [];
  }

  /** Somebody else was faster: the thing changed, or was decided, since we read it. */
  get stale(): boolean {
    return this.status === 409 || this.status === 412;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isViolation(value: unknown): value is ViolationView {
  return typeof value === 'object' && value !== null && 'message' in value;
}

/** Reads the body of a failed answer, whatever it turned out to be. */
export function problemOf(body: unknown, status: number): ProblemError {
  const facts = typeof body === 'object' && body !== null ? { ...body } : {};
  return new ProblemError({ title: t('problem.unexpectedStatus', { status }), ...facts }, status);
}

/** Any thrown thing as a problem that can be shown. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) {
    return error;
  }
  return new ProblemError({ detail: error instanceof Error ? error.message : String(error) }, 0);
}

export function unreachable(): ProblemError {
  return new ProblemError(
    {
      type: UNREACHABLE,
      title: t('problem.unreachable'),
      detail: t('problem.unreachableDetail'),
      remedy: t('problem.unreachableRemedy'),
    },
    0,
  );
}
