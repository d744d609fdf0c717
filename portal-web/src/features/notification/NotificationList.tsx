import CriticalIcon from '@mui/icons-material/ErrorOutlined';
import HighIcon from '@mui/icons-material/PriorityHigh';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { NotificationView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import { Moment } from '@/shared/ui/Moment';
import styles from './notification.module.css';
import { useMarkRead } from './useNotifications';

export interface NotificationListProps {
  notifications: NotificationView[];
  onOpen?: () => void;
}

/** Links lead into the portal only, whatever the notification says. */
export function portalAddress(link: string): string {
  return /^\/(?![/\\])/.test(link) ? link : '/notifications';
}

/** What matters more than usual says so. */
function Weight({ severity }: Pick<NotificationView, 'severity'>) {
  switch (severity) {
    case 'CRITICAL':
      return <Badge icon={CriticalIcon} tone="error" text={t('notification.critical')} />;
    case 'HIGH':
      return <Badge icon={HighIcon} tone="warning" text={t('notification.high')} />;
    default:
      return null;
  }
}

/** Notifications, newest first; opening one marks it read. */
export function NotificationList({ notifications, onOpen }: NotificationListProps) {
  const router = useRouter();
  const markRead = useMarkRead();

  function open(event: MouseEvent, { id, link, readAt }: NotificationView) {
    if (readAt == null) {
      markRead.mutate(id);
    }
    if (!event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      router.history.push(portalAddress(link));
      onOpen?.();
    }
  }

  return (
    <ul className={styles.list}>
      {notifications.map((notification) => (
        <li key={notification.id}>
          <a
            href={portalAddress(notification.link)}
            className={notification.readAt == null ? styles.unread : styles.item}
            onClick={(event) => open(event, notification)}
          >
            <span className={styles.title}>
              {notification.title}
              <Weight severity={notification.severity} />
              {notification.readAt == null && <span className={styles.new}>{t('notification.new')}</span>}
            </span>
            <span className={styles.text}>{notification.text}</span>
            <span className={styles.when}>
              <Moment at={notification.createdAt} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
