export const FACETS = ['domain', 'lifecycle', 'technology', 'classification', 'tag'] as const;
export type FacetName = (typeof FACETS)[number];

export const SORTS = ['relevance', 'updated', 'title'] as const;
export type SortOrder = (typeof SORTS)[number];

/** What the address of the Discover page says: all of its state. */
export type DiscoverSearch = { q?: string; sort?: SortOrder } & { [F in FacetName]?: string[] };

export interface ActiveFilter {
  facet: FacetName;
  value: string;
}

function strings(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
}

/** Reads an address, leaving out what is not known. */
export function readDiscoverSearch(raw: Record<string, unknown>): DiscoverSearch {
  const search: DiscoverSearch = {};
  const [q] = strings(raw.q);
  if (q !== undefined) {
    search.q = q;
  }
  const sort = SORTS.find((known) => known === raw.sort);
  if (sort !== undefined && sort !== 'relevance') {
    search.sort = sort;
  }
  for (const facet of FACETS) {
    const values = [...new Set(strings(raw[facet]))];
    if (values.length > 0) {
      search[facet] = values;
    }
  }
  return search;
}

export function activeFilters(search: DiscoverSearch): ActiveFilter[] {
  return FACETS.flatMap((facet) => (search[facet] ?? []).map((value) => ({ facet, value })));
}

/** The same search with one value of a facet switched on or off. */
export function toggleFilter(search: DiscoverSearch, { facet, value }: ActiveFilter): DiscoverSearch {
  const values = search[facet] ?? [];
  const toggled = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return readDiscoverSearch({ ...search, [facet]: toggled });
}

export function withoutFilters(search: DiscoverSearch): DiscoverSearch {
  return readDiscoverSearch({ q: search.q, sort: search.sort });
}
