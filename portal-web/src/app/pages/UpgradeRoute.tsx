import '@/shared/i18n/contracts';
import '@/shared/i18n/repository';
import '@/shared/i18n/scaffolder';
import { getRouteApi, Link } from '@tanstack/react-router';
import { UpgradePage } from '@/features/upgrade/UpgradePage';
import { t } from '@/shared/i18n/translate';
import { PageTitle } from '@/shared/ui/PageTitle';
import styles from '../shell.module.css';

const route = getRouteApi('/products/$domain/$name/upgrade');

/** What the newest template changes in a product. */
export function UpgradeRoute() {
  const { domain, name } = route.useParams();
  return (
    <div className={styles.sub}>
      <header>
        <p className={styles.crumbs}>
          <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name }}>
            {domain}/{name}
          </Link>
        </p>
        <PageTitle title={t('upgrade.title', { name: `${domain}/${name}` })} />
      </header>
      <UpgradePage product={{ domain, name }} />
    </div>
  );
}
