import BellIcon from '@mui/icons-material/NotificationsNone';
import Button from '@mui/material/Button';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeletons } from '@/shared/ui/Skeletons';
import styles from './notification.module.css';
import { NotificationList } from './NotificationList';
import { useMarkAllRead, useNotifications } from './useNotifications';

export interface NotificationsPageProps {
  unreadOnly: boolean;
  onUnreadOnly: (unreadOnly: boolean) => void;
}

function Inbox({ query }: { query: ReturnType<typeof useNotifications> }) {
  if (query.error) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Skeletons count={5} height={72} />;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return <EmptyState icon={BellIcon} title={t('notification.none')} text={t('notification.noneText')} />;
  }
  return (
    <>
      <div className={styles.panel}>
        <NotificationList notifications={items} />
      </div>
      {query.hasNextPage && (
        <Button variant="outlined" onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

/** Everything the portal told this person. */
export function NotificationsPage({ unreadOnly, onUnreadOnly }: NotificationsPageProps) {
  const query = useNotifications(unreadOnly);
  const markAll = useMarkAllRead();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <PageTitle title={t('shell.notifications')} />
        <label className={styles.toggle}>
          <input
            type="checkbox"
            checked={unreadOnly}
            onChange={(event) => onUnreadOnly(event.target.checked)}
          />
          {t('notification.unreadOnly')}
        </label>
        <Button size="small" variant="outlined" onClick={() => markAll.mutate()} disabled={markAll.isPending}>
          {t('notification.markAll')}
        </Button>
      </header>
      {markAll.error && <ProblemNotice error={markAll.error} />}
      <Inbox query={query} />
    </div>
  );
}
