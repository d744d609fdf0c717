// The contract documents of the dev server, in ODCS 3.1.0.
import { model } from './data.mjs';

const PII_RULE = {
  name: 'email-shape',
  description: 'Every address has one @ and a domain.',
  type: 'library',
  metric: 'invalidValues',
  arguments: { pattern: '^[^@]+@[^@]+$' },
  mustBeLessThan: 1,
  unit: 'percent',
  dimension: 'conformity',
  severity: 'error',
};

const EXTRAS = {
  customer_id: {
    primaryKeyPosition: 1,
    examples: ['c-1042', 'c-1043'],
    logicalTypeOptions: { minLength: 3, maxLength: 12 },
    authoritativeDefinitions: [
      { type: 'businessDefinition', url: 'https://glossary.example.org/customer-id' },
    ],
    quality: [
      { type: 'library', metric: 'duplicateValues', mustBe: 0, dimension: 'uniqueness', severity: 'error' },
    ],
  },
  email: { quality: [PII_RULE], tags: ['contact'] },
  churn_score: {
    logicalTypeOptions: { minimum: 0, maximum: 1 },
    criticalDataElement: true,
    quality: [
      {
        name: 'mean-in-range',
        type: 'sql',
        query: 'SELECT avg(churn_score) FROM {object}',
        mustBeBetween: [0.05, 0.4],
        severity: 'warning',
        schedule: '0 6 * * *',
      },
    ],
  },
};

function property({ path, name, ...column }, all) {
  const children = all.filter(
    (one) => one.path.startsWith(`${path}.`) && one.path.split('.').length === path.split('.').length + 1,
  );
  return Object.fromEntries(
    Object.entries({
      name,
      ...column,
      ...EXTRAS[path],
      properties: children.length > 0 ? children.map((child) => property(child, all)) : undefined,
    }).filter(([, value]) => value !== undefined && value !== false),
  );
}

const [table] = model.schema;
const properties = table.columns
  .filter(({ path }) => !path.includes('.'))
  .map((column) => property(column, table.columns));

/** The contract of an output port in one version. */
export function churnContract(id, version, status) {
  return {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id,
    name: model.name,
    version,
    status: status.toLowerCase(),
    domain: 'customer',
    tags: ['scoring', 'retention'],
    description: { purpose: model.description, usage: model.usage, limitations: model.limitations },
    schema: [
      {
        name: table.name,
        physicalName: table.physicalName,
        physicalType: 'table',
        logicalType: 'object',
        description: table.description,
        dataGranularityDescription: 'one customer on one scoring day',
        properties:
          version === '2.0.0'
            ? properties.filter(({ name }) => name !== 'full_name' && name !== 'lifetime_value')
            : properties,
      },
    ],
    slaProperties: [
      {
        property: 'freshness',
        value: version === '2.0.0' ? 48 : 24,
        unit: 'h',
        element: 'churn_scores.scored_on',
      },
      { property: 'availability', value: 99.5, unit: '%' },
      { property: 'retention', value: 2, unit: 'years' },
    ],
    servers: [
      {
        server: 'warehouse',
        type: 'postgresql',
        environment: 'production',
        host: 'warehouse.example.org',
        port: 5432,
        database: 'mesh',
        schema: 'mart',
      },
    ],
    team: {
      name: 'Customer analytics',
      members: [
        { username: 'anna.schmidt', name: 'Anna Schmidt', role: 'owner', dateIn: '2025-02-01' },
        { username: 'grace.kim', name: 'Grace Kim', role: 'steward', dateIn: '2025-06-15' },
      ],
    },
    roles: [
      {
        role: 'churn_reader',
        access: 'read',
        description: 'Reads the scores without personal columns.',
        firstLevelApprovers: 'Domain owner',
        secondLevelApprovers: 'Data protection',
      },
    ],
    support: [
      {
        channel: '#customer-data',
        tool: 'slack',
        scope: 'interactive',
        url: 'https://chat.example.org/customer-data',
      },
    ],
    price: { priceAmount: 0.02, priceCurrency: 'EUR', priceUnit: 'query' },
    authoritativeDefinitions: [{ type: 'businessDefinition', url: 'https://glossary.example.org/churn' }],
    customProperties: [{ property: 'costCentre', value: 'CC-4711' }],
  };
}

