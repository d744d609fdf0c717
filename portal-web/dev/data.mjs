// The canned mesh of the dev server: small, but with something in every state.
const DAY = 86_400_000;
export const at = (days) => new Date(Date.now() + days * DAY).toISOString();

export const people = {
  anna: { id: 'u-anna', username: 'anna.schmidt', name: 'Anna Schmidt' },
  ben: { id: 'u-ben', username: 'ben.okafor', name: 'Ben Okafor' },
  clara: { id: 'u-clara', username: 'clara.rossi', name: 'Clara Rossi' },
  david: { id: 'u-david', username: 'david.chen', name: 'David Chen' },
  grace: { id: 'u-grace', username: 'grace.kim', name: 'Grace Kim' },
};

export const me = {
  ...people.anna,
  email: 'anna.schmidt@example.org',
  // `ROLES=platform-admin npm run fake` shows what administrators see.
  roles: process.env.ROLES?.split(',') ?? [],
  domains: [
    { name: 'customer', owner: true, steward: false },
    { name: 'marketing', owner: false, steward: false },
  ],
  teams: [{ id: 'teams/growth-analytics', name: 'Growth analytics' }],
  services: [{ id: 'svc-churn-model', name: 'svc-churn-model', team: 'teams/growth-analytics' }],
};

const column = (path, logicalType, description, classification, more = {}) => ({
  path,
  name: path.split('.').at(-1),
  logicalType,
  physicalType: {
    string: 'text',
    integer: 'bigint',
    timestamp: 'timestamptz',
    number: 'numeric(12,2)',
    date: 'date',
    boolean: 'boolean',
  }[logicalType],
  description,
  classification,
  required: false,
  primaryKey: false,
  unique: false,
  ...more,
});

const columns = [
  column('customer_id', 'string', 'Stable identifier of the customer across all systems.', 'internal', {
    primaryKey: true,
    required: true,
    unique: true,
  }),
  column('email', 'string', 'Address the customer registered with; may be shared by a household.', 'pii', {
    required: true,
  }),
  column('full_name', 'string', 'Name as given at registration.', 'pii'),
  column('segment', 'string', 'Value segment: new, regular, loyal or dormant.', 'internal', {
    required: true,
  }),
  column(
    'churn_score',
    'number',
    'Probability, 0 to 1, that the customer leaves within 90 days.',
    'confidential',
    { required: true },
  ),
  column('lifetime_value', 'number', 'Contribution margin to date in euro.', 'confidential'),
  column('last_order_at', 'timestamp', 'When the most recent order was placed, in UTC.', 'internal'),
  column('address', 'object', 'Postal address.', 'pii'),
  column('address.country', 'string', 'ISO 3166 country code.', 'public'),
  column('address.postal_code', 'string', 'Postal code, not normalised.', 'pii'),
  column('consent_marketing', 'boolean', 'Whether the customer agreed to be contacted.', 'restricted', {
    required: true,
  }),
  column('scored_on', 'date', 'Day of the scoring run.', undefined, { required: true }),
];

export const model = {
  name: 'Customer churn scores',
  description: 'Daily churn probability of every active customer, to prioritise retention.',
  usage: 'Join on customer_id. Scores are comparable within one scoring day only.',
  limitations: 'Customers younger than 30 days have no score. Not to be used for individual pricing.',
  schema: [
    {
      name: 'churn_scores',
      physicalName: 'mart.churn_scores',
      description: 'One row per customer and scoring day.',
      columns,
    },
  ],
  sla: [
    { property: 'freshness', value: '24', unit: 'h', element: 'churn_scores.scored_on' },
    { property: 'availability', value: '99.5', unit: '%' },
    { property: 'retention', value: '2', unit: 'years' },
  ],
  servers: [
    {
      server: 'warehouse',
      type: 'postgresql',
      environment: 'production',
      host: 'warehouse.example.org',
      schema: 'mart',
    },
  ],
};

export const guide = `psql "host=warehouse.example.org dbname=mesh user=$USER sslmode=require"

select customer_id, churn_score
  from mart.churn_scores
 where scored_on = current_date;`;

