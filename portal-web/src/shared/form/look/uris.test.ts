import { expect, it } from 'vitest';
import uris from './uris';

it('resolves references against absolute and relative bases', () => {
  expect(uris.resolve('https://x.org/a/b.json', 'c.json#/d')).toBe('https://x.org/a/c.json#/d');
  expect(uris.resolve('schemas/a.json', 'b.json')).toBe('schemas/b.json');
  expect(uris.resolve('a.json', '#/definitions/x')).toBe('a.json#/definitions/x');
  expect(uris.equal('https://X.org/a', 'https://x.org/a')).toBe(true);
  expect(uris.equal('a.json', 'b.json')).toBe(false);
});
