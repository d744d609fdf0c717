import { expect, it } from 'vitest';
import type { TemplateSummaryView } from '@/shared/api/types';
import { filterValues, foundTemplates, isFiltered, readGallerySearch } from './gallerySearch';

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
    { tags: ['a'] },
  ] as unknown as TemplateSummaryView[];
  expect(filterValues(all, 'tag', 'c')).toEqual(['a', 'b', 'c']);
  expect(filterValues(all, 'technology', undefined)).toEqual(['kafka']);
});

it('finds by words in whichever text, by every filter, and orders by title when asked', () => {
  const all = [
    { name: 'b', title: 'Zebra', description: 'On Kafka', tags: ['stream'], owner: 'group:x' },
    { name: 'a', title: 'Apple', tags: ['stream', 'dbt'], technology: 'KAFKA' },
    { name: 'c', title: 'Mango', description: 'Batch', tags: ['dbt'] },
  ] as unknown as TemplateSummaryView[];
  const titles = (search: Parameters<typeof foundTemplates>[1]) =>
    foundTemplates(all, search).map(({ title }) => title);
  expect(titles({})).toEqual(['Zebra', 'Apple', 'Mango']);
  expect(titles({ sort: 'name' })).toEqual(['Apple', 'Mango', 'Zebra']);
  expect(titles({ q: 'kafka STREAM' })).toEqual(['Zebra']);
  expect(titles({ tag: 'dbt', technology: 'KAFKA' })).toEqual(['Apple']);
  expect(titles({ owner: 'group:x' })).toEqual(['Zebra']);
});
