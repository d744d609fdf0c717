import { lazy, Suspense, useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Skeletons } from '@/shared/ui/Skeletons';
import { FilterChips } from './FilterChips';
import styles from './discovery.module.css';
import { FacetPanel } from './FacetPanel';
import { activeFilters, type DiscoverSearch } from './filters';
import { ResultBar } from './ResultBar';
import { ResultList } from './ResultList';
import { useProductSearch } from './useProductSearch';

const FilterDrawer = lazy(() =>
  import('./FilterDrawer').then((module) => ({ default: module.FilterDrawer })),
);

export interface DiscoverPageProps {
  search: DiscoverSearch;
  onChange: (search: DiscoverSearch) => void;
}

/** The marketplace of the mesh: search, narrow, choose. */
export function DiscoverPage({ search, onChange }: DiscoverPageProps) {
  const [filtersOpen, setFiltersOpen] = useState<boolean>();
  const query = useProductSearch(search);
  const first = query.data?.pages[0];
  const panel = { facets: first?.facets ?? [], search, onChange };

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <PageTitle title={t('discovery.title')} />
        <p>{t('discovery.lead')}</p>
      </header>
      <aside className={styles.side} aria-label={t('discovery.filters')}>
        {query.isPending ? <Skeletons count={3} height={160} /> : <FacetPanel {...panel} />}
      </aside>
      <section className={styles.main} aria-label={t('shell.discover')}>
        <ResultBar
          search={search}
          total={query.error ? undefined : first?.total}
          onChange={onChange}
          onOpenFilters={() => setFiltersOpen(true)}
        />
        {activeFilters(search).length > 0 && <FilterChips search={search} onChange={onChange} />}
        <ResultList query={query} search={search} onChange={onChange} />
      </section>
      <Suspense>
        {filtersOpen !== undefined && (
          <FilterDrawer open={filtersOpen} onClose={() => setFiltersOpen(false)} {...panel} />
        )}
      </Suspense>
    </div>
  );
}
