import { Outlet } from '@tanstack/react-router';
import { t } from '@/shared/i18n/translate';
import { NavRail } from './NavRail';
import styles from './shell.module.css';
import { TopBar } from './TopBar';

/** The frame around every page. */
export function Shell() {
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <TopBar />
      <NavRail />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
