/** The settings of a server by its type, those that ODCS 3.1.0 (section 2.9) requires first. */
const FIELDS: Record<string, string[]> = {
  api: ['location'],
  athena: ['stagingDir', 'schema', 'catalog', 'regionName'],
  azure: ['location', 'format', 'delimiter'],
  bigquery: ['project', 'dataset'],
  databricks: ['catalog', 'schema', 'host'],
  glue: ['account', 'database', 'location', 'format'],
  kafka: ['host', 'format'],
  local: ['path', 'format'],
  mysql: ['host', 'port', 'database'],
  oracle: ['host', 'port', 'serviceName'],
  postgresql: ['host', 'port', 'database', 'schema'],
  pubsub: ['project'],
  redshift: ['database', 'schema', 'host', 'region', 'account'],
  s3: ['location', 'endpointUrl', 'format', 'delimiter'],
  sftp: ['location', 'format', 'delimiter'],
  snowflake: ['account', 'database', 'schema', 'host', 'port', 'warehouse'],
  sqlserver: ['host', 'database', 'schema', 'port'],
  trino: ['host', 'port', 'catalog', 'schema'],
};

export const SERVER_TYPES = Object.keys(FIELDS);

export function serverFields(type: string): string[] {
  return FIELDS[type] ?? [];
}
