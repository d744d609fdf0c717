import Popover from '@mui/material/Popover';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './notification.module.css';
import { NotificationList } from './NotificationList';
import { useLatestNotifications } from './useNotifications';

export interface LatestNotificationsProps {
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** The newest notifications, below the bell. */
export function LatestNotifications({ anchor, onClose }: LatestNotificationsProps) {
  const query = useLatestNotifications();
  return (
    <Popover
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': t('shell.notifications') } }}
    >
      <div className={styles.popover}>
        <QueryView query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={styles.none}>{t('notification.none')}</p>
            ) : (
              <NotificationList notifications={items} onOpen={onClose} />
            )
          }
        </QueryView>
        <ButtonLink to="/notifications" onClick={onClose}>
          {t('notification.all')}
        </ButtonLink>
      </div>
    </Popover>
  );
}
