import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './searchParams';
import {
  activeFilters,
  readDiscoverSearch,
  toggleFilter,
  withoutFilters,
} from '@/features/discovery/filters';

describe('the address of Discover', () => {
  it('holds the whole state and gives it back', () => {
    const search = { q: 'churn', sort: 'title', domain: ['customer', 'order'], tag: ['core'] } as const;
    const address = stringifySearch({ ...search });

    expect(address).toBe('?q=churn&sort=title&domain=customer&domain=order&tag=core');
    expect(readDiscoverSearch(parseSearch(address))).toEqual(search);
  });

  it('takes a single value of a facet as a list of one', () => {
    expect(readDiscoverSearch(parseSearch('?domain=customer'))).toEqual({ domain: ['customer'] });
  });

  it('leaves out what is unknown, empty or the default', () => {
    expect(readDiscoverSearch(parseSearch('?q=&sort=relevance&sort2=x&color=red&domain='))).toEqual({});
  });

  it('counts a repeated value once', () => {
    expect(readDiscoverSearch(parseSearch('?tag=core&tag=core'))).toEqual({ tag: ['core'] });
  });
});

describe('filters', () => {
  it('are switched on and off one value at a time', () => {
    const on = toggleFilter({ q: 'x', domain: ['order'] }, { facet: 'domain', value: 'customer' });
    expect(on).toEqual({ q: 'x', domain: ['order', 'customer'] });
    expect(toggleFilter(on, { facet: 'domain', value: 'order' })).toEqual({ q: 'x', domain: ['customer'] });
  });

  it('vanish from the address with their last value', () => {
    expect(toggleFilter({ tag: ['core'] }, { facet: 'tag', value: 'core' })).toEqual({});
  });

  it('are cleared without losing the words searched for', () => {
    expect(withoutFilters({ q: 'x', sort: 'title', tag: ['core'] })).toEqual({ q: 'x', sort: 'title' });
  });

  it('are listed facet by facet', () => {
    expect(activeFilters({ tag: ['core'], domain: ['a', 'b'] })).toEqual([
      { facet: 'domain', value: 'a' },
      { facet: 'domain', value: 'b' },
      { facet: 'tag', value: 'core' },
    ]);
  });
});
