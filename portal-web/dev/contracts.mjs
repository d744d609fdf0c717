// Contracts of the dev server: versions, comparison, consents, import, export and the place in Git.
import { parse, stringify } from 'yaml';
import { missing, ok, page, problem } from './answers.mjs';
import { at, model, people, products } from './data.mjs';
import { CHANGES, churnContract, EXPORTS, wideContract } from './documents.mjs';

const CREATED = { '2.0.0': at(-1), '1.1.0': at(-40), '1.0.0': at(-80) };
const versions = new Map();
const sources = new Map();
const views = new Map();

const idOf = (outputPort) => `c-${outputPort.replaceAll('/', '-')}`;
const textOf = (document) => stringify(document, { lineWidth: 0 });

function add(outputPort, version, status, text) {
  const id = idOf(outputPort);
  const one = {
    contractId: id,
    outputPort,
    version,
    status,
    text,
    etagVersion: 1,
    createdAt: CREATED[version] ?? at(0),
    createdBy: 'Anna Schmidt',
    activatedAt: status === 'DRAFT' ? undefined : at(-39),
  };
  versions.set(`${id}@${version}`, one);
  return one;
}

for (const { domain, name, lifecycle, outputPorts } of products) {
  for (const { name: port } of lifecycle === 'DRAFT' ? [] : outputPorts) {
    const key = `${domain}/${name}/${port}`;
    const write =
      key === 'logistics/shipments/table' ? (id, version) => wideContract(id, version) : churnContract;
    add(key, '1.0.0', 'DEPRECATED', textOf(write(idOf(key), '1.0.0', 'DEPRECATED')));
    add(key, '1.1.0', 'ACTIVE', textOf(write(idOf(key), '1.1.0', 'ACTIVE')));
  }
}
const churn = 'customer/churn/table';
for (const port of [churn, 'customer/churn/events']) {
  add(port, '2.0.0', 'DRAFT', textOf(churnContract(idOf(port), '2.0.0', 'DRAFT')));
}

sources.set('customer/churn/events', {
  repository: 'https://git.example.org/customer/contracts',
  branch: 'main',
  path: 'churn/events.odcs.yaml',
  state: 'IN_STEP',
  commit: '8f1c2d4e5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d',
  author: 'Grace Kim',
  committedAt: at(-3),
  checkedAt: at(-0.01),
  etagVersion: 1,
  allowedActions: ['edit', 'refresh', 'remove', 'propose'],
});

for (const port of ['order/orders/events', 'billing/invoices/events']) {
  sources.set(port, {
    ...sources.get('customer/churn/events'),
    path: 'orders/events.odcs.yaml',
    state: 'CONFLICT',
    error: 'Draft 1.1.0 was edited here and in commit 8f1c2d4e5a.',
    allowedActions: ['refresh', 'propose', 'resolve'],
  });
}

const finding = (level, rule, pointer, message, line) => ({
  level,
  rule,
  pointer,
  message,
  line,
  column: 5,
  remedy: '',
});

function validation(text) {
  const line = text.split('\n').findIndex((one) => one.includes('tabel')) + 1;
  if (line > 0) {
    return ok({
      valid: false,
      findings: [
        finding('ERROR', 'unknown-field', '/schema/0/tabel', 'Unknown field "tabel"', line),
        finding('WARNING', 'description', '/schema/0', 'The table has no description', line),
      ],
    });
  }
  const hint = finding(
    'HINT',
    'description',
    '/schema/0/properties/0',
    'Columns with a description are found better',
    2,
  );
  return ok({ valid: true, findings: text.includes('description') ? [] : [hint] });
}

function actionsOf({ status }) {
  const inForce = status === 'ACTIVE' ? ['deprecate'] : ['retire'];
  return status === 'DRAFT' ? ['edit', 'activate'] : status === 'RETIRED' ? [] : inForce;
}

const viewOf = ({ text, ...version }) => ({
  ...version,
  format: 'ODCS',
  sha256: String(text.length),
  model,
  findings: [],
  allowedActions: actionsOf(version),
});

export const hasContract = (outputPort) =>
  [...versions.values()].some((one) => one.outputPort === outputPort && one.status === 'ACTIVE');

const protectionOf = (id) => views.get(id) ?? { view: 'FULL', etag: 0 };

function protectedBy(id) {
  const { outputPort } = [...versions.values()].find(({ contractId }) => contractId === id);
  const [domain, name] = outputPort.split('/');
  const body = contractsOf(`${domain}/${name}`).find((one) => one.id === id);
  return { ...ok(body), headers: { ETag: `"${protectionOf(id).etag}"` } };
}

