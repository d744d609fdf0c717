import type { TaskView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { elapsed, formatDuration, useNow } from './duration';
import { StepBadge } from './RunBadges';
import styles from './run.module.css';

/** The steps of a run, where each stands, and how long it took. */
export function RunSteps({ task }: { task: TaskView }) {
  const now = useNow(task.steps.some(({ status }) => status === 'PROCESSING' || status === 'WAITING'));
  return (
    <section aria-labelledby="run-steps" className={styles.section}>
      <h2 id="run-steps">{t('run.steps')}</h2>
      <ol className={styles.steps}>
        {task.steps.map((step) => {
          const took = elapsed(step, now);
          return (
            <li key={step.id} data-status={step.status}>
              <div className={styles.stepHead}>
                <span className={styles.stepName}>{step.name}</span>
                <StepBadge status={step.status} />
              </div>
              <p className={styles.meta}>
                <code>{step.action}</code>
                {took !== undefined && <> · {formatDuration(took)}</>}
              </p>
              {step.message && <p className={styles.message}>{step.message}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
