import FilterIcon from '@mui/icons-material/Tune';
import Button from '@mui/material/Button';
import { label, t, tn } from '@/shared/i18n/translate';
import styles from './discovery.module.css';
import { activeFilters, readDiscoverSearch, SORTS, type DiscoverSearch } from './filters';

export interface ResultBarProps {
  search: DiscoverSearch;
  total: number | undefined;
  onChange: (search: DiscoverSearch) => void;
  onOpenFilters: () => void;
}

function summary(total: number | undefined, query: string | undefined): string {
  if (total === undefined) {
    return '';
  }
  return query === undefined ? tn('discovery.results', total) : tn('discovery.resultsFor', total, { query });
}

/** How many were found, in which order, and on a small screen the way to the filters. */
export function ResultBar({ search, total, onChange, onOpenFilters }: ResultBarProps) {
  const active = activeFilters(search).length;
  return (
    <div className={styles.bar}>
      <p aria-live="polite" className={styles.total}>
        {summary(total, search.q)}
      </p>
      <div className={styles.filterButton}>
        <Button size="small" variant="outlined" startIcon={<FilterIcon />} onClick={onOpenFilters}>
          {active === 0 ? t('discovery.filters') : `${t('discovery.filters')} (${active})`}
        </Button>
      </div>
      <label className={styles.sort}>
        {t('discovery.sort')}
        <select
          value={search.sort ?? 'relevance'}
          onChange={(event) => onChange(readDiscoverSearch({ ...search, sort: event.target.value }))}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {label('sort', sort)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
