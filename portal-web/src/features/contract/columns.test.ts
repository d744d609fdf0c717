import { expect, it } from 'vitest';
import type { ColumnView } from '@/shared/api/types';
import { columnAnchor, filterColumns } from './columns';

const column = (path: string, more: Partial<ColumnView> = {}): ColumnView => ({
  path,
  name: path,
  required: false,
  primaryKey: false,
  unique: false,
  ...more,
});
const model = {
  sla: [],
  schema: [
    {
      name: 'orders',
      columns: [column('id'), column('email', { classification: 'PII', description: 'Where to write' })],
    },
    { name: 'lines', columns: [column('price', { logicalType: 'number' })] },
  ],
};
const found = (filter: string) =>
  filterColumns(model, filter).map(({ table, column: { path } }) => columnAnchor(table, path));

it('finds columns by name, table, type, description and classification', () => {
  expect(found('EMAIL')).toEqual(['col=orders.email']);
  expect(found('orders')).toEqual(['col=orders.id', 'col=orders.email']);
  expect(found('number')).toEqual(['col=lines.price']);
  expect(found('pii write')).toEqual(['col=orders.email']);
});

it('shows all without a filter and none when a word is missing', () => {
  expect(found('  ')).toHaveLength(3);
  expect(found('email price')).toEqual([]);
});