function protect(id, headers, text) {
  const { etag } = protectionOf(id);
  if (headers['if-match'] !== `"${etag}"`) {
    return problem(412, 'stale', 'Somebody else changed this');
  }
  views.set(id, { view: JSON.parse(text).view, etag: etag + 1 });
  return protectedBy(id);
}

function contractsOf(product) {
  const here = [...versions.values()].filter(({ outputPort }) => outputPort.startsWith(`${product}/`));
  return [...new Set(here.map(({ outputPort }) => outputPort))].map((outputPort) => ({
    id: idOf(outputPort),
    outputPort,
    name: model.name,
    compatibility: protectionOf(idOf(outputPort)).view,
    etagVersion: protectionOf(idOf(outputPort)).etag,
    allowedActions: ['set-compatibility'],
    versions: here.filter((one) => one.outputPort === outputPort).map(viewOf),
  }));
}

function invalid() {
  return problem(422, 'contract-invalid', 'The contract is not valid', {
    detail: 'One field is not known.',
    errors: [{ pointer: '/schema/0/tabel', message: 'Unknown field "tabel"', line: 7, column: 5 }],
  });
}

function addVersion(url, text) {
  const outputPort = url.searchParams.get('outputPort');
  if (text.includes('tabel')) {
    return invalid();
  }
  const version = String(parse(text)?.version ?? '1.0.0');
  if (versions.has(`${idOf(outputPort)}@${version}`)) {
    return problem(409, 'already-exists', 'This version exists already', {
      detail: `Version ${version} of ${outputPort} exists already.`,
      remedy: 'Give the contract another version number.',
    });
  }
  return ok(viewOf(add(outputPort, version, 'DRAFT', text)), 201);
}

function rewrite(one, headers, text) {
  if (headers['if-match'] !== `"${one.etagVersion}"`) {
    return problem(412, 'stale', 'Somebody else changed this', {
      detail: 'Read it again and repeat your change.',
    });
  }
  Object.assign(one, { text, etagVersion: one.etagVersion + 1 });
  return ok(viewOf(one));
}

function diff(id, from, to, text) {
  const breaking = to === '2.0.0' || (text !== undefined && !text.includes('lifetime_value'));
  const changes = breaking ? CHANGES : [];
  const fits = !breaking || to.startsWith('2');
  return ok({
    contractId: id,
    from,
    to,
    view: 'FULL',
    severity: breaking ? 'ERROR' : 'NONE',
    requiredBump: breaking ? 'MAJOR' : 'NONE',
    versionFits: fits,
    proposedVersion: breaking ? '2.0.0' : to,
    backwardCompatible: true,
    forwardCompatible: !breaking,
    changes,
  });
}

const subject = (type, id, name) => ({ type, id, name });
const impact = (to) =>
  ok({
    from: '1.1.0',
    to,
    severity: 'ERROR',
    ports: [{ outputPort: churn, technology: 'POSTGRESQL' }],
    grants: [
      {
        grantId: 'g9',
        subject: subject('USER', 'u-ben', 'Ben Okafor'),
        status: 'ACTIVE',
        endsAt: at(80),
        carriesOver: true,
      },
      {
        grantId: 'g10',
        subject: subject('TEAM', 'teams/growth-analytics', 'Growth analytics'),
        status: 'ACTIVE',
        endsAt: at(120),
        carriesOver: false,
        reason: 'The classification of churn_score is wider than what was granted.',
      },
    ],
    inputPorts: [
      {
        dataProduct: 'marketing/campaign-performance',
        inputPort: 'churn-scores',
        columns: ['churn_scores.lifetime_value'],
      },
    ],
    lineage: [{ from: churn, to: 'marketing/campaign-performance/table', columns: ['lifetime_value'] }],
    touched: CHANGES.slice(0, 2).map(({ element, severity, message }) => ({ element, severity, message })),
  });

const consent = (id, who, state, more = {}) => ({
  id,
  contractId: idOf(churn),
  outputPort: churn,
  version: '1.1.0',
  formerVersion: '1.0.0',
  noticeEndsAt: at(21),
  latestObjection: at(201).slice(0, 10),
  openedAt: at(-9),
  subject: who,
  state,
  carriesOver: true,
  etagVersion: 1,
  allowedActions: [],
  ...more,
});

