// What templates and Git have to do with a data product in the dev server: its origin, its upgrade, its repository.
import { missing, ok, problem } from './answers.mjs';
import { at } from './data.mjs';

const FROM = '4f1c2a9b77de';
const TO = '9e01b2c3d4e5';
const BRANCH = `template-${TO}`;
const PAGE = 100;
const MOST_SHOWN = 1 << 20;

const FILES = [
  {
    path: '.github/workflows/contract.yml',
    change: 'CHANGED',
    before: 'on: [push]\njobs:\n  contract:\n    steps: []\n',
    after: 'on: [push, pull_request]\njobs:\n  contract:\n    steps: []\n',
  },
  { path: 'docs/logo.png', change: 'CHANGED' },
  { path: 'legacy.cfg', change: 'REMOVED', before: 'retries = 1\n' },
  {
    path: 'models/churn.sql',
    change: 'CONFLICT',
    before: 'select customer_id, score\nfrom scores\n',
    after:
      'select\n<<<<<<< main\n  customer_id, score\n=======\n  customer_id, churn_score\n>>>>>>> template\nfrom scores\n',
  },
  { path: 'policies/access.rego', change: 'ADDED', after: 'package access\n\ndefault allow := false\n' },
];

/** Products that a template made: whether its new revision asks for more, and whether the reader may open it. */
const ORIGINS = {
  'customer/churn': { asks: false, allowedActions: ['open'] },
  'customer/contact-history': { asks: true, allowedActions: ['open'] },
  'marketing/web-sessions': { asks: false, allowedActions: [] },
  'logistics/shipments': { asks: true, allowedActions: ['open'] },
};
const opened = new Map();

const PEOPLE = {
  title: 'People',
  description: 'Who is called when the pipeline stops.',
  schema: {
    required: ['team', 'hours'],
    properties: {
      team: { type: 'string', title: 'Team on call', minLength: 3 },
      hours: { type: 'string', title: 'Hours', enum: ['office', 'always'], default: 'office' },
    },
  },
};

function origin({ allowedActions }) {
  return ok({
    template: 'postgresql-dbt',
    revision: FROM,
    values: { domain: 'customer' },
    newestRevision: TO,
    upgradeAvailable: true,
    taskId: 'run-1',
    allowedActions: allowedActions.map(() => 'upgrade'),
  });
}

const cloneUrl = (product) => `https://portal.example.org/git/${product}.git`;

function previewOf(product, { asks, allowedActions }, given) {
  const values = { domain: 'customer', hours: 'office', ...given };
  const violations = [
    ...(asks && values.team === undefined ? [{ pointer: '/values/team', message: 'is missing' }] : []),
    ...(values.team === 'nobody' ? [{ pointer: '/values/team', message: 'There is no team nobody.' }] : []),
  ];
  const open = violations.length > 0;
  return {
    from: FROM,
    to: TO,
    conflicts: open ? 0 : 1,
    files: open ? [] : FILES,
    values,
    violations,
    pages: open ? [PEOPLE] : [],
    opened: opened.get(product),
    allowedActions,
  };
}

function upgrade(product, made, step, { method, text }) {
  const { values } = text ? JSON.parse(text) : {};
  const preview = previewOf(product, made, values);
  if (method === 'GET' || step === 'preview') {
    return ok(preview);
  }
  if (preview.violations.length > 0) {
    return problem(422, 'invalid-values', 'The values are not what the template asks for', {
      errors: preview.violations,
    });
  }
  const branch = {
    branch: BRANCH,
    commit: '77aa01b2c3d4e5f60718',
    conflicts: 1,
    conflictFiles: ['models/churn.sql'],
    cloneUrl: cloneUrl(product),
  };
  opened.set(product, branch);
  return ok(branch, 201);
}

// --- repositories

const README = `# Churn

Scores of every customer, made [each night](models/churn.sql).

## Run it

\`\`\`sh
dbt build
\`\`\`

| model | what it holds |
|---|---|
| churn | one row per customer |

See [the guide](docs/guide.md) and <https://docs.getdbt.com>.
`;

const many = Object.fromEntries(
  Array.from({ length: 230 }, (_, index) => [
    `sessions/day-${String(index + 1).padStart(3, '0')}.csv`,
    'a,b\n',
  ]),
);

