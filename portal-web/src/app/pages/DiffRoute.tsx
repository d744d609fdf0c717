import '@/shared/i18n/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { DiffPage } from '@/features/evolution/DiffPage';
import { t } from '@/shared/i18n/translate';
import { PageTitle } from '@/shared/ui/PageTitle';
import styles from '../shell.module.css';
import { ContractCrumbs } from './ContractCrumbs';

const route = getRouteApi('/products/$domain/$name/contract/diff');

/** Two versions of a contract beside each other. */
export function DiffRoute() {
  const { domain, name } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={styles.sub}>
      <header>
        <ContractCrumbs domain={domain} name={name} port={search.port} version={search.to} />
        <PageTitle title={t('diff.pageTitle', { name: `${domain}/${name}` })} />
      </header>
      <DiffPage
        product={`${domain}/${name}`}
        search={search}
        onChange={(change) =>
          void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
        }
      />
    </div>
  );
}
