export const contract = {
  title: 'Contract version {version}',
  protects: 'Protects',
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
  findings: 'Findings',
  description: 'Description',
  purpose: 'Purpose',
  usage: 'Usage',
  limitations: 'Limitations',
  sla: 'Service levels',
  servers: 'Servers',
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
  columns: 'Columns',
  classification: 'Classification',
  expand: 'Show the fields of {column}',
  collapse: 'Hide the fields of {column}',
  keyPart: 'Primary key, part {position}',
  details: 'Details',
  moreOf: '{more} of {column}',
  rules: { one: '{count} quality rule', other: '{count} quality rules' },
  quality: 'Quality rules',
  unique: 'unique',
  partitioned: 'partition key',
  critical: 'critical data element',
  marks: 'Marks',
  options: 'Limits',
  examples: 'Examples',
  tags: 'Tags',
  granularity: 'One row is',
  references: 'Refers to',
  team: 'Team',
  teamNamed: 'Team: {name}',
  roles: 'Roles',
  support: 'Support',
  price: 'Price',
  definitions: 'Authoritative definitions',
  custom: 'Custom properties',
  approvers: 'Approved by {names}',
  memberSince: 'since {since}',
  memberUntil: 'until {until}',
  copyServer: 'Copy server {server}',
  noticeEnds: 'notice until {when}',
  ends: 'ends {when}',
  successor: 'followed by {version}',
  export: 'Export',
  exportTitle: 'Export version {version}',
  exportPreview: 'Contract as {format}',
  exportNotes: {
    one: '{count} thing is said otherwise in this format',
    other: '{count} things are said otherwise in this format',
  },
  format: 'Format',
  dialect: 'Dialect',
  download: 'Download {file}',
  compare: 'Compare',
  edit: 'Edit',
  newVersion: 'New version',
  addFor: 'Add a contract for port {port}',
  panelConsents: 'Consents',
  panelSource: 'Git',
};

export const operator = {
  mustBe: 'must be',
  mustNotBe: 'must not be',
  mustBeGreaterThan: 'must be greater than',
  mustBeGreaterOrEqualTo: 'must be at least',
  mustBeLessThan: 'must be less than',
  mustBeLessOrEqualTo: 'must be at most',
  mustBeBetween: 'must lie between (ends excluded)',
  mustNotBeBetween: 'must not lie between',
};

export const dimension = {};
export const qualityType = { library: 'Library rule', sql: 'SQL', text: 'Text', custom: 'Custom' };
export const definitionType = {
  businessDefinition: 'Business definition',
  transformationImplementation: 'Transformation',
  videoTutorial: 'Video tutorial',
};
export const memberRole = {};
export const roleAccess = {};

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
};