const product = (domain, name, title, description, more = {}) => ({
  id: `p-${domain}-${name}`,
  domain,
  name,
  title,
  description,
  purpose:
    '**Retention teams** use this to decide whom to contact first.\n\n- weekly campaign planning\n- input for the service desk',
  tags: ['scoring', 'retention'],
  lifecycle: 'PUBLISHED',
  outputPorts: [
    {
      name: 'table',
      title: 'Warehouse table',
      technology: 'POSTGRESQL',
      description: 'One row per customer and day.',
    },
    {
      name: 'events',
      title: 'Change events',
      technology: 'KAFKA',
      description: 'Each change of a score as it happens.',
    },
  ],
  inputPorts: [],
  owners: [people.anna],
  createdAt: at(-90),
  updatedAt: at(-2),
  publishedAt: at(-60),
  version: 4,
  allowedActions: ['request-access'],
  ...more,
});

const draftPorts = [
  { name: 'table', technology: 'POSTGRESQL', description: 'One row per contact.', connectionGuide: guide },
];

export const products = [
  product(
    'customer',
    'churn',
    'Customer churn scores',
    'Daily churn probability of every active customer, with the drivers behind each score.',
    {
      allowedActions: ['request-access', 'edit', 'deprecate', 'retire', 'add-contract'],
      inputPorts: [
        {
          name: 'orders',
          source: 'order/orders/table',
          columns: ['orders.customer_id', 'orders.ordered_at'],
          description: 'How often and when a customer buys.',
        },
      ],
    },
  ),
  product(
    'customer',
    'contact-history',
    'Contact history',
    'Every contact with a customer over all channels, de-duplicated and classified by topic.',
    {
      lifecycle: 'DRAFT',
      publishedAt: undefined,
      outputPorts: draftPorts,
      allowedActions: ['edit', 'publish', 'add-contract'],
      tags: ['service'],
    },
  ),
  product(
    'order',
    'orders',
    'Orders',
    'All orders with their lines, state and payment reference, from placement to delivery.',
    { owners: [people.ben], tags: ['core', 'sales'] },
  ),
  product(
    'marketing',
    'campaign-performance',
    'Campaign performance',
    'Spend, reach and conversions of each campaign and channel, reconciled with billing.',
    { owners: [people.clara], tags: ['campaigns'] },
  ),
  product(
    'marketing',
    'web-sessions',
    'Web sessions (legacy)',
    'Sessions of the shop as recorded by the old tracker.',
    {
      lifecycle: 'DEPRECATED',
      endDate: at(60).slice(0, 10),
      successor: 'marketing/campaign-performance',
      owners: [people.clara],
      tags: ['web'],
    },
  ),
  product(
    'logistics',
    'shipments',
    'Shipments and their tracking events',
    'Parcels from the warehouse to the door, with carrier, promised and actual delivery time.',
    { tags: ['tracking'] },
  ),
  product('billing', 'invoices', 'Invoices', 'Issued invoices with tax, due date and payment state.', {
    tags: ['finance', 'core'],
  }),
  product(
    'support',
    'tickets',
    'Support tickets',
    'Requests of customers with their topic, satisfaction and time to resolution.',
    { tags: ['service'] },
  ),
  product(
    'finance',
    'revenue-daily',
    'Daily revenue',
    'Recognised revenue by day, market and product line, after returns.',
    { tags: ['reporting'] },
  ),
];

const grantOf = (id, requestId, outputPort, status, more = {}) => ({
  id,
  requestId,
  outputPort,
  subject: { type: 'USER', id: 'u-anna', name: 'Anna Schmidt' },
  status,
  health: status === 'ACTIVE' ? 'VERIFIED' : 'UNKNOWN',
  startsAt: at(-10),
  endsAt: at(80),
  activatedAt: status === 'ACTIVE' ? at(-10) : undefined,
  role: outputPort.replaceAll('/', '.'),
  connectionGuide: status === 'ACTIVE' ? guide : undefined,
  version: 1,
  allowedActions: status === 'ACTIVE' ? ['give-back'] : [],
  ...more,
});

