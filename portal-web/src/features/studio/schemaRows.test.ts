import { expect, it } from 'vitest';
import { schemaRows } from './schemaRows';

it('lists members with their types, nested ones below their own', () => {
  const rows = schemaRows({
    required: ['url'],
    properties: {
      url: { type: 'string', title: 'Address', description: 'Where from' },
      files: { type: 'array', items: { type: 'object', properties: { from: { type: 'string' } } } },
      level: { enum: ['error', 'warning'] },
      replace: { oneOf: [{ type: 'boolean' }, { type: 'string' }] },
      values: {},
    },
  });
  expect(rows.map(({ name, level, type, required }) => `${level} ${name} ${type} ${required}`)).toEqual([
    '0 url string true',
    '0 files object[] false',
    '1 files.from string false',
    '0 level error | warning false',
    '0 replace boolean | string false',
    '0 values any false',
  ]);
  expect(rows.map(({ description }) => description)).toEqual(['Address: Where from', '', '', '', '', '']);
});
