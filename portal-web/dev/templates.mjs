// The templates of the dev server: one of each kind of page, field and outcome.
const BASICS = {
  title: 'The product',
  description: 'What it is called and who answers for it.',
  schema: {
    title: 'The product',
    required: ['domain', 'name', 'title', 'owner'],
    properties: {
      domain: { title: 'Domain', type: 'string', 'ui:field': 'DomainPicker' },
      name: {
        title: 'Name',
        type: 'string',
        pattern: '^[a-z][a-z0-9-]*$',
        maxLength: 40,
        description: 'Lower-case letters, digits and hyphens, as in `churn-scores`. It **never** changes.',
        'ui:autofocus': true,
      },
      title: { title: 'Title', type: 'string', minLength: 3 },
      description: {
        title: 'Description',
        type: 'string',
        'ui:widget': 'textarea',
        'ui:options': { rows: 3 },
      },
      owner: {
        title: 'Owner',
        type: 'string',
        'ui:field': 'OwnerPicker',
        'ui:options': { catalogFilter: { kind: 'Group' } },
      },
      tags: { title: 'Tags', type: 'array', items: { type: 'string' }, 'ui:field': 'EntityTagsPicker' },
    },
  },
};

const COLUMNS = {
  title: 'Columns',
  description: 'They become the contract, the table and the checks.',
  schema: {
    title: 'Columns',
    required: ['port', 'columns'],
    properties: {
      port: { title: 'Output port', type: 'string', default: 'table', pattern: '^[a-z][a-z0-9-]*$' },
      columns: {
        title: 'Columns',
        type: 'array',
        minItems: 1,
        'ui:field': 'ColumnsEditor',
        items: {
          type: 'object',
          required: ['name', 'type'],
          properties: {
            name: { title: 'Name', type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
            type: { title: 'Type', enum: ['string', 'integer', 'number', 'boolean', 'date', 'timestamp'] },
          },
        },
      },
      inputs: { title: 'Reads from', type: 'array', items: { type: 'string' }, 'ui:field': 'PortPicker' },
    },
  },
};

const PIPELINE = {
  title: 'Pipeline',
  description: '',
  schema: {
    title: 'Pipeline',
    required: ['schedule', 'schema'],
    properties: {
      schema: {
        title: 'Database schema',
        type: 'string',
        default: 'mart',
        'ui:help': 'It is made when it is not there.',
      },
      schedule: { title: 'Schedule', type: 'string', enum: ['hourly', 'daily', 'own'], default: 'daily' },
      notify: { title: 'Tell the owners when a run fails', type: 'boolean', default: true },
      recipients: {
        title: 'Further recipients',
        type: 'array',
        items: { title: 'Address', type: 'string', format: 'email' },
      },
      password: { title: 'Database password', type: 'string', 'ui:field': 'Secret' },
    },
    dependencies: {
      schedule: {
        oneOf: [
          { properties: { schedule: { enum: ['hourly', 'daily'] } } },
          {
            required: ['cron'],
            properties: {
              schedule: { enum: ['own'] },
              cron: { title: 'Cron expression', type: 'string', pattern: '^\\S+( \\S+){4}$' },
            },
          },
        ],
      },
    },
  },
};

const PICKERS = {
  title: 'Pickers',
  description:
    'Every field that a template of **Backstage** may ask for, see the [list of fields](https://docs.example.org/fields).',
  schema: {
    title: 'Pickers',
    properties: {
      component: {
        title: 'Component',
        type: 'string',
        'ui:field': 'EntityPicker',
        'ui:options': { catalogFilter: { kind: 'Component' } },
      },
      readers: {
        title: 'Readers',
        type: 'array',
        items: { type: 'string' },
        'ui:field': 'MultiEntityPicker',
        'ui:options': { catalogFilter: [{ kind: 'Group' }, { kind: 'User' }] },
      },
      mine: { title: 'One of ours', type: 'string', 'ui:field': 'OwnedEntityPicker' },
      group: { title: 'My group', type: 'string', 'ui:field': 'MyGroupsPicker' },
      entity: { title: 'Entity name', type: 'string', 'ui:field': 'EntityNamePicker' },
      repoUrl: {
        title: 'Repository',
        type: 'string',
        'ui:field': 'RepoUrlPicker',
        'ui:options': {
          allowedHosts: ['github.com', 'gitlab.example.org'],
          requestUserCredentials: { secretsKey: 'USER_TOKEN' },
        },
      },
      branch: { title: 'Branch', type: 'string', 'ui:field': 'RepoBranchPicker', default: 'main' },
      tags: {
        title: 'Tags',
        type: 'array',
        items: { type: 'string' },
        'ui:field': 'EntityTagsPicker',
        'ui:options': { showCounts: true },
      },
      shiny: { title: 'Shiny', type: 'string', 'ui:field': 'ShinyPicker' },
      size: {
        title: 'Size',
        type: 'string',
        enum: ['small', 'large'],
        enumNames: ['Small', 'Large'],
        'ui:widget': 'radio',
      },
      advanced: {
        title: 'Advanced',
        description: 'Few need to change these, see `docs/sizing.md`.',
        type: 'object',
        'ui:field': 'AccordionField',
        'ui:options': { accordionTitle: 'Advanced settings', defaultExpanded: false },
        required: ['replicas'],
        properties: {
          replicas: { title: 'Replicas', type: 'integer', minimum: 1, description: 'How many run at once.' },
          zone: { title: 'Zone', type: 'string' },
        },
      },
      limits: {
        title: 'Limits',
        type: 'object',
        properties: {
          rows: { title: 'Rows', type: 'integer', minimum: 1 },
          since: { title: 'Since', type: 'string', format: 'date' },
        },
      },
    },
  },
};

const CLOUDS = [
  {
    title: 'Cloud',
    schema: {
      required: ['name', 'cloud'],
      properties: {
        name: { title: 'Name', type: 'string' },
        cloud: { title: 'Cloud', type: 'string', enum: ['AWS', 'Azure', 'none'] },
      },
    },
  },
  {
    title: 'AWS',
    when: "${{ parameters.cloud === 'AWS' }}",
    schema: {
      required: ['region'],
      properties: {
        region: { title: 'Region', type: 'string' },
        monitored: { title: 'Watch it', type: 'boolean', default: false },
      },
    },
  },
  {
    title: 'Alerts',
    when: '${{ parameters.monitored }}',
    schema: {
      required: ['mail'],
      properties: { mail: { title: 'Address', type: 'string', format: 'email' } },
    },
  },
];

const STEPS = [
  { id: 'fetch', name: 'Write the files', action: 'fetch:template' },
  { id: 'validate', name: 'Check the contract', action: 'meshport:contract:validate' },
  { id: 'publish', name: 'Make the repository', action: 'publish:git' },
  { id: 'register', name: 'Register the product', action: 'meshport:data-product:create' },
];

const template = (name, title, description, more) => ({
  name,
  title,
  description,
  tags: [],
  type: 'data-product',
  source: 'library',
  owner: 'group:default/platform',
  revision: '4f1c2a9b77de',
  usable: true,
  errors: 0,
  runs: 0,
  allowedActions: ['run'],
  pages: [BASICS, COLUMNS, PIPELINE],
  steps: STEPS,
  findings: [],
  secretsSchema: null,
  ...more,
});

export const templates = [
  template(
    'postgresql-dbt',
    'Source-aligned product on PostgreSQL',
    'Tables in PostgreSQL, built by dbt, with a contract, Great Expectations and Soda checks, and a CI workflow.',
    {
      technology: 'POSTGRESQL',
      tags: ['dbt', 'batch'],
      runs: 42,
    },
  ),
  template(
    'snowflake-dbt-airflow',
    'Batch product on Snowflake',
    'dbt models on Snowflake, scheduled by Airflow.',
    { technology: 'SNOWFLAKE', tags: ['dbt', 'airflow'], runs: 17 },
  ),
  template(
    'kafka-flink',
    'Kafka stream with Avro and Flink',
    'A topic with its Avro schema and the Flink job that fills it.',
    { technology: 'KAFKA', tags: ['stream'], runs: 8, revision: '9e01b2c3d4e5' },
  ),
  template(
    'pickers',
    'All fields there are',
    'Shows every *field extension*, and one that this portal does not know:\n\n- pickers of entities, tags and branches\n- groups that open, see [Backstage](https://backstage.io)',
    {
      tags: ['demo'],
      source: 'examples',
      owner: 'group:default/growth-analytics',
      pages: [PICKERS],
      findings: [
        {
          level: 'WARNING',
          pointer: '/spec/parameters/0/properties/shiny',
          message: 'The field ShinyPicker is not known.',
        },
      ],
    },
  ),
  template(
    'governed',
    'Product that a steward approves',
    'Waits for a governance lead before it registers the product.',
    {
      tags: ['approval'],
      runs: 2,
      pages: [BASICS],
      steps: [
        STEPS[0],
        { id: 'approval', name: 'Wait for approval', action: 'meshport:approval:await' },
        STEPS[3],
      ],
    },
  ),
  template(
    'flaky',
    'Product that fails the first time',
    'Its repository cannot be made at the first attempt.',
    { tags: ['demo'], pages: [BASICS] },
  ),
  template('clouds', 'Product on a cloud of your choice', 'Asks for the settings of that cloud alone.', {
    tags: ['demo'],
    pages: CLOUDS,
  }),
  template('broken', 'Broken template', 'Its YAML is wrong.', {
    usable: false,
    errors: 1,
    source: 'examples',
    allowedActions: [],
    pages: [],
    steps: [],
    findings: [
      {
        level: 'ERROR',
        pointer: '/spec/steps/0/action',
        line: 14,
        message: 'The action fetch:everything does not exist.',
        remedy: 'See the list of actions.',
      },
    ],
  }),
];

export const actions = [
  {
    id: 'fetch:template',
    description: 'Renders the files of a folder into the workspace.',
    dryRun: 'RUNS',
    input: {
      type: 'object',
      required: ['url'],
      properties: {
        url: { type: 'string', description: 'Where the files are, relative to the template.' },
        values: { type: 'object', description: 'What `${{ values.x }}` stands for.' },
        copyWithoutTemplating: {
          type: 'array',
          items: { type: 'string' },
          description: 'Files that are copied as they are.',
        },
      },
    },
    output: {},
    examples: [
      {
        description: 'Render a folder',
        example: 'steps:\n  - action: fetch:template\n    input:\n      url: ./skeleton',
      },
    ],
  },
  {
    id: 'publish:git',
    description: 'Puts the workspace into a Git repository.',
    dryRun: 'LEFT_OUT',
    input: {
      type: 'object',
      properties: {
        repository: { type: 'string', description: 'domain/product on the Git host of the portal.' },
        defaultBranch: { type: 'string', description: 'Usually main.' },
      },
    },
    output: {
      type: 'object',
      properties: {
        remoteUrl: { type: 'string', description: 'Address to clone from.' },
        commitHash: { type: 'string', description: 'The first commit.' },
      },
    },
    examples: [],
  },
];

const entity = (kind, namespace, name, title, owner) => ({
  ref: `${kind.toLowerCase()}:${namespace}/${name}`,
  kind,
  namespace,
  name,
  title,
  owner,
});

export const entities = [
  entity('Group', 'default', 'customer', 'Customer'),
  entity('Group', 'default', 'growth-analytics', 'Growth analytics'),
  entity('Group', 'default', 'platform', 'Platform team'),
  entity('User', 'default', 'anna.schmidt', 'Anna Schmidt'),
  entity('User', 'default', 'ben.okafor', 'Ben Okafor'),
  entity('Domain', 'default', 'customer', 'Customer', 'group:default/customer'),
  entity('Component', 'customer', 'churn', 'Customer churn scores', 'group:default/customer'),
  entity('Component', 'order', 'orders', 'Orders', 'group:default/order'),
  entity('API', 'customer', 'churn.table', 'Customer churn scores: table', 'group:default/customer'),
  entity('API', 'order', 'orders.events', 'Orders: events', 'group:default/order'),
];
