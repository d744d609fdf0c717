import ApprovalsIcon from '@mui/icons-material/FactCheckOutlined';
import CreateIcon from '@mui/icons-material/AddBoxOutlined';
import DiscoverIcon from '@mui/icons-material/TravelExploreOutlined';
import WorkIcon from '@mui/icons-material/WorkOutlineOutlined';
import { Link } from '@tanstack/react-router';
import { useWaitingApprovals } from '@/features/access/useApprovals';
import { t, tn } from '@/shared/i18n/translate';
import styles from './shell.module.css';

function WaitingCount() {
  const waiting = useWaitingApprovals();
  if (waiting === undefined || waiting === 0) {
    return null;
  }
  return (
    <span className={styles.navCount} aria-label={tn('shell.waiting', waiting)}>
      {waiting}
    </span>
  );
}

/** The places of the portal: a rail beside the page, a bar below it on small screens. */
export function NavRail() {
  return (
    <nav className={styles.nav} aria-label={t('shell.navigation')}>
      <Link to="/" className={styles.navLink} activeOptions={{ exact: true, includeSearch: false }}>
        <DiscoverIcon aria-hidden />
        {t('shell.discover')}
      </Link>
      <Link to="/create" className={styles.navLink} activeOptions={{ includeSearch: false }}>
        <CreateIcon aria-hidden />
        {t('shell.create')}
      </Link>
      <Link to="/me" className={styles.navLink} activeOptions={{ includeSearch: false }}>
        <WorkIcon aria-hidden />
        {t('shell.work')}
      </Link>
      <Link to="/approvals" className={styles.navLink} activeOptions={{ includeSearch: false }}>
        <ApprovalsIcon aria-hidden />
        {t('shell.approvals')}
        <WaitingCount />
      </Link>
    </nav>
  );
}
