import { expect, it, vi } from 'vitest';
import { columnLines, setColumn, setKey, textOf } from './columns';
import { DraftStore } from './draftStore';
import { isEditable, newContract } from './skeleton';

const SOURCE = `# kept by the customer team
apiVersion: v3.1.0
kind: DataContract
version: "1.0.0"
x-lineage: { owner: anna } # not in the form
description:
  purpose: >
    Old text
schema:
- name: orders
  properties:
  - name: id # the key
    logicalType: integer
  - name: lines
    logicalType: array
    items:
      logicalType: object
      properties:
      - name: sku
slaProperties:
- property: freshness
  value: 24
`;
const COLUMNS = ['schema', 0, 'properties'] as const;

it('changes what the form knows and keeps comments, unknown keys and layout', () => {
  const store = new DraftStore(SOURCE);
  store.set(['version'], '1.1.0');
  expect(store.text()).toBe(SOURCE.replace('"1.0.0"', '"1.1.0"'));
});

it('writes text that looks like a number as text, and numbers as numbers', () => {
  const store = new DraftStore(SOURCE);
  store.set(['name'], '1.0');
  store.set(['slaProperties', 0, 'value'], 48);
  expect(store.text()).toContain('name: "1.0"');
  expect(store.text()).toContain('value: 48');
});

it('makes what is missing on the way and takes away what is emptied', () => {
  const store = new DraftStore('kind: DataContract\n');
  store.set(['description', 'usage'], 'Join on id');
  store.insert(['team', 'members'], 0, { username: 'anna' });
  expect(store.text()).toBe(
    'kind: DataContract\ndescription:\n  usage: Join on id\nteam:\n  members:\n    - username: anna\n',
  );
  store.set(['description', 'usage'], undefined);
  store.set(['nothing', 'there'], undefined);
  store.remove(['team', 'members'], 0);
  expect(store.textAt(['description', 'usage'])).toBe('');
  expect(store.length(['team', 'members'])).toBe(0);
});

it('lists nested columns of objects and arrays, and changes them in place', () => {
  const store = new DraftStore(SOURCE);
  const lines = columnLines(store, COLUMNS);
  expect(lines.map((line) => `${line.level} ${textOf(line, 'name')}`)).toEqual(['0 id', '0 lines', '1 sku']);
  const [id, , sku] = lines;
  if (id === undefined || sku === undefined) {
    throw new Error('columns are missing');
  }
  setKey(store, id, true);
  setColumn(store, sku, 'classification', 'internal');
  expect(store.text()).toContain(
    '  - name: id # the key\n    logicalType: integer\n    primaryKey: true\n    required: true',
  );
  expect(store.text()).toContain('      - name: sku\n        classification: internal');
  setKey(store, id, false);
  expect(store.text()).not.toContain('primaryKey');
});

it('moves a column with all that belongs to it, and not beyond the ends', () => {
  const store = new DraftStore(SOURCE);
  store.move(COLUMNS, 1, 0);
  store.move(COLUMNS, 1, 2);
  expect(columnLines(store, COLUMNS).map((line) => textOf(line, 'name'))).toEqual(['lines', 'sku', 'id']);
  expect(store.text()).toContain('name: id # the key');
});

it('says where a text is no YAML, and that a list is no contract', () => {
  expect(new DraftStore('a: 1\nb: [').fault()).toMatchObject({ line: 2 });
  expect(new DraftStore('- a\n').fault()).toMatchObject({ message: 'mapping' });
  expect(new DraftStore('version: 2026-01-01').value(['version'])).toBe('2026-01-01');
});

it('tells its readers of each change, and of none where nothing changed', () => {
  const store = new DraftStore(SOURCE);
  const listener = vi.fn();
  store.subscribe(listener);
  store.setText(SOURCE);
  expect(listener).not.toHaveBeenCalled();
  store.setText('kind: x');
  store.set(['kind'], 'y');
  expect(listener).toHaveBeenCalledTimes(2);
  expect(store.text()).toBe('kind: y\n');
});

it('begins with a valid document and edits ODCS 3 in YAML only', () => {
  expect(new DraftStore(newContract('order/orders/table')).textAt(['id'])).toBe('order-orders-table');
  expect(isEditable('ODCS', newContract('a/b/c'))).toBe(true);
  expect(isEditable('ODCS', '{"apiVersion":"v3.1.0"}')).toBe(false);
  expect(isEditable('ODCS', 'apiVersion: v2.2.2')).toBe(false);
  expect(isEditable('SIMPLE', 'apiVersion: v3.1.0')).toBe(false);
});