const TREES = {
  'customer/churn': {
    'README.md': README,
    '.github/workflows/contract.yml': 'on: [push]\njobs:\n  contract:\n    runs-on: ubuntu-latest\n',
    'dataproduct.yaml': 'apiVersion: v1.0.0\nkind: DataProduct\nname: churn\n',
    'docs/guide.md': '# Guide\n\nBack to [the start](../README.md).\n',
    'docs/logo.png': { bytes: 48_213 },
    'models/churn.sql': 'select\n  customer_id,\n  score\nfrom {{ source("crm", "scores") }}\n',
    'models/staging/stg_scores.sql': 'select * from raw.scores\n',
    'run.sh': '#!/bin/sh\nexec dbt build\n',
    'seeds/history.csv': { bytes: 7_340_032 },
    'seeds/none.csv': '',
  },
  'customer/contact-history': {},
  'logistics/shipments': { 'README.md': '# Shipments\n' },
  'marketing/web-sessions': { ...many, 'notes.txt': 'From the old tracker.\n' },
};

const MESSAGES = [
  ['Anna Schmidt', 'Score customers without orders, too\n\nThey were left out since the new CRM.', -0.1],
  ['Ben Okafor', 'Rename a column that nobody understood', -3],
  ['Meshport', 'Begin with the template postgresql-dbt', -20],
];

const commits = MESSAGES.map(([author, message, days], index) => ({
  id: `${index}7aa01b2c3d4e5f60718293a4b5c6d7e8f901234`,
  message,
  author,
  writtenAt: at(days),
}));

function nodesOf(tree, folder) {
  const start = folder === '' ? '' : `${folder}/`;
  const nodes = new Map();
  for (const [path, content] of Object.entries(tree)) {
    if (path.startsWith(start)) {
      const [name, ...rest] = path.slice(start.length).split('/');
      const size = content.bytes ?? content.length;
      nodes.set(
        start + name,
        rest.length > 0
          ? { path: start + name, folder: true, executable: false }
          : { path, folder: false, size, executable: path.endsWith('.sh') },
      );
    }
  }
  return [...nodes.values()].sort((a, b) => b.folder - a.folder || (a.path < b.path ? -1 : 1));
}

function pageOf(items, url, size) {
  const from = Number(url.searchParams.get('pageToken') ?? 0);
  const next = from + size;
  return ok({
    items: items.slice(from, next),
    total: items.length,
    nextPageToken: next < items.length ? String(next) : undefined,
  });
}

function file(tree, path) {
  const content = tree[path];
  if (content === undefined) {
    return missing(`file ${path}`);
  }
  if (content.bytes === undefined) {
    return { status: 200, text: content };
  }
  const why =
    content.bytes > MOST_SHOWN
      ? `has ${content.bytes} bytes; up to ${MOST_SHOWN} are shown`
      : 'is a binary file';
  return problem(406, 'not-acceptable', 'The portal cannot answer in that media type', {
    detail: `'${path}' ${why}`,
  });
}

function repository(product, part, { method, url }) {
  const tree = TREES[product] ?? (method === 'PUT' ? (TREES[product] = {}) : undefined);
  if (tree === undefined) {
    return missing(`repository of ${product}`);
  }
  const path = url.searchParams.get('path') ?? '';
  switch (part) {
    case 'folder':
      return nodesOf(tree, path).length > 0
        ? pageOf(nodesOf(tree, path), url, PAGE)
        : missing(`folder ${path}`);
    case 'commits':
      return pageOf(commits, url, 2);
    case 'file':
      return file(tree, path);
  }
  const branches = Object.keys(tree).length === 0 ? [] : ['main', ...(opened.has(product) ? [BRANCH] : [])];
  return ok({
    cloneUrl: cloneUrl(product),
    branches: branches.map((name) => ({ name, commit: commits[0].id })),
    branch: 'main',
    lastCommit: branches.length > 0 ? commits[0] : undefined,
    files: [],
    complete: true,
    allowedActions: product.startsWith('customer/') ? ['push'] : [],
  });
}

/** Where a product came from, its upgrade, its repository; undefined for all other calls. */
export function productFiles(product, [act, part], call) {
  const made = ORIGINS[product];
  switch (act) {
    case 'origin':
      return made ? origin(made) : { status: 204 };
    case 'upgrade':
      return made
        ? upgrade(product, made, part, call)
        : problem(409, 'not-from-template', 'The product was made without a template', {
            detail: `'${product}' was made without a template`,
          });
    case 'repository':
      return repository(product, part, call);
    default:
      return undefined;
  }
}
