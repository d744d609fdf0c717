export const contract = {
  title: 'Contract version {version}',
  port: 'Output port',
  version: 'Version',
  none: 'No contract yet',
  noneText:
    'A contract says what the columns mean and what can be relied on. The product is published with one.',
  created: 'Added {when} by {who}',
  activated: 'active since {when}',
  form: 'Form of the contract',
  rendered: 'Explained',
  raw: 'Document',
  document: 'Contract document',
  activate: 'Activate',
  findings: 'Findings',
  description: 'Description',
  usage: 'Usage',
  limitations: 'Limitations',
  sla: 'Service levels',
  servers: 'Servers',
  tables: 'Tables',
  column: 'Column',
  type: 'Type',
  null: 'Null',
  required: 'Required',
  optional: 'Optional',
  primaryKey: 'Primary key',
  linkTo: 'Link to column {column}',
  filterColumns: 'Filter columns',
  noColumns: 'No column matches',
  noColumnsText: 'The filter looks at names, types, descriptions and classifications.',
};

export const contractStatus = {
  DRAFT: 'Draft',
  ACTIVE: 'Active',
  DEPRECATED: 'Deprecated',
  RETIRED: 'Retired',
};

export const contractMode = {
  columns: 'Columns',
  yaml: 'ODCS YAML',
  json: 'Simple JSON',
};

export const findingLevel = {
  ERROR: 'Error',
  WARNING: 'Warning',
  HINT: 'Hint',
};

export const sla = {};

export const contractEditor = {
  mode: 'How to write the contract',
  nothing: 'The contract is checked while you write.',
  checking: 'Checking…',
  valid: 'The contract is valid',
  invalid: { one: '{count} finding in the contract', other: '{count} findings in the contract' },
  table: 'Table name',
  purpose: 'What the data is for',
  columns: 'Columns',
  ofColumn: '{what} of column {number}',
  unclassified: 'Not classified',
  key: 'Key',
  remove: 'Remove column {number}',
  addColumn: 'Add a column',
  preview: 'Show the document',
  yaml: 'ODCS document (YAML)',
  yamlHint: 'Open Data Contract Standard 3.1',
  json: 'Simple contract (JSON)',
  jsonHint: 'With name, domain, version, owner, schema, sla, quality',
  addButton: 'Add contract version',
  addTitle: 'Add a contract version',
  add: 'Add as draft',
};
