/** Formats that a contract can be made from. */
export const IMPORT_FORMATS = [
  'odcs',
  'dcs',
  'simple',
  'sql-ddl',
  'avro',
  'json-schema',
  'protobuf',
  'dbt-manifest',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const SQL_DIALECTS = ['POSTGRESQL', 'SNOWFLAKE', 'BIGQUERY', 'DATABRICKS', 'REDSHIFT'] as const;
export type SqlDialect = (typeof SQL_DIALECTS)[number];

const EXTENSIONS: Record<string, ImportFormat> = {
  sql: 'sql-ddl',
  ddl: 'sql-ddl',
  avsc: 'avro',
  proto: 'protobuf',
};

/** What gives each format away, most special first. */
const SIGNS: [ImportFormat, RegExp][] = [
  ['sql-ddl', /\bcreate\s+(or\s+replace\s+)?(\w+\s+){0,2}table\b/i],
  ['protobuf', /^\s*(syntax\s*=|message\s+\w+\s*\{)/m],
  ['dcs', /^"?dataContractSpecification"?\s*:/m],
  ['dbt-manifest', /"dbt_schema_version"|"unique_id"\s*:\s*"(model|source)\./],
  ['odcs', /^"?kind"?\s*:\s*"?DataContract|"kind"\s*:\s*"DataContract"|^datasetName\s*:|^quantumName\s*:/m],
  ['avro', /"type"\s*:\s*"record"/],
  ['json-schema', /"\$schema"\s*:|"properties"\s*:\s*\{/],
  ['simple', /^\s*\{[\s\S]*"(owner|schema)"\s*:/],
];

/** The format that a file most likely has, by its name and by what it says. */
export function guessFormat(text: string, fileName = '', usual: ImportFormat = 'odcs'): ImportFormat {
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  return EXTENSIONS[extension] ?? SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? usual;
}

/** The dialect that a DDL most likely is in; PostgreSQL where nothing speaks for another. */
export function guessDialect(text: string): SqlDialect {
  if (/\b(distkey|sortkey|diststyle)\b/i.test(text)) {
    return 'REDSHIFT';
  }
  if (/\busing\s+delta\b|\btblproperties\b/i.test(text)) {
    return 'DATABRICKS';
  }
  if (/\b(int64|float64|struct<|options\s*\()/i.test(text)) {
    return 'BIGQUERY';
  }
  return /\b(variant|number\s*\(\s*\d+|timestamp_ntz|timestamp_ltz)\b/i.test(text)
    ? 'SNOWFLAKE'
    : 'POSTGRESQL';
}
