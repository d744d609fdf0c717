import type { ErrorComponentProps } from '@tanstack/react-router';
import { t } from '@/shared/i18n/translate';
import { PageTitle } from '@/shared/ui/PageTitle';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import styles from './shell.module.css';

/** A page that failed to show, or whose code could not be loaded. */
export function CrashPage({ error }: ErrorComponentProps) {
  return (
    <div className={styles.page}>
      <PageTitle title={t('shell.crashed')} />
      <ProblemNotice error={error} onRetry={() => window.location.reload()} />
    </div>
  );
}
