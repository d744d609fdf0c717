import { expect, it } from 'vitest';
import { guessDialect, guessFormat } from './importFormats';
import { logicalTypeOf, readPasted, toColumns } from './paste';

it('reads what a spreadsheet puts on the clipboard, with its heads', () => {
  const table = readPasted(
    'Column Name\tData Type\tPK\tMandatory\tComment\nid\tBIGINT\tx\t\tThe "key"\n\nmail\tvarchar(80)\t\tyes\t\n',
  );
  expect(table.mapping).toEqual(['name', 'physicalType', 'primaryKey', 'required', 'description']);
  expect(toColumns(table, table.mapping)).toEqual([
    {
      name: 'id',
      logicalType: 'integer',
      physicalType: 'BIGINT',
      description: 'The "key"',
      required: true,
      primaryKey: true,
    },
    { name: 'mail', logicalType: 'string', physicalType: 'varchar(80)', required: true },
  ]);
});

it('reads CSV with quotes, and takes the usual order where there are no heads', () => {
  const table = readPasted('amount,"decimal(10,2)","Net, in euro"\nday,date,');
  expect(table.header).toBeUndefined();
  expect(toColumns(table, table.mapping)).toEqual([
    { name: 'amount', logicalType: 'number', physicalType: 'decimal(10,2)', description: 'Net, in euro' },
    { name: 'day', logicalType: 'date', physicalType: 'date' },
  ]);
});

it('follows a changed mapping and leaves out rows without a name', () => {
  const table = readPasted('x\ta\n\tb\nz\t\n');
  expect(toColumns(table, [undefined, 'name']).map(({ name }) => name)).toEqual(['a', 'b']);
});

it('claims each meaning once', () => {
  expect(readPasted('name\tfield\tType\na\tb\tint').mapping).toEqual(['name', undefined, 'physicalType']);
});

it.each([
  ['TIMESTAMP WITH TIME ZONE', 'timestamp'],
  ['timestamptz', 'timestamp'],
  ['Date', 'date'],
  ['tinyint', 'integer'],
  ['NUMERIC(12,2)', 'number'],
  ['struct<a:int>', 'object'],
  ['text[]', 'array'],
  ['boolean', 'boolean'],
  ['', 'string'],
])('takes %s for %s', (type, logical) => {
  expect(logicalTypeOf(type)).toBe(logical);
});

it.each([
  ['create table if not exists a (id int)', '', 'sql-ddl'],
  ['CREATE OR REPLACE TRANSIENT TABLE a (id int)', '', 'sql-ddl'],
  ['syntax = "proto3";', '', 'protobuf'],
  ['dataContractSpecification: 1.2.1', '', 'dcs'],
  ['apiVersion: v3.1.0\nkind: DataContract', '', 'odcs'],
  ['{"type": "record", "fields": []}', '', 'avro'],
  ['{"$schema": "https://json-schema.org/x"}', '', 'json-schema'],
  ['{"metadata": {"dbt_schema_version": "v12"}}', '', 'dbt-manifest'],
  ['{"name": "x", "owner": "a", "schema": []}', '', 'simple'],
  ['anything', 'orders.avsc', 'avro'],
  ['anything', '', 'odcs'],
])('takes %s (%s) for %s', (text, file, format) => {
  expect(guessFormat(text, file)).toBe(format);
});

it('guesses the dialect of a DDL', () => {
  expect(guessDialect('create table a (id int) distkey(id)')).toBe('REDSHIFT');
  expect(guessDialect('create table a (id bigint) using delta')).toBe('DATABRICKS');
  expect(guessDialect('create table a (id int64)')).toBe('BIGQUERY');
  expect(guessDialect('create table a (id number(38,0))')).toBe('SNOWFLAKE');
  expect(guessDialect('create table a (id serial)')).toBe('POSTGRESQL');
});
