/** Stands for the folder of a schema whose `$id` is relative. */
const FOLDER = 'https://meshport.invalid/';

function absolute(uri: string, base = FOLDER): string {
  return new URL(uri, base).href;
}

/**
 * Takes the place of the URI library that the form library brings along (7 KB gzip): browsers resolve references
 * themselves.
 */
const uris = {
  equal: (one: string, other: string): boolean => absolute(one) === absolute(other),
  resolve: (base: string, uri: string): string => absolute(uri, absolute(base)).replace(FOLDER, ''),
};

// The library imports it so.
// eslint-disable-next-line no-restricted-syntax
export default uris;