const TYPES = ['string', 'integer', 'number', 'boolean', 'date', 'timestamp'];
const CLASSES = ['public', 'internal', 'confidential', 'restricted'];

/** A contract with as many columns as a wide table has. */
export function wideContract(id, version, count = 2000) {
  return {
    ...churnContract(id, version, 'ACTIVE'),
    name: 'Shipments, all attributes',
    schema: [
      {
        name: 'shipments',
        logicalType: 'object',
        description: 'One row per parcel.',
        properties: Array.from({ length: count }, (_, index) => ({
          name: `attribute_${index + 1}`,
          logicalType: TYPES[index % TYPES.length],
          classification: CLASSES[index % CLASSES.length],
          description: `Attribute ${index + 1} of the parcel as the carrier reports it.`,
        })),
      },
    ],
  };
}

/** What version 2.0.0 changes. */
export const CHANGES = [
  {
    rule: 'property-removed',
    severity: 'ERROR',
    direction: 'READERS',
    section: 'schema',
    element: 'churn_scores.full_name',
    pointer: '/schema/0/properties/2',
    before: 'string (text), pii',
    message: 'Column `full_name` was removed: readers that select it will fail',
    remedy: 'Keep the column until its consumers have moved.',
  },
  {
    rule: 'property-removed',
    severity: 'ERROR',
    direction: 'READERS',
    section: 'schema',
    element: 'churn_scores.lifetime_value',
    pointer: '/schema/0/properties/5',
    before: 'number (numeric(12,2)), confidential',
    message: 'Column `lifetime_value` was removed: readers that select it will fail',
  },
  {
    rule: 'sla-weaker',
    severity: 'WARNING',
    direction: 'READERS',
    section: 'sla',
    element: 'freshness',
    pointer: '/slaProperties/0/value',
    before: '24 h',
    after: '48 h',
    message: 'Freshness became weaker: the data may now be 48 h old instead of 24 h',
  },
  {
    rule: 'description-changed',
    severity: 'INFO',
    direction: 'BOTH',
    section: 'fundamentals',
    element: 'status',
    pointer: '/status',
    before: 'active',
    after: 'draft',
    message: 'The status of the document changed',
  },
];

export const EXPORTS = [
  ['odcs-yaml', 'ODCS 3.1 (YAML)', 'application/yaml', 'contract.odcs.yaml'],
  ['odcs-json', 'ODCS 3.1 (JSON)', 'application/json', 'contract.odcs.json'],
  ['json-schema', 'JSON Schema', 'application/schema+json', 'contract.schema.json'],
  ['avro', 'Avro schema', 'application/json', 'contract.avsc'],
  [
    'sql-ddl',
    'SQL DDL',
    'application/sql',
    'contract.sql',
    ['POSTGRESQL', 'SNOWFLAKE', 'BIGQUERY', 'DATABRICKS', 'REDSHIFT'],
  ],
  ['dbt-sources', 'dbt sources', 'application/yaml', 'sources.yml'],
  ['markdown', 'Markdown', 'text/markdown', 'contract.md'],
  ['mermaid', 'Mermaid ER diagram', 'text/plain', 'contract.mmd'],
  ['great-expectations', 'Great Expectations suite', 'application/json', 'expectations.json'],
  ['sodacl', 'SodaCL checks', 'application/yaml', 'checks.yml'],
].map(([format, title, mediaType, fileName, dialects = []]) => ({
  format,
  title,
  mediaType,
  fileName,
  dialects,
}));
