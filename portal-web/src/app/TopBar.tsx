import AddIcon from '@mui/icons-material/Add';
import { Link } from '@tanstack/react-router';
import { NotificationBell } from '@/features/notification/NotificationBell';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { SearchField } from './SearchField';
import styles from './shell.module.css';
import { UserMenu } from './UserMenu';

/** Search and the things that concern the person, on every page. */
export function TopBar() {
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.brand} aria-label={t('shell.home')}>
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span>Meshport</span>
      </Link>
      <SearchField />
      <div className={styles.topActions}>
        <span className={styles.createButton}>
          <ButtonLink to="/create" variant="contained" size="small" startIcon={<AddIcon />}>
            {t('shell.createProduct')}
          </ButtonLink>
        </span>
        <NotificationBell />
        <UserMenu />
      </div>
    </header>
  );
}
