import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { LifecycleBadge } from '@/shared/ui/LifecycleBadge';
import { PageTitle } from '@/shared/ui/PageTitle';
import styles from './catalog.module.css';
import { ProductBanner } from './ProductBanner';
import { PRODUCT_TABS, ProductTabs } from './ProductTabs';
import { ProductActions } from './ProductActions';

export interface ProductLayoutProps {
  product: DataProductView;
  children: ReactNode;
}

/** What every tab of a data product has above it: name, state, owners, acts, tabs. */
export function ProductLayout({ product, children }: ProductLayoutProps) {
  const { domain, name, title, lifecycle, owners } = product;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Link to="/" search={{ domain: [domain] }}>
            {domain}
          </Link>
          <span aria-hidden>/</span>
          <code>{name}</code>
        </p>
        <div className={styles.titleRow}>
          <PageTitle title={title} />
          <LifecycleBadge lifecycle={lifecycle} />
        </div>
        <p className={styles.lead}>{product.description}</p>
        {owners.length > 0 && (
          <p className={styles.owners}>
            {t('product.ownedBy', { names: owners.map((owner) => owner.name).join(', ') })}
          </p>
        )}
        <ProductActions product={product} />
      </header>
      <ProductBanner product={product} />
      <ProductTabs product={product} tabs={PRODUCT_TABS} />
      {children}
    </div>
  );
}
