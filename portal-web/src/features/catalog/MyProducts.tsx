import ProductsIcon from '@mui/icons-material/Inventory2Outlined';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, unwrap } from '@/shared/api/client';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LifecycleBadge } from '@/shared/ui/LifecycleBadge';
import { Moment } from '@/shared/ui/Moment';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import styles from './catalog.module.css';

function useMyProducts() {
  return useQuery({
    queryKey: ['product', 'mine'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/data-products', { signal, params: { query: { mine: true, pageSize: 100 } } })),
  });
}

/** The data products of my domains, drafts included. */
export function MyProducts() {
  return (
    <QueryView query={useMyProducts()}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon={ProductsIcon}
            title={t('product.noneMine')}
            text={t('product.noneMineText')}
            action={
              <ButtonLink to="/create" variant="contained">
                {t('discovery.register')}
              </ButtonLink>
            }
          />
        ) : (
          <ul className={styles.ports}>
            {items.map(({ domain, name, title, lifecycle, updatedAt }) => (
              <li key={`${domain}/${name}`} className={styles.mine}>
                <div>
                  <h2>
                    <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name }}>
                      {title}
                    </Link>
                  </h2>
                  <p className={ui.meta}>
                    <code>
                      {domain}/{name}
                    </code>{' '}
                    · {t('discovery.updated')} <Moment at={updatedAt} />
                  </p>
                </div>
                <LifecycleBadge lifecycle={lifecycle} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
