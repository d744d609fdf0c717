import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { TaskView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Moment } from '@/shared/ui/Moment';
import { Notice } from '@/shared/ui/Notice';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { elapsed, formatDuration, useNow } from './duration';
import { LogPanel } from './LogPanel';
import { Results } from './Results';
import { RunActions } from './RunActions';
import { TaskBadge } from './RunBadges';
import styles from './run.module.css';
import { RunSteps } from './RunSteps';
import { useTask } from './useRun';

export interface RunPageProps {
  id: string;
  /** How the repository of a finished product is had. */
  repository: (product: string) => ReactNode;
}

const ENDED = ['COMPLETED', 'FAILED', 'CANCELLED'];

function Outcome({ task }: { task: TaskView }) {
  switch (task.status) {
    case 'FAILED':
      return (
        <Notice tone="error" title={t('run.failed')}>
          {task.error && <p>{task.error}</p>}
        </Notice>
      );
    case 'CANCELLED':
      return <Notice tone="warning" title={t('run.cancelled')} />;
    case 'COMPLETED':
      return <Notice tone="success" title={t('run.completed')} />;
    default:
      return task.waitingFor ? (
        <Notice tone="warning" title={t('run.waiting')}>
          <p>{task.waitingFor}</p>
        </Notice>
      ) : null;
  }
}

function Head({ task }: { task: TaskView }) {
  const now = useNow(!ENDED.includes(task.status));
  const took = elapsed({ startedAt: task.createdAt, endedAt: task.endedAt }, now) ?? 0;
  return (
    <header className={styles.head}>
      <p className={styles.crumbs}>
        <Link to="/me/$section" params={{ section: 'runs' }}>
          {t('run.crumb')}
        </Link>
        <span aria-hidden>/</span>
        <Link to="/create/$template" params={{ template: task.template }} search={{}}>
          {task.template}
        </Link>
      </p>
      <div className={styles.title}>
        <PageTitle title={task.templateTitle} />
        <TaskBadge status={task.status} />
      </div>
      <p className={styles.meta}>
        {t('run.startedBy', { name: task.createdBy.name })} <Moment at={task.createdAt} /> ·{' '}
        {t(ENDED.includes(task.status) ? 'run.took' : 'run.runningFor', { duration: formatDuration(took) })} ·{' '}
        <span title={task.revision}>{t('run.revision', { revision: task.revision.slice(0, 7) })}</span>
      </p>
    </header>
  );
}

function Run({ task, repository }: { task: TaskView; repository: RunPageProps['repository'] }) {
  const [attempt, setAttempt] = useState(0);
  return (
    <div className={styles.page}>
      <Head task={task} />
      <RunActions task={task} onRetried={() => setAttempt(attempt + 1)} />
      <Outcome task={task} />
      {task.status === 'COMPLETED' && <Results task={task} repository={repository} />}
      <div className={styles.desk}>
        <RunSteps task={task} />
        <LogPanel key={attempt} task={task} />
      </div>
    </div>
  );
}

/** One run of a template: its steps, its log as it grows, what came of it. */
export function RunPage({ id, repository }: RunPageProps) {
  const query = useTask(id);
  return (
    <>
      {query.error && query.data === undefined && <PageTitle title={t('run.title', { id })} />}
      <QueryView query={query}>{(task) => <Run task={task} repository={repository} />}</QueryView>
    </>
  );
}
