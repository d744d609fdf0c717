import { lazy, Suspense, useState } from 'react';
import { useAuth } from 'react-oidc-context';
import { useMe } from '@/shared/api/me';
import { t } from '@/shared/i18n/translate';
import styles from './shell.module.css';

const UserMenuList = lazy(() =>
  import('./UserMenuList').then((module) => ({ default: module.UserMenuList })),
);

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Who is signed in, and what concerns the person. */
export function UserMenu() {
  const auth = useAuth();
  const name = useMe().data?.name ?? auth.user?.profile.name ?? '';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // Once opened it stays, so that closing it is seen.
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.avatar}
        aria-label={t('shell.account', { initials: initials(name), name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setOpened(true);
          setAnchor(event.currentTarget);
        }}
      >
        {initials(name)}
      </button>
      <Suspense>
        {opened && <UserMenuList name={name} anchor={anchor} onClose={() => setAnchor(null)} />}
      </Suspense>
    </>
  );
}
