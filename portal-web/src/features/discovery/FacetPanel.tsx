import { useState } from 'react';
import type { FacetView } from '@/shared/api/types';
import { formatNumber, label, t } from '@/shared/i18n/translate';
import styles from './discovery.module.css';
import { FACETS, toggleFilter, type DiscoverSearch, type FacetName } from './filters';

export interface FacetPanelProps {
  facets: FacetView[];
  search: DiscoverSearch;
  onChange: (search: DiscoverSearch) => void;
}

const SHORT = 6;

/** The words of a facet's value: codes of ours are translated, names of the mesh are kept. */
export function facetValueLabel(facet: FacetName, value: string): string {
  return facet === 'domain' || facet === 'tag' ? value : label(facet, value);
}

/** Values to offer: those counted, and those chosen even when nothing is left of them. */
function valuesOf(facet: FacetName, { facets, search }: FacetPanelProps): FacetView['values'] {
  const counted = facets.find(({ name }) => name === facet)?.values ?? [];
  const known = new Set(counted.map(({ value }) => value));
  const lost = (search[facet] ?? []).filter((value) => !known.has(value));
  return [...counted, ...lost.map((value) => ({ value, count: 0 }))];
}

function Facet({ facet, props }: { facet: FacetName; props: FacetPanelProps }) {
  const [open, setOpen] = useState(false);
  const { search, onChange } = props;
  const values = valuesOf(facet, props);
  const chosen = search[facet] ?? [];
  if (values.length === 0) {
    return null;
  }
  const shown = values.filter(({ value }, index) => open || index < SHORT || chosen.includes(value));
  return (
    <fieldset className={styles.facet}>
      <legend>{label('facet', facet)}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} className={styles.facetValue}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onChange(toggleFilter(search, { facet, value }))}
          />
          <span>{facetValueLabel(facet, value)}</span>
          <span className={styles.count}>{formatNumber(count)}</span>
        </label>
      ))}
      {values.length > SHORT && (
        <button type="button" className={styles.textButton} onClick={() => setOpen(!open)}>
          {open ? t('discovery.fewerValues') : t('discovery.moreValues', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}

/** Narrows the search by what the found products have in common. */
export function FacetPanel(props: FacetPanelProps) {
  return (
    <div className={styles.facets}>
      {FACETS.map((facet) => (
        <Facet key={facet} facet={facet} props={props} />
      ))}
    </div>
  );
}
