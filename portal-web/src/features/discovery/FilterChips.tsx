import Chip from '@mui/material/Chip';
import { label, t } from '@/shared/i18n/translate';
import styles from './discovery.module.css';
import { facetValueLabel } from './FacetPanel';
import { activeFilters, toggleFilter, withoutFilters, type DiscoverSearch } from './filters';

export interface FilterChipsProps {
  search: DiscoverSearch;
  onChange: (search: DiscoverSearch) => void;
}

/** The filters in force, each removable. */
export function FilterChips({ search, onChange }: FilterChipsProps) {
  return (
    <div className={styles.chips} role="group" aria-label={t('discovery.activeFilters')}>
      {activeFilters(search).map((filter) => {
        const name = label('facet', filter.facet);
        const value = facetValueLabel(filter.facet, filter.value);
        const remove = () => onChange(toggleFilter(search, filter));
        return (
          <Chip
            key={`${filter.facet} ${filter.value}`}
            size="small"
            variant="outlined"
            label={`${name}: ${value}`}
            aria-label={t('discovery.removeFilter', { name, value })}
            onClick={remove}
            onDelete={remove}
          />
        );
      })}
      <button type="button" className={styles.textButton} onClick={() => onChange(withoutFilters(search))}>
        {t('discovery.clearAll')}
      </button>
    </div>
  );
}
