import { Link } from '@tanstack/react-router';
import { label, t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import type { ProductKey } from './useProduct';

export const PRODUCT_TABS = ['overview', 'contract', 'schema', 'files', 'access'] as const;
export type ProductTab = (typeof PRODUCT_TABS)[number];

export interface ProductTabsProps {
  product: ProductKey;
  tabs: readonly ProductTab[];
}

/** The sides of a data product; each is a page with an address. */
export function ProductTabs({ product: { domain, name }, tabs }: ProductTabsProps) {
  return (
    <nav className={ui.tabs} aria-label={t('product.tabs')}>
      {tabs.map((one) => (
        <Link
          key={one}
          to="/products/$domain/$name/{-$tab}"
          params={{ domain, name, tab: one === 'overview' ? undefined : one }}
          className={ui.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          resetScroll={false}
        >
          {label('tab', one)}
        </Link>
      ))}
    </nav>
  );
}