const board = [
  consent('k1', subject('USER', 'u-ben', 'Ben Okafor'), 'ACCEPTED', {
    answeredBy: 'Ben Okafor',
    answeredAt: at(-4),
  }),
  consent('k2', subject('TEAM', 'teams/growth-analytics', 'Growth analytics'), 'OBJECTED', {
    answeredBy: 'David Chen',
    answeredAt: at(-2),
    objectionUntil: at(40).slice(0, 10),
    comment: 'Our quarterly model reads full_name until the end of March.',
    carriesOver: false,
  }),
  consent('k3', subject('SERVICE', 'svc-fraud-scoring', 'svc-fraud-scoring'), 'OPEN'),
  consent('k4', subject('USER', 'u-clara', 'Clara Rossi'), 'MIGRATED', {
    answeredBy: 'Clara Rossi',
    answeredAt: at(-1),
  }),
];

const orders = { outputPort: 'order/orders/table', contractId: idOf('order/orders/table') };
const tasks = [
  consent('t1', subject('USER', 'u-anna', 'Anna Schmidt'), 'OPEN', {
    ...orders,
    allowedActions: ['accept', 'migrate', 'object'],
  }),
  consent('t2', subject('SERVICE', 'svc-churn-model', 'svc-churn-model'), 'OPEN', {
    ...orders,
    carriesOver: false,
    allowedActions: ['accept', 'migrate', 'object'],
  }),
];

const ANSWERS = { acceptance: 'ACCEPTED', migration: 'MIGRATED', objection: 'OBJECTED' };

/** The tasks of the signed-in consumer. */
export function consents([, id, act], text) {
  if (id === undefined) {
    return page(tasks);
  }
  const task = tasks.find((one) => one.id === id);
  if (act !== undefined) {
    const { until, comment } = text === '' ? {} : JSON.parse(text);
    Object.assign(task, {
      state: ANSWERS[act],
      objectionUntil: until,
      comment,
      answeredBy: people.anna.name,
      answeredAt: at(0),
      allowedActions: act === 'objection' ? task.allowedActions : [],
      etagVersion: task.etagVersion + 1,
    });
  }
  return ok(task);
}

function boardOf(id, version) {
  const items = id === idOf(churn) && version === '1.1.0' ? board : [];
  return ok({
    contractId: id,
    version,
    formerVersion: '1.0.0',
    noticeEndsAt: items.length > 0 ? at(21) : undefined,
    open: items.filter(({ state }) => state === 'OPEN').length,
    answered: items.filter(({ state }) => state !== 'OPEN').length,
    items,
  });
}

function imported(url, text) {
  const format = url.searchParams.get('format');
  if (format !== 'sql-ddl' && format !== 'odcs') {
    return problem(422, 'import-unreadable', 'The document cannot be read', {
      detail: `This is no ${format} document.`,
      remedy: 'Choose another format.',
    });
  }
  const name = /table\s+(?:\w+\.)?(\w+)/i.exec(text)?.[1] ?? 'table';
  const body = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
  const properties = body
    .split(/,\s*\n/)
    .map((line) => line.trim().split(/\s+/))
    .map(([column, type]) => ({ name: column, logicalType: 'string', physicalType: type ?? 'text' }));
  const document = {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: url.searchParams.get('id') ?? 'imported',
    version: url.searchParams.get('version') ?? '1.0.0',
    status: 'draft',
    schema: [{ name, logicalType: 'object', properties }],
  };
  return ok({
    format,
    document: format === 'odcs' ? text : textOf(document),
    model: {
      schema: [
        {
          name,
          columns: properties.map((one) => ({
            ...one,
            path: one.name,
            primaryKey: false,
            required: false,
            unique: false,
          })),
        },
      ],
    },
    notes: [
      {
        level: 'WARNING',
        source: `${name}.check`,
        pointer: '/schema/0',
        message: 'The check constraint was kept as text: it has no counterpart.',
      },
    ],
    findings: [],
  });
}

const NOTES = [
  { pointer: '/schema/0/properties/4/quality/0', message: 'The SQL rule has no counterpart in this format.' },
];

function exported(one, format, url) {
  const document = parse(one.text);
  switch (format) {
    case undefined:
      return page(EXPORTS);
    case 'odcs-json':
      return { status: 200, text: JSON.stringify(document, undefined, 2) };
    case 'odcs-yaml':
      return { status: 200, text: one.text };
    case 'sql-ddl':
      return { status: 200, text: ddl(document, url.searchParams.get('dialect')) };
    default:
      return { status: 200, text: `# ${format}\n${one.text}` };
  }
}

function ddl({ schema: [first] }, dialect) {
  const lines = first.properties.map(({ name, physicalType }) => `  ${name} ${physicalType ?? 'text'}`);
  return `-- ${dialect}\nCREATE TABLE ${first.physicalName ?? first.name} (\n${lines.join(',\n')}\n);\n`;
}

