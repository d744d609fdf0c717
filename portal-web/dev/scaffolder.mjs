// Templates, runs and drafts of the dev server. Runs take a few seconds and write a log, as real ones do.
import { setTimeout as after } from 'node:timers';
import { missing, ok, page, problem } from './answers.mjs';
import { at, me, people } from './data.mjs';
import { actions, entities, templates } from './templates.mjs';

const STEP_MS = 350;
const HEARTBEAT_MS = 15_000;
const now = () => at(0);
const drafts = new Map();
const tasks = new Map();
const tokens = new Map([
  [
    'k1',
    { id: 'k1', name: 'laptop', write: true, createdAt: at(-20), expiresAt: at(70), lastUsedAt: at(-1) },
  ],
]);
const sources = new Map([
  [
    'examples',
    {
      name: 'examples',
      repository: 'https://git.example.org/platform/templates.git',
      ref: 'main',
      path: 'templates',
      commit: '9e01b2c3d4e5f607',
      lastReadAt: at(-0.01),
      problem: null,
      templates: ['pickers', 'broken'],
    },
  ],
  [
    'legacy',
    {
      name: 'legacy',
      repository: 'https://git.example.org/old/templates.git',
      ref: 'v1',
      commit: null,
      lastReadAt: at(-3),
      problem: 'The branch v1 does not exist.',
      templates: [],
    },
  ],
]);
let counter = 0;

const without = (object, names) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
const summaryOf = (template) => without(template, ['pages', 'steps', 'findings', 'secretsSchema']);
const findTemplate = (name) => templates.find((one) => one.name === name);

