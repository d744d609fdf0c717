import BellIcon from '@mui/icons-material/NotificationsNone';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './notification.module.css';
import { NotificationList } from './NotificationList';
import { useLatestNotifications } from './useNotifications';

/** How many notifications wait, and the newest of them. */
export function NotificationBell() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const query = useLatestNotifications();
  const unread = query.data?.unread ?? 0;
  const close = () => setAnchor(null);

  return (
    <>
      <IconButton
        size="small"
        aria-label={unread === 0 ? t('shell.notifications') : tn('shell.unread', unread)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {unread === 0 ? (
          <BellIcon />
        ) : (
          <Badge badgeContent={unread} color="primary" max={99}>
            <BellIcon />
          </Badge>
        )}
      </IconButton>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
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
                <NotificationList notifications={items} onOpen={close} />
              )
            }
          </QueryView>
          <ButtonLink to="/notifications" onClick={close}>
            {t('notification.all')}
          </ButtonLink>
        </div>
      </Popover>
    </>
  );
}
