import BellIcon from '@mui/icons-material/NotificationsNone';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import { lazy, Suspense, useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import { useLatestNotifications } from './useNotifications';

const LatestNotifications = lazy(() =>
  import('./LatestNotifications').then((module) => ({ default: module.LatestNotifications })),
);

// What is seen must be part of what is read aloud, so the number is not cut off where people still count.
const MOST_SHOWN = 9_999;

/** How many notifications wait, and the newest of them. */
export function NotificationBell() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // Once opened it stays, so that closing it is seen.
  const [opened, setOpened] = useState(false);
  const unread = useLatestNotifications().data?.unread ?? 0;

  return (
    <>
      <IconButton
        size="small"
        aria-label={unread === 0 ? t('shell.notifications') : tn('shell.unread', unread)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setOpened(true);
          setAnchor(event.currentTarget);
        }}
      >
        {unread === 0 ? (
          <BellIcon />
        ) : (
          <Badge badgeContent={unread} color="primary" max={MOST_SHOWN}>
            <BellIcon />
          </Badge>
        )}
      </IconButton>
      <Suspense>{opened && <LatestNotifications anchor={anchor} onClose={() => setAnchor(null)} />}</Suspense>
    </>
  );
}
