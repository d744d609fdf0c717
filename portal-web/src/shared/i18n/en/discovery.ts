export const discovery = {
  title: 'Discover data products',
  lead: 'Find data you can build on. Every product has an owner and a contract.',
  results: { one: '{count} data product', other: '{count} data products' },
  resultsFor: { one: '{count} data product for “{query}”', other: '{count} data products for “{query}”' },
  filters: 'Filters',
  showResults: 'Show results',
  activeFilters: 'Active filters',
  removeFilter: 'Remove filter {name}: {value}',
  clearAll: 'Clear all',
  sort: 'Sort by',
  moreValues: 'Show all {count}',
  fewerValues: 'Show fewer',
  columns: { one: '{count} column', other: '{count} columns' },
  matchedColumns: 'Matching columns',
  updated: 'Updated',
  noResults: 'No data product matches',
  noResultsFor: 'Nothing matches “{query}”. Check the spelling, use fewer words, or remove a filter.',
  noResultsFiltered: 'No product matches these filters together. Remove one of them.',
  nothingYet: 'No data product is published yet',
  nothingYetText: 'Be the first: register a product of your domain and publish it.',
  register: 'Register a data product',
  suggestions: 'Suggestions',
  clearSearch: 'Clear search and filters',
};

export const facet = {
  domain: 'Domain',
  lifecycle: 'Status',
  technology: 'Technology',
  classification: 'Classification',
  tag: 'Tag',
};

export const suggestion = {
  PRODUCT: 'Data product',
  COLUMN: 'Column',
  TAG: 'Tag',
};

export const sort = {
  relevance: 'Relevance',
  updated: 'Recently updated',
  title: 'Title',
};
