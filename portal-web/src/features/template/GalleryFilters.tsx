import SearchIcon from '@mui/icons-material/Search';
import { useEffect, useRef, useState } from 'react';
import type { TemplateSummaryView } from '@/shared/api/types';
import { technology } from '@/shared/i18n/en/catalog';
import { t, type MessageKey } from '@/shared/i18n/translate';
import field from '@/shared/ui/search.module.css';
import styles from './gallery.module.css';
import { filterValues, GALLERY_FILTERS, type GalleryFilter, type GallerySearch } from './gallerySearch';

export interface GalleryFiltersProps {
  /** What there is to choose from. */
  all: TemplateSummaryView[];
  search: GallerySearch;
  onChange: (search: GallerySearch) => void;
}

const DEBOUNCE_MS = 150;
const NAMES: Record<GalleryFilter, MessageKey> = {
  technology: 'gallery.technology',
  tag: 'gallery.tag',
  owner: 'gallery.owner',
};

/** The name of an owner, whose reference says more than people read. */
export function ownerName(ref: string): string {
  return ref.split('/').at(-1) ?? ref;
}

/** The name of a technology as people write it; one we do not know is shown as the template writes it. */
export function technologyName(value: string): string {
  return (technology as Record<string, string>)[value.toUpperCase()] ?? value;
}

function nameOf(filter: GalleryFilter, value: string): string {
  if (filter === 'owner') {
    return ownerName(value);
  }
  return filter === 'technology' ? technologyName(value) : value;
}

function SearchBox({ q = '', onText }: { q: string | undefined; onText: (text: string) => void }) {
  const [text, setText] = useState(q);
  const [seen, setSeen] = useState(q);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  if (seen !== q) {
    setSeen(q);
    setText(q);
  }

  function write(value: string) {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    onText(value);
  }

  // Written later than a click on a template, the address would take the reader back here.
  function writeBeforeLeaving() {
    if (timer.current !== undefined) {
      write(text);
    }
  }

  return (
    <div className={`${field.search} ${styles.search}`}>
      <SearchIcon aria-hidden />
      <input
        type="search"
        aria-label={t('gallery.search')}
        placeholder={t('gallery.search')}
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => write(value), DEBOUNCE_MS);
        }}
        onBlur={writeBeforeLeaving}
      />
    </div>
  );
}

/** Search, filters and order of the gallery; all of it lives in the address. */
export function GalleryFilters({ all, search, onChange }: GalleryFiltersProps) {
  return (
    <div className={styles.filters} role="search" aria-label={t('gallery.search')}>
      <SearchBox q={search.q} onText={(q) => onChange({ ...search, q: q.trim() || undefined })} />
      {GALLERY_FILTERS.map((filter) => (
        <label key={filter} className={styles.select}>
          {t(NAMES[filter])}
          <select
            value={search[filter] ?? ''}
            onChange={({ target }) => onChange({ ...search, [filter]: target.value || undefined })}
          >
            <option value="">{t('gallery.any')}</option>
            {filterValues(all, filter, search[filter]).map((value) => (
              <option key={value} value={value}>
                {nameOf(filter, value)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className={styles.select}>
        {t('gallery.sort')}
        <select
          value={search.sort ?? 'popularity'}
          onChange={({ target }) =>
            onChange({ ...search, sort: target.value === 'name' ? 'name' : undefined })
          }
        >
          <option value="popularity">{t('gallery.popularity')}</option>
          <option value="name">{t('gallery.name')}</option>
        </select>
      </label>
    </div>
  );
}
