import { expect, it } from 'vitest';
import { readContract } from './promises';
import { indexTables, matches, visibleRows } from './rows';

const document = {
  name: 'Orders',
  description: { purpose: 'To bill', usage: null },
  schema: [
    {
      name: 'orders',
      properties: [
        { name: 'id', primaryKey: true, primaryKeyPosition: 1, logicalType: 'integer' },
        {
          name: 'address',
          logicalType: 'object',
          properties: [
            { name: 'city', classification: 'PII', quality: [{ metric: 'nullValues', mustBe: 0 }] },
          ],
        },
        {
          name: 'lines',
          logicalType: 'array',
          items: { logicalType: 'object', properties: [{ name: 'sku', description: 'Article number' }] },
        },
      ],
    },
  ],
  team: [{ username: 'anna', role: 'owner' }],
  servers: [{ server: 'dwh', type: 'postgresql', port: 5432, roles: [] }],
  price: { priceAmount: 0.5, priceCurrency: 'EUR' },
  roles: [{ role: 'reader', secondLevelApprovers: 'Legal' }],
};
const contract = readContract(document);
const index = indexTables(contract.tables);
const open = new Set<string>();

it('reads every part, in the shapes of 3.0 and 3.1, and leaves out what is empty', () => {
  expect(contract).toMatchObject({ name: 'Orders', purpose: 'To bill', usage: undefined, price: '0.5 EUR' });
  expect(contract.team.members).toMatchObject([{ username: 'anna', role: 'owner' }]);
  expect(contract.servers[0]?.settings).toEqual([{ name: 'port', value: '5432' }]);
  expect(contract.roles[0]?.approvers).toEqual(['Legal']);
  const newer = readContract({ team: { name: 'T', members: [{ username: 'ben' }] } });
  expect(newer.team).toMatchObject({ name: 'T', members: [{ username: 'ben' }] });
});

it('does not fall over a document of another shape', () => {
  expect(readContract('nonsense').tables).toEqual([]);
  expect(readContract({ schema: { orders: {} }, servers: 'x', tags: [1, null] }).tags).toEqual(['1']);
});

it('gives nested fields the paths that the server gives them', () => {
  expect(visibleRows(index, '', open).map(({ key, level }) => `${level} ${key}`)).toEqual([
    '1 orders.id',
    '1 orders.address',
    '2 orders.address.city',
    '1 orders.lines',
    '2 orders.lines[].sku',
  ]);
  const [, , city] = visibleRows(index, '', open);
  expect(city?.field?.quality[0]).toMatchObject({ measure: 'nullValues', expectation: { value: '0' } });
});

it('finds columns by name, type, description and classification, with what is around them', () => {
  const found = (filter: string) => visibleRows(index, filter, open).map(({ key }) => key);
  expect(found('ARTICLE')).toEqual(['orders.lines', 'orders.lines[].sku']);
  expect(found('pii city')).toEqual(['orders.address', 'orders.address.city']);
  expect(found('integer')).toEqual(['orders.id']);
  expect(found('integer city')).toEqual([]);
  expect(matches(index, 'article')).toHaveLength(1);
});

it('hides the fields of what is collapsed, but not from a filter', () => {
  const collapsed = new Set(['orders.address']);
  expect(visibleRows(index, '', collapsed).map(({ key }) => key)).not.toContain('orders.address.city');
  expect(visibleRows(index, 'city', collapsed).map(({ key }) => key)).toContain('orders.address.city');
});

it('puts the columns of several tables below their tables', () => {
  const second = readContract({ schema: [{ name: 'b' }] }).tables;
  const two = indexTables([...contract.tables, ...second]);
  expect(visibleRows(two, '', new Set(['orders'])).map(({ key }) => key)).toEqual(['orders', 'b']);
});