function lifeOf(one, act, text) {
  const input = text === '' ? {} : JSON.parse(text);
  switch (act) {
    case 'activation': {
      const former = [...versions.values()].find(
        ({ outputPort, status }) => outputPort === one.outputPort && status === 'ACTIVE',
      );
      Object.assign(former ?? {}, { status: 'DEPRECATED' });
      const notice = input.noticeDays === undefined ? undefined : at(input.noticeDays);
      return Object.assign(one, { status: 'ACTIVE', activatedAt: at(0), noticeEndsAt: notice });
    }
    case 'deprecation':
      return Object.assign(one, input, { status: 'DEPRECATED' });
    default:
      return Object.assign(one, { status: 'RETIRED' });
  }
}

function versionCall(one, [act, format, step], { method, url, text, headers }) {
  switch (act) {
    case undefined:
      return method === 'PUT' ? rewrite(one, headers, text) : ok(viewOf(one));
    case 'document':
      return { status: 200, text: one.text };
    case 'impact':
      return impact(one.version);
    case 'exports':
      return step === 'notes' ? page(format.startsWith('odcs') ? [] : NOTES) : exported(one, format, url);
    default:
      return ok(viewOf(lifeOf(one, act, text)));
  }
}

/** Everything under /contracts. */
export function contracts([, id, part, version, ...rest], call) {
  const { method, url, text, headers } = call;
  const query = (name) => url.searchParams.get(name);
  switch (id) {
    case undefined:
      return method === 'POST' ? addVersion(url, text) : page(contractsOf(query('dataProduct') ?? ''));
    case 'validation':
      return validation(text);
    case 'imports':
      return imported(url, text);
  }
  switch (part) {
    case undefined:
      return protectedBy(id);
    case 'compatibility':
      return protect(id, headers, text);
    case 'diff':
      return method === 'POST'
        ? diff(id, query('from'), String(parse(text)?.version ?? ''), text)
        : diff(id, query('from'), query('to'));
    case 'consents':
      return boardOf(id, query('version'));
  }
  const one = versions.get(`${id}@${version}`);
  return one === undefined ? missing(`version ${version} of ${id}`) : versionCall(one, rest, call);
}

// The portal reads a new address soon after it was named.
function lookedAt(known) {
  return known.checkedAt === undefined ? Object.assign(known, { state: 'IN_STEP', checkedAt: at(0) }) : known;
}

/** The place in Git of the contract of a port. */
export function source(outputPort, method, step, text) {
  const known = sources.get(outputPort);
  if (step === 'proposals') {
    return ok(
      {
        branch: 'meshport/churn-events-1.2.0',
        commit: '1a2b3c4d',
        compareUrl: 'https://git.example.org/customer/contracts/compare/main...meshport',
      },
      201,
    );
  }
  if (step === 'refresh') {
    Object.assign(known, { checkedAt: at(0) });
    return { status: 202 };
  }
  if (step === 'conflict') {
    const [ours, theirs] = ['1.1.0', '1.0.0'].map((version) =>
      versions.get(`${idOf(outputPort)}@${version}`),
    );
    const side = ({ text: document }) => ({
      document,
      mediaType: 'application/yaml',
      sha256: String(document.length),
    });
    return ok({
      contractId: ours.contractId,
      version: ours.version,
      portal: side(ours),
      repository: side(theirs),
      commit: known.commit,
      author: known.author,
      committedAt: known.committedAt,
      etagVersion: 7,
    });
  }
  if (step === 'resolution') {
    const state = JSON.parse(text).keep === 'REPOSITORY' ? 'IN_STEP' : 'BEHIND';
    return ok(Object.assign(known, { state, error: undefined, etagVersion: 8 }));
  }
  switch (method) {
    case 'PUT': {
      const { webhook, ...address } = JSON.parse(text);
      const made = {
        ...address,
        state: 'BEHIND',
        webhookUrl: webhook ? `/api/v1/git-webhooks/${idOf(outputPort)}` : undefined,
        etagVersion: (known?.etagVersion ?? 0) + 1,
        allowedActions: ['edit', 'remove', 'refresh', 'propose'],
      };
      sources.set(outputPort, made);
      const isNew = webhook && known?.webhookUrl === undefined;
      return ok({ ...made, webhookSecret: isNew ? 's3cr3t-of-the-hook' : undefined });
    }
    case 'DELETE':
      sources.delete(outputPort);
      return { status: 204 };
    default:
      return known === undefined ? missing('source in Git') : ok(lookedAt(known));
  }
}
