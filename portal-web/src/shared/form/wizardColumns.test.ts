import { expect, it } from 'vitest';
import { asColumns, changed, columnName, fromContract, fromPasted, moved } from './wizardColumns';

it('makes names that every platform takes', () => {
  expect(['Customer ID', 'customerId', 'Größe (cm)', '2nd value', '__x__', 'é'].map(columnName)).toEqual([
    'customer_id',
    'customer_id',
    'gro_e_cm',
    'c_2nd_value',
    'x',
    'e',
  ]);
});

it('takes over what was pasted, and knows personal data by its class', () => {
  expect(
    fromPasted([
      { name: 'Mail', logicalType: 'string', classification: 'pii', description: 'Where to write' },
      { name: 'id', logicalType: 'integer', primaryKey: true, required: true, classification: 'internal' },
      { name: 'parts', logicalType: 'array' },
    ]),
  ).toEqual([
    {
      name: 'mail',
      type: 'string',
      description: 'Where to write',
      classification: 'confidential',
      personal: true,
    },
    { name: 'id', type: 'integer', required: true, primaryKey: true, classification: 'internal' },
    { name: 'parts', type: 'string' },
  ]);
});

it('takes the top columns of an imported schema', () => {
  const column = { primaryKey: false, required: false, unique: false };
  expect(
    fromContract([
      { ...column, name: 'address', path: 'address', logicalType: 'object' },
      { ...column, name: 'city', path: 'address.city', logicalType: 'string' },
      { ...column, name: 'seen', path: 'seen', logicalType: 'timestamp', unique: true },
    ]),
  ).toEqual([
    { name: 'address', type: 'string' },
    { name: 'seen', type: 'timestamp', unique: true },
  ]);
});

it('keeps a key required, and drops what another type cannot have', () => {
  const column = { name: 'a', type: 'integer' as const, minimum: 1, maximum: 3 };
  expect(changed(column, { primaryKey: true })).toEqual({ ...column, primaryKey: true, required: true });
  expect(changed(column, { type: 'number' })).toEqual({ ...column, type: 'number' });
  expect(changed(column, { type: 'string' })).toEqual({ name: 'a', type: 'string' });
  expect(changed({ ...column, required: true }, { required: false })).toEqual(column);
});

it('moves a column within its list only', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});

it('does not take anything else for columns', () => {
  expect(asColumns('x')).toEqual([]);
  expect(asColumns([null, { name: 'a', type: 'string' }, 1])).toEqual([{ name: 'a', type: 'string' }]);
});
