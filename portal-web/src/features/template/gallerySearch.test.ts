import { expect, it } from 'vitest';
import type { TemplateSummaryView } from '@/shared/api/types';
import { filterValues, isFiltered, readGallerySearch } from './gallerySearch';

it('reads only what it knows from an address', () => {
  expect(readGallerySearch({ q: 'kafka', sort: 'size', tag: '', technology: ['a'], owner: 'x' })).toEqual({
    q: 'kafka',
    owner: 'x',
  });
  expect(readGallerySearch({ sort: 'name' })).toMatchObject({ sort: 'name' });
});

it('knows a search without filters', () => {
  expect(isFiltered({ sort: 'name' })).toBe(false);
  expect(isFiltered({ tag: 'dbt' })).toBe(true);
});

it('offers each value once, and the chosen one although no template has it', () => {
  const all = [
    { technology: 'kafka', tags: ['b', 'a'] },
    { technology: null, tags: ['a'] },
  ] as unknown as TemplateSummaryView[];
  expect(filterValues(all, 'tag', 'c')).toEqual(['a', 'b', 'c']);
  expect(filterValues(all, 'technology', undefined)).toEqual(['kafka']);
});
