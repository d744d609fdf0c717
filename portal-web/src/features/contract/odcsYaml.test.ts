import { expect, it } from 'vitest';
import { emptyColumn, emptyContract, toDocument } from './contractDraft';
import { toOdcsYaml } from './odcsYaml';

const table = {
  table: 'orders',
  purpose: 'Line 1: "quoted"\nline 2 # no comment',
  version: '1.0.0',
  columns: [
    { ...emptyColumn(), name: ' order_id ', logicalType: 'integer', primaryKey: true },
    { ...emptyColumn(), name: 'line', logicalType: 'integer', primaryKey: true },
    { ...emptyColumn(), name: 'email', classification: 'pii', description: 'yes: no', required: true },
  ],
};

it('writes the columns as an ODCS contract of the port', () => {
  expect(toOdcsYaml(table, 'order/orders/table')).toBe(`apiVersion: v3.1.0
kind: DataContract
id: "order-orders-table"
name: "orders table"
version: "1.0.0"
status: draft
domain: "order"
description:
  purpose: "Line 1: \\"quoted\\"\\nline 2 # no comment"
schema:
  - name: "orders"
    logicalType: object
    properties:
      - name: "order_id"
        logicalType: integer
        required: true
        primaryKey: true
        primaryKeyPosition: 1
      - name: "line"
        logicalType: integer
        required: true
        primaryKey: true
        primaryKeyPosition: 2
      - name: "email"
        logicalType: string
        description: "yes: no"
        classification: "pii"
        required: true
`);
});

it('sends nothing while nothing was written, and otherwise what was chosen', () => {
  const empty = emptyContract();
  expect(toDocument(empty, 'a/b/c')).toBeUndefined();
  expect(toDocument({ ...empty, mode: 'json', yaml: 'kind: x' }, 'a/b/c')).toBeUndefined();
  expect(toDocument({ ...empty, mode: 'yaml', yaml: 'kind: x' }, 'a/b/c')).toEqual({
    format: 'yaml',
    text: 'kind: x',
  });
  expect(toDocument({ ...empty, table }, 'a/b/c')?.text).toContain('domain: "a"');
});
