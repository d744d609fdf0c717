export const product = {
  tabs: 'Product pages',
  ownedBy: 'Owned by {names}',
  about: 'About',
  owners: 'Owners',
  published: 'Published',
  updated: 'Updated',
  purpose: 'Purpose',
  noPurpose: 'The owners have not described a purpose yet.',
  ports: 'Output ports',
  noPorts: 'No output port yet',
  noPortsText:
    'A port is the place where the data is read: a table, a topic, an API. Owners add ports to the product.',
  requestAccess: 'Request access',
  editPort: 'Edit port {port}',
  requestPort: 'Request access to {port}',
  draft: 'Draft',
  draftText: 'Only members of {domain} see this product. It is found by others once an owner publishes it.',
  deprecated: 'This product is deprecated',
  endsOn: 'It ends on {date}. Do not build on it any more.',
  successor: 'Use instead:',
  retired: 'This product is retired. Its data is no longer served.',
  publish: 'Publish',
  edit: 'Edit',
  editTitle: 'Edit {title}',
  deprecate: 'Deprecate',
  deprecateTitle: 'Deprecate {title}',
  deprecateText: 'Consumers see a warning with the end date and the successor. Access goes on until then.',
  endDate: 'End date',
  successorField: 'Successor',
  retire: 'Retire',
  retireTitle: 'Retire {title}',
  retireText: 'Retiring cannot be undone. It is refused while somebody still has access.',
  noneMine: 'You have no data products yet',
  noneMineText: 'Products of the domains you belong to appear here, drafts included.',
};

export const tab = {
  overview: 'Overview',
  contract: 'Contract',
  schema: 'Schema',
  access: 'Access',
};

export const register = {
  title: 'Register a data product',
  lead: 'A draft is seen by your domain only. Publish it once every port has an active contract.',
  basics: 'Product',
  domain: 'Domain',
  domainHint: 'Domains you are a member of',
  noDomain: 'You are not a member of any domain',
  noDomainText: 'Data products belong to domains. Ask the owner of a domain to add you as a member.',
  name: 'Name',
  nameHint: 'Lower-case letters, digits and hyphens. It is part of the address and never changes.',
  productTitle: 'Title',
  description: 'Description',
  descriptionHint: 'One sentence; it is what people see in search results.',
  purpose: 'Purpose',
  markdownHint: 'Markdown is allowed.',
  tags: 'Tags',
  tagsHint: 'Separated by commas',
  ports: 'Output ports and contracts',
  port: 'Port {number}',
  portName: 'Port name',
  technology: 'Technology',
  portDescription: 'What is served here',
  guide: 'How to connect',
  guideHint: 'Shown to people with access: address, driver, an example query.',
  addPort: 'Add a port',
  removePort: 'Remove port {number}',
  contract: 'Contract',
  contractSaved: 'The contract is saved',
  finish: 'Finish',
  activate: 'Activate the contracts',
  publish: 'Publish the product',
  notOwner: 'Only owners of {domain} publish. The draft is saved and an owner can publish it.',
  create: 'Create data product',
  resume: 'Continue',
  running: 'Working…',
  failed: 'Not everything is done yet. What you entered is kept; correct it and continue where it stopped.',
  done: 'Your data product is registered',
  open: 'Open the product',
  another: 'Register another',
  discard: 'Start over',
  kept: 'The draft {key} exists already; its name and ports are fixed here. Edit them later on its page.',
  errors: 'Please correct these fields',
};

export const domain = {
  new: 'New domain',
  make: 'Make domain',
  nameHint: 'Lower-case letters, digits and hyphens. Its groups in Keycloak get this name.',
  made: 'The domain {name} is there',
  madeText: 'Put its owners, stewards and members into the groups under domains/{name} in Keycloak.',
};

export const registerStep = {
  product: 'Create the draft',
  contract: 'Add the contract of {port}',
  activation: 'Activate the contract of {port}',
  publication: 'Publish',
};

export const registerError = {
  domain: 'Choose a domain',
  name: 'Give a name of lower-case letters, digits and hyphens, starting with a letter',
  title: 'Give a title',
  description: 'Describe the product in a sentence',
  portName: 'Give each port a name of lower-case letters, digits and hyphens',
  portTwice: 'Port names must differ',
  contractMissing: 'A product is published only when each port has a contract',
};

export const work = {
  title: 'My work',
  tabs: 'My work pages',
};

export const workTab = {
  requests: 'Requests',
  grants: 'Access',
  consents: 'Contract changes',
  products: 'Data products',
};

export const technology = {
  API: 'REST API',
  BIGQUERY: 'BigQuery',
  DATABRICKS: 'Databricks',
  ELASTICSEARCH: 'Elasticsearch',
  ICEBERG: 'Apache Iceberg',
  KAFKA: 'Apache Kafka',
  PARQUET: 'Parquet files',
  POSTGRESQL: 'PostgreSQL',
  REDSHIFT: 'Amazon Redshift',
  S3: 'Amazon S3',
  SNOWFLAKE: 'Snowflake',
};
