import Button from '@mui/material/Button';
import { asProblem, SEARCH_UNAVAILABLE, type ProblemError } from '@/shared/api/problem';
import type { ViolationView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Notice } from './Notice';
import styles from './ui.module.css';

export interface ProblemNoticeProps {
  error: unknown;
  onRetry?: () => void;
}

function placeOf({ pointer, line, column }: ViolationView): string {
  if (!line) {
    return pointer;
  }
  return !column ? t('problem.line', { line }) : t('problem.lineColumn', { line, column });
}

function Violations({ violations }: { violations: ViolationView[] }) {
  return (
    <ul className={styles.noticeList}>
      {violations.map((violation) => (
        <li key={`${violation.pointer} ${violation.message}`}>
          <span>{violation.message}</span>
          {placeOf(violation) !== '' && <code className={styles.meta}>{placeOf(violation)}</code>}
        </li>
      ))}
    </ul>
  );
}

function remedyOf(problem: ProblemError): string | undefined {
  return problem.remedy ?? (problem.type === SEARCH_UNAVAILABLE ? t('problem.searchRemedy') : undefined);
}

/** What failed, what to do about it, and the id to quote when asking for help. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const problem = asProblem(error);
  const remedy = remedyOf(problem);
  const retry = onRetry && (
    <Button size="small" variant="outlined" onClick={onRetry}>
      {t('common.retry')}
    </Button>
  );
  return (
    <Notice tone="error" title={problem.title} actions={retry}>
      {problem.detail !== undefined && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {problem.violations.length > 0 && <Violations violations={problem.violations} />}
      {remedy !== undefined && <p>{remedy}</p>}
      {problem.instance !== undefined && (
        <p className={styles.meta}>{t('problem.requestId', { id: problem.instance })}</p>
      )}
    </Notice>
  );
}
