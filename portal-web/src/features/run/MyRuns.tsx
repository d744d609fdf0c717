import RunIcon from '@mui/icons-material/RocketLaunchOutlined';
import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import type { TaskStatus, TaskSummaryView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Moment } from '@/shared/ui/Moment';
import { QueryView } from '@/shared/ui/QueryView';
import { TaskBadge } from './RunBadges';
import styles from './run.module.css';
import { useMyRuns } from './useRun';

const STATUSES: TaskStatus[] = ['OPEN', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED'];

export interface MyRunsProps {
  status: string | undefined;
  onStatus: (status: string | undefined) => void;
}

function Run({ run }: { run: TaskSummaryView }) {
  return (
    <li className={styles.run}>
      <div>
        <h2>
          <Link to="/runs/$id" params={{ id: run.id }}>
            {run.templateTitle}
          </Link>
        </h2>
        <p className={styles.meta}>
          {t('runs.started')} <Moment at={run.createdAt} />
          {run.waitingFor && <> · {t('run.waits', { what: run.waitingFor })}</>}
        </p>
      </div>
      <TaskBadge status={run.status} />
    </li>
  );
}

/** The runs I started. */
export function MyRuns({ status, onStatus }: MyRunsProps) {
  const wanted = STATUSES.find((one) => one === status);
  const query = useMyRuns(wanted);
  return (
    <>
      <label className={styles.filter}>
        {t('runs.status')}
        <select value={wanted ?? ''} onChange={({ target }) => onStatus(target.value || undefined)}>
          <option value="">{t('runs.all')}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {label('taskStatus', one)}
            </option>
          ))}
        </select>
      </label>
      <QueryView query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <EmptyState
              icon={RunIcon}
              title={t('runs.none')}
              text={t('runs.noneText')}
              action={
                <ButtonLink to="/create" variant="contained">
                  {t('drafts.toGallery')}
                </ButtonLink>
              }
            />
          ) : (
            <ul className={styles.runs}>
              {items.map((run) => (
                <Run key={run.id} run={run} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      {query.hasNextPage && (
        <div>
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('runs.more')}
          </Button>
        </div>
      )}
    </>
  );
}