const request = (id, outputPort, title, status, more = {}) => ({
  id,
  outputPort,
  product: { domain: outputPort.split('/')[0], name: outputPort.split('/')[1], title },
  requester: people.anna,
  subject: { type: 'USER', id: 'u-anna', name: 'Anna Schmidt' },
  purpose: 'Compare churn by campaign to decide where the spring budget goes.',
  durationDays: 90,
  contract: { id: 'c-customer-churn-table', version: '1.1.0' },
  status,
  route: 'DOMAIN_OWNERS',
  approvers: [people.ben],
  decisions: [],
  timeline: [],
  submittedAt: at(-12),
  version: 1,
  allowedActions: [],
  ...more,
});

const approved = [
  { step: 1, outcome: 'APPROVED', decidedBy: people.ben, reason: 'Fits the purpose.', decidedAt: at(-11) },
];

export const grants = [
  grantOf('g1', 'r1', 'order/orders/table', 'ACTIVE'),
  grantOf('g2', 'r2', 'billing/invoices/table', 'ACTIVATION_FAILED', {
    failure: 'The identity server did not answer (503).',
  }),
];

export const requests = [
  request('r0', 'logistics/shipments/events', 'Shipments and their tracking events', 'SUBMITTED', {
    submittedAt: at(-0.1),
    allowedActions: ['withdraw'],
    approvers: [people.grace],
  }),
  request('r1', 'order/orders/table', 'Orders', 'APPROVED', { decisions: approved, grant: grants[0] }),
  request('r2', 'billing/invoices/table', 'Invoices', 'APPROVED', { decisions: approved, grant: grants[1] }),
  request('r3', 'finance/revenue-daily/table', 'Daily revenue', 'DENIED', {
    decisions: [
      {
        step: 1,
        outcome: 'DENIED',
        decidedBy: people.grace,
        reason: 'Use the public monthly figures instead.',
        decidedAt: at(-9),
      },
    ],
  }),
];

const ask = (id, requester, subject, port, title, durationDays, purpose) =>
  request(id, `customer/${port}`, title, 'SUBMITTED', {
    requester,
    subject,
    durationDays,
    purpose,
    approvers: [people.anna],
    allowedActions: ['approve', 'deny'],
    submittedAt: at(-Number(id.slice(1)) / 3),
  });

export const approvals = [
  ask(
    'a1',
    people.david,
    { type: 'TEAM', id: 'teams/growth-analytics', name: 'Growth analytics' },
    'churn/table',
    'Customer churn scores',
    180,
    'Measure how the loyalty programme changes churn, by segment and country, for the quarterly review.',
  ),
  ask(
    'a2',
    people.clara,
    { type: 'USER', id: 'u-clara', name: 'Clara Rossi' },
    'churn/events',
    'Customer churn scores',
    30,
    'Trigger a win-back mail when a score rises above 0.8.',
  ),
  ask(
    'a3',
    people.grace,
    { type: 'SERVICE', id: 'svc-fraud-scoring', name: 'svc-fraud-scoring' },
    'churn/table',
    'Customer churn scores',
    365,
    'Feature of the fraud model.',
  ),
  request('a9', 'customer/churn/table', 'Customer churn scores', 'APPROVED', {
    requester: people.ben,
    subject: { type: 'USER', id: 'u-ben', name: 'Ben Okafor' },
    decisions: [{ ...approved[0], decidedBy: people.anna }],
    grant: grantOf('g9', 'a9', 'customer/churn/table', 'ACTIVE', { allowedActions: ['revoke'] }),
  }),
];

export const notifications = [
  {
    id: 'n1',
    kind: 'REQUEST_TO_DECIDE',
    title: 'A request waits for you',
    text: 'David Chen asks for access to Customer churn scores for Growth analytics.',
    link: '/approvals/a1',
    createdAt: at(-0.02),
  },
  {
    id: 'n2',
    kind: 'GRANT_ACTIVE',
    title: 'Your access works',
    text: 'You can use the table of Orders until spring.',
    link: '/requests/r1',
    createdAt: at(-1),
  },
  {
    id: 'n3',
    kind: 'REQUEST_DECIDED',
    title: 'Your request was denied',
    text: 'Grace Kim denied access to Daily revenue.',
    link: '/requests/r3',
    createdAt: at(-9),
    readAt: at(-8),
  },
];