function listTemplates(url) {
  const value = (name) => url.searchParams.get(name) ?? '';
  const words = value('q').toLowerCase().split(/\s+/);
  const found = templates.filter((one) => {
    const text = `${one.name} ${one.title} ${one.description} ${one.tags}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      ['', one.technology].includes(value('technology')) &&
      ['', one.owner].includes(value('owner')) &&
      (value('tag') === '' || one.tags.includes(value('tag')))
    );
  });
  const order =
    value('sort') === 'name' ? (a, b) => a.title.localeCompare(b.title) : (a, b) => b.runs - a.runs;
  return page(found.sort(order).map(summaryOf));
}

function columnLines({ name, type, primaryKey, required, classification }) {
  return [
    `      - name: ${name}`,
    `        logicalType: ${type}`,
    ...(primaryKey ? ['        primaryKey: true'] : []),
    ...(required ? ['        required: true'] : []),
    ...(classification ? [`        classification: ${classification}`] : []),
  ];
}

function filesOf(values) {
  const {
    domain = 'domain',
    name = 'product',
    title = '',
    description = '',
    columns = [],
    port = 'table',
  } = values;
  const files = {
    'README.md': `# ${title}\n\n${description}\n\nA data product of the domain ${domain}.\n`,
    'dataproduct.yaml': `apiVersion: v1.0.0\nkind: DataProduct\nname: ${name}\ndomain: ${domain}\n`,
    [`contracts/${port}.odcs.yaml`]: [
      'apiVersion: v3.1.0',
      'kind: DataContract',
      `name: ${title}`,
      'schema:',
      `  - name: ${name.replaceAll('-', '_')}`,
      '    properties:',
      ...columns.flatMap(columnLines),
      '',
    ].join('\n'),
    [`models/${name.replaceAll('-', '_')}.sql`]: `select\n${columns.map((one) => `  ${one.name}`).join(',\n')}\nfrom {{ source('${domain}', '${name}') }}\n`,
    '.github/workflows/contract.yml': 'on: [push]\njobs:\n  contract:\n    runs-on: ubuntu-latest\n',
    'run.sh': '#!/bin/sh\ndbt build\n',
  };
  return Object.entries(files).map(([path, text]) => ({
    path,
    executable: path.endsWith('.sh'),
    base64Content: Buffer.from(text).toString('base64'),
  }));
}

// As much of the expressions as the templates here use: a parameter, perhaps compared with a text.
function isShown({ when }, values) {
  const [, name, , wanted] = /parameters\.(\w+)( === '(\w+)')?/.exec(when ?? '') ?? [];
  return name === undefined || (wanted === undefined ? Boolean(values[name]) : values[name] === wanted);
}

/** Which pages are hidden, each seeing only what the pages before it that are shown ask for. */
function hiddenPages(template, values) {
  const hidden = [];
  let known = values;
  template.pages.forEach((page, index) => {
    if (!isShown(page, known)) {
      hidden.push(index);
      known = without(known, Object.keys(page.schema.properties ?? {}));
    }
  });
  return hidden;
}

/** A file of the skeleton where it would lie in the repository. */
function rendered({ path, base64Content }) {
  return { path: path.replace(/^skeleton\//, ''), executable: false, base64Content };
}

function missingOf(template, values) {
  const hidden = hiddenPages(template, values);
  return template.pages
    .filter((_, index) => !hidden.includes(index))
    .flatMap(({ schema }) => schema.required ?? [])
    .filter((name) => values[name] === undefined)
    .map((name) => ({ pointer: `/values/${name}`, message: `${name} is needed` }));
}

function dryRun(text) {
  const { template: name, definition, values, files = [] } = JSON.parse(text);
  const template = definition === undefined ? findTemplate(name) : { ...templates[0], pages: [] };
  const errors = missingOf(template, values);
  if (errors.length > 0) {
    return problem(422, 'invalid-values', 'The values do not fit the template', { errors });
  }
  return ok({
    log: template.steps.flatMap(({ id, name: step }) => [
      { message: `Beginning step ${step}`, stepId: id, status: 'processing' },
      { message: `Finished step ${step}`, stepId: id, status: 'completed' },
    ]),
    steps: template.steps.map((step) => ({ ...step, status: 'COMPLETED' })),
    files: files.length > 0 ? files.map(rendered) : filesOf(values),
    output: {},
    findings: files.some(({ path }) => path.includes('contract'))
      ? [{ level: 'WARNING', message: 'The contract has no owner.', path: 'team', line: 4, rule: 'owner' }]
      : [],
  });
}

function check(template, text) {
  const { values } = JSON.parse(text);
  const findings = [];
  if (values.domain === 'customer' && values.name === 'churn') {
    findings.push({
      level: 'ERROR',
      message: 'The domain customer has a data product of this name',
      pointer: '/values/name',
    });
  }
  if ((values.columns ?? []).some((one) => /mail|phone/.test(one.name) && !one.classification)) {
    findings.push({
      level: 'WARNING',
      message: 'A column looks personal and has no classification.',
      pointer: '/values/columns',
    });
  }
  return ok({ violations: [], findings, hiddenPages: hiddenPages(template, values) });
}

function validation(text) {
  const { definition } = JSON.parse(text);
  const line = definition.split('\n').findIndex((one) => one.includes('fetch:everything')) + 1;
  const findings =
    line > 0
      ? [
          {
            level: 'ERROR',
            pointer: '/spec/steps/0/action',
            line,
            message: 'The action fetch:everything does not exist.',
            remedy: 'See the list of actions.',
          },
        ]
      : [];
  return ok({ findings, pages: templates[0].pages.slice(0, 2), steps: templates[0].steps });
}

function yamlOf({ name, title, description }) {
  return `apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata:\n  name: ${name}\n  title: ${title}\n  description: ${description}\nspec:\n  type: data-product\n  parameters: []\n  steps:\n    - id: fetch\n      action: ${name === 'broken' ? 'fetch:everything' : 'fetch:template'}\n`;
}

function templateCalls([name, part], method, url, text) {
  if (name === undefined) {
    return listTemplates(url);
  }
  if (name === 'validation') {
    return validation(text);
  }
  const found = findTemplate(name);
  if (!found) {
    return missing(`template ${name}`);
  }
  if (part === 'definition') {
    return { status: 200, text: yamlOf(found) };
  }
  return part === 'check' ? check(found, text) : ok(found);
}

// --- runs

function append(task, type, body) {
  task.events.push({ id: task.events.length + 1, type, body, createdAt: now() });
  task.listeners.forEach((tell) => tell());
}

function finish(task, status, message) {
  Object.assign(task, { status, endedAt: now(), waitingFor: null });
  append(task, status === 'CANCELLED' ? 'cancelled' : 'completion', { message });
}

function fails(task, step) {
  return task.template === 'flaky' && step.id === 'publish' && task.attempt === 1;
}

function runStep(task) {
  const step = task.steps.find(({ status }) => status !== 'COMPLETED');
  if (task.status !== 'PROCESSING') {
    return;
  }
  if (step === undefined) {
    task.product = 'customer/churn';
    task.output = {
      links: [{ title: 'Pipeline of the product', url: 'https://ci.example.org/churn' }],
      text: [
        {
          title: 'What is next',
          content: 'Clone the repository and write the **first model**:\n\n```sh\ndbt build\n```',
        },
      ],
    };
    finish(task, 'COMPLETED', 'Run completed with status: completed');
    return;
  }
  if (step.action === 'meshport:approval:await' && !task.approved) {
    Object.assign(step, { status: 'WAITING', startedAt: step.startedAt ?? now() });
    task.waitingFor = 'approval by a governance lead';
    append(task, 'log', { message: 'Waiting for approval', stepId: step.id, status: 'processing' });
    return;
  }
  Object.assign(step, {
    status: 'PROCESSING',
    startedAt: step.startedAt ?? now(),
    endedAt: null,
    message: null,
  });
  append(task, 'log', { message: `Beginning step ${step.name}`, stepId: step.id, status: 'processing' });
  append(task, 'log', { message: `Working on ${step.action}`, stepId: step.id });
  after(() => endStep(task, step), STEP_MS);
}

function endStep(task, step) {
  if (task.status !== 'PROCESSING') {
    return;
  }
  step.endedAt = now();
  if (fails(task, step)) {
    Object.assign(step, { status: 'FAILED', message: 'The Git host did not answer.' });
    append(task, 'log', { message: 'The Git host did not answer.', stepId: step.id, status: 'failed' });
    task.error = 'The Git host did not answer.';
    finish(task, 'FAILED', 'Run completed with status: failed');
    return;
  }
  step.status = 'COMPLETED';
  append(task, 'log', { message: `Finished step ${step.name}`, stepId: step.id, status: 'completed' });
  after(() => runStep(task), STEP_MS / 2);
}

function actionsOf({ status, waitingFor }) {
  if (waitingFor) {
    return ['cancel', 'approve', 'deny'];
  }
  return status === 'PROCESSING' ? ['cancel'] : status === 'COMPLETED' ? [] : ['retry'];
}

const taskView = (task) => ({
  ...without(task, ['events', 'listeners', 'attempt', 'approved']),
  allowedActions: actionsOf(task),
});

function createTask(text) {
  const { template: name, values } = JSON.parse(text);
  const template = findTemplate(name);
  const errors = missingOf(template, values);
  if (errors.length > 0) {
    return problem(422, 'invalid-values', 'The values do not fit the template', { errors });
  }
  const task = {
    id: `run-${(counter += 1)}`,
    template: name,
    templateTitle: template.title,
    revision: template.revision,
    status: 'PROCESSING',
    createdAt: now(),
    createdBy: { id: me.id, name: me.name },
    values,
    steps: template.steps.map((step) => ({ ...step, status: 'PENDING' })),
    attempt: 1,
    events: [],
    listeners: new Set(),
  };
  tasks.set(task.id, task);
  append(task, 'log', { message: `Starting up task with ${task.steps.length} steps` });
  runStep(task);
  return ok(taskView(task), 201);
}

function retry(task) {
  task.events = task.events.filter(({ type }) => type === 'log');
  Object.assign(task, { status: 'PROCESSING', endedAt: null, error: null, attempt: task.attempt + 1 });
  task.events.forEach((event, index) => (event.id = index + 1));
  append(task, 'recovered', { message: 'The run is retried' });
  runStep(task);
}

function act(task, what, text) {
  switch (what) {
    case 'cancellation':
      finish(task, 'CANCELLED', 'The run was cancelled');
      break;
    case 'retry':
      retry(task);
      break;
    case 'approval':
      Object.assign(task, { approved: true, waitingFor: null });
      runStep(task);
      break;
    case 'denial':
      task.error = JSON.parse(text).reason;
      finish(task, 'FAILED', 'Run completed with status: failed');
      break;
  }
  return ok(taskView(task));
}

function events(task, url, headers) {
  const from = Number(url.searchParams.get('after') ?? 0);
  if (!headers.accept?.includes('text/event-stream')) {
    return ok(task.events.filter(({ id }) => id > from));
  }
  return {
    stream(response) {
      let sent = from;
      const send = () => {
        for (const event of task.events.filter(({ id }) => id > sent)) {
          sent = event.id;
          response.write(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
        }
        if (task.endedAt && ['completion', 'cancelled'].includes(task.events.at(-1)?.type)) {
          response.end();
        }
      };
      const beat = setInterval(() => response.write(': heartbeat\n\n'), HEARTBEAT_MS);
      task.listeners.add(send);
      response.on('close', () => {
        clearInterval(beat);
        task.listeners.delete(send);
      });
      send();
    },
  };
}

function taskCalls([id, part], method, url, text, headers) {
  if (id === undefined) {
    if (method === 'POST') {
      return createTask(text);
    }
    const status = url.searchParams.get('status');
    const mine = [...tasks.values()].reverse().filter((one) => [null, one.status].includes(status));
    return page(mine.map(taskView));
  }
  const task = tasks.get(id);
  if (!task) {
    return missing(`run ${id}`);
  }
  if (part === 'events') {
    return events(task, url, headers);
  }
  return part === undefined ? ok(taskView(task)) : act(task, part, text);
}

// --- drafts

const tagged = ({ version, ...draft }, status = 200) => ({
  ...ok(draft, status),
  headers: { ETag: `"${version}"` },
});

function draftCalls([id], method, text, headers) {
  if (id === undefined) {
    if (method !== 'POST') {
      return page([...drafts.values()].reverse());
    }
    const made = { ...JSON.parse(text), id: `d${(counter += 1)}`, version: 0, updatedAt: now() };
    made.revision = findTemplate(made.template).revision;
    drafts.set(made.id, made);
    return tagged(made, 201);
  }
  const known = drafts.get(id);
  if (!known) {
    return missing(`draft ${id}`);
  }
  if (method === 'GET') {
    return tagged(known);
  }
  if (headers['if-match'] !== `"${known.version}"`) {
    return problem(412, 'stale', 'Somebody else changed this');
  }
  if (method === 'DELETE') {
    drafts.delete(id);
    return { status: 204 };
  }
  return tagged(Object.assign(known, JSON.parse(text), { version: known.version + 1, updatedAt: now() }));
}

function listEntities(url) {
  const kinds = url.searchParams.getAll('kind').map((one) => one.toLowerCase());
  const q = (url.searchParams.get('q') ?? '').toLowerCase();
  return page(
    entities.filter(
      (one) =>
        (kinds.length === 0 || kinds.includes(one.kind.toLowerCase())) &&
        `${one.ref} ${one.title}`.toLowerCase().includes(q),
    ),
  );
}

/** Calls under `/scaffolder`, `/templates`, `/template-sources` and `/git-tokens`; undefined for all others. */
export function scaffolder(parts, { method, url, text, headers }) {
  const [root, second, ...rest] = parts;
  switch (root) {
    case 'templates':
      return templateCalls(parts.slice(1), method, url, text);
    case 'template-sources':
      return sourceCalls(parts.slice(1), method, text);
    case 'git-tokens':
      return tokenCalls(second, method, text);
    case 'scaffolder':
      break;
    default:
      return undefined;
  }
  switch (second) {
    case 'tasks':
      return taskCalls(rest, method, url, text, headers);
    case 'drafts':
      return draftCalls(rest, method, text, headers);
    case 'entities':
      return listEntities(url);
    case 'actions':
      return page(actions);
    default:
      return dryRun(text);
  }
}

function sourceCalls([name, part], method, text) {
  if (name === undefined) {
    if (method === 'POST') {
      const made = { ...JSON.parse(text), templates: [], lastReadAt: null };
      sources.set(made.name, made);
      return ok(made, 201);
    }
    return page([...sources.values()]);
  }
  if (part === 'refresh') {
    return ok(Object.assign(sources.get(name), { lastReadAt: now() }));
  }
  sources.delete(name);
  return { status: 204 };
}

function tokenCalls(id, method, text) {
  if (method === 'POST') {
    const { name, write, expiresInDays } = JSON.parse(text);
    const made = { id: `k${(counter += 1)}`, name, write, createdAt: now(), expiresAt: at(expiresInDays) };
    tokens.set(made.id, made);
    return ok({ ...made, token: 'mpgit_2f6c1e0b9a' }, 201);
  }
  if (method === 'DELETE') {
    tokens.delete(id);
    return { status: 204 };
  }
  return page([...tokens.values()]);
}

// Something to look at: a run that is done and one that waits.
for (const name of ['postgresql-dbt', 'governed', 'flaky']) {
  createTask(
    JSON.stringify({
      template: name,
      values: {
        domain: 'customer',
        name: 'returns',
        title: 'Returns',
        owner: 'group:default/customer',
        port: 'table',
        columns: [{ name: 'id', type: 'integer' }],
        schema: 'mart',
        schedule: 'daily',
      },
    }),
  );
}
tasks.get('run-1').createdBy = { id: people.ben.id, name: people.ben.name };
