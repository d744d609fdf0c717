import { flag, record, records, text, texts, words, type Json } from '@/shared/api/json';

export interface Definition {
  url: string;
  type: string | undefined;
  description: string | undefined;
}

export interface NamedValue {
  name: string;
  value: string;
}

/** One promise about the quality of a table or column. */
export interface QualityRule {
  name: string | undefined;
  type: string;
  dimension: string | undefined;
  severity: string | undefined;
  description: string | undefined;
  /** What is measured: a metric, a query or the text of an engine. */
  measure: string | undefined;
  /** What must hold, as operator and value. */
  expectation: NamedValue | undefined;
  schedule: string | undefined;
}

/** A column; objects have fields, arrays have the fields of their items. */
export interface Field {
  /** Unique in the contract: "orders.address.country", "orders.lines[].sku". */
  key: string;
  /** Within its table: "address.country". */
  path: string;
  name: string;
  logicalType: string | undefined;
  physicalType: string | undefined;
  businessName: string | undefined;
  description: string | undefined;
  classification: string | undefined;
  required: boolean;
  unique: boolean;
  primaryKey: boolean;
  keyPosition: number | undefined;
  partitioned: boolean;
  critical: boolean;
  references: string[];
  examples: string[];
  tags: string[];
  options: NamedValue[];
  quality: QualityRule[];
  definitions: Definition[];
  fields: Field[];
}

export interface Table {
  name: string;
  physicalName: string | undefined;
  physicalType: string | undefined;
  businessName: string | undefined;
  description: string | undefined;
  granularity: string | undefined;
  quality: QualityRule[];
  references: string[];
  fields: Field[];
}

const OPERATOR = /^must(Not)?Be/;

export function readDefinitions(value: unknown): Definition[] {
  return records(value).flatMap((one) => {
    const url = text(one.url);
    return url === undefined ? [] : [{ url, type: text(one.type), description: text(one.description) }];
  });
}

export function readCustom(value: unknown): NamedValue[] {
  return records(value).flatMap((one) => {
    const name = text(one.property);
    return name === undefined ? [] : [{ name, value: words(one.value) }];
  });
}

function readOptions(value: unknown): NamedValue[] {
  return Object.entries(record(value)).map(([name, one]) => ({ name, value: words(one) }));
}

export function readQuality(value: unknown): QualityRule[] {
  return records(value).map((rule) => {
    const operator = Object.keys(rule).find((key) => OPERATOR.test(key));
    const unit = text(rule.unit);
    return {
      name: text(rule.name),
      type: text(rule.type) ?? 'library',
      dimension: text(rule.dimension),
      severity: text(rule.severity),
      description: text(rule.description),
      measure:
        text(rule.metric) ?? text(rule.rule) ?? text(rule.query) ?? (words(rule.implementation) || undefined),
      expectation:
        operator === undefined
          ? undefined
          : { name: operator, value: [words(rule[operator]), unit].filter(Boolean).join(' ') },
      schedule: text(rule.schedule),
    };
  });
}

function readReferences(value: unknown): string[] {
  return records(value)
    .map((one) => [words(one.from), words(one.to)].filter(Boolean).join(' → '))
    .filter(Boolean);
}

function childrenOf(property: Json, table: string, path: string): Field[] {
  const items = record(property.items);
  const own = readFields(property.properties, table, path);
  return own.length > 0 ? own : readFields(items.properties, table, `${path}[]`);
}

function typeOf(property: Json): string | undefined {
  const type = text(property.logicalType);
  const item = text(record(property.items).logicalType);
  return type === 'array' && item !== undefined ? `array<${item}>` : type;
}

function readField(property: Json, table: string, prefix: string): Field {
  const name = text(property.name) ?? '';
  const path = prefix === '' ? name : `${prefix}.${name}`;
  const position = property.primaryKeyPosition;
  return {
    key: `${table}.${path}`,
    path,
    name,
    logicalType: typeOf(property),
    physicalType: text(property.physicalType),
    businessName: text(property.businessName),
    description: text(property.description),
    classification: text(property.classification),
    required: flag(property.required),
    unique: flag(property.unique),
    primaryKey: flag(property.primaryKey),
    keyPosition: typeof position === 'number' && position > 0 ? position : undefined,
    partitioned: flag(property.partitioned),
    critical: flag(property.criticalDataElement),
    references: readReferences(property.relationships),
    examples: Array.isArray(property.examples) ? property.examples.map(words) : [],
    tags: texts(property.tags),
    options: readOptions(property.logicalTypeOptions),
    quality: readQuality(property.quality),
    definitions: readDefinitions(property.authoritativeDefinitions),
    fields: childrenOf(property, table, path),
  };
}

function readFields(value: unknown, table: string, prefix: string): Field[] {
  return records(value).map((property) => readField(property, table, prefix));
}

/** The tables of an ODCS 3.x document. */
export function readTables(document: Json): Table[] {
  return records(document.schema).map((table) => {
    const name = text(table.name) ?? '';
    return {
      name,
      physicalName: text(table.physicalName),
      physicalType: text(table.physicalType),
      businessName: text(table.businessName),
      description: text(table.description),
      granularity: text(table.dataGranularityDescription),
      quality: readQuality(table.quality),
      references: readReferences(table.relationships),
      fields: readFields(table.properties, name, ''),
    };
  });
}
