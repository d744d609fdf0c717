import { findSchemaDefinition } from '@rjsf/utils';
import { expect, it } from 'vitest';
import uris from './uris';

it('resolves references against absolute and relative bases', () => {
  expect(uris.resolve('https://x.org/a/b.json', 'c.json#/d')).toBe('https://x.org/a/c.json#/d');
  expect(uris.resolve('schemas/a.json', 'b.json')).toBe('schemas/b.json');
  expect(uris.resolve('a.json', '#/definitions/x')).toBe('a.json#/definitions/x');
  expect(uris.equal('https://X.org/a', 'https://x.org/a')).toBe(true);
  expect(uris.equal('a.json', 'b.json')).toBe(false);
});

it('finds the schema that a reference by id leads to', () => {
  const root = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://x.org/root.json',
    $defs: { size: { $id: 'size.json', type: 'integer' as const } },
  };
  expect(findSchemaDefinition('https://x.org/size.json', root)).toMatchObject({ type: 'integer' });
});
