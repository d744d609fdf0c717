// Answers of the dev server: enough behaviour that the journeys of the portal can be walked.
import { missing, ok, page, problem } from './answers.mjs';
import { consents, contracts, hasContract, source } from './contracts.mjs';
import { productFiles } from './repository.mjs';
import { scaffolder } from './scaffolder.mjs';
import { approvals, at, grants, me, model, notifications, people, products, requests } from './data.mjs';

const FACETS = ['domain', 'lifecycle', 'technology', 'classification', 'tag'];

function hitOf(product, q) {
  const matched =
    q === '' ? [] : model.schema[0].columns.map(({ path }) => path).filter((path) => path.includes(q));
  const mark = (text) =>
    q === '' ? text : text.replace(new RegExp(`(${q.replaceAll(/\W/g, '')})`, 'ig'), '\uE000$1\uE001');
  return {
    domain: product.domain,
    name: product.name,
    title: product.title,
    description: product.description,
    lifecycle: product.lifecycle,
    tags: product.tags,
    technologies: product.outputPorts.map((port) => port.technology),
    classifications: ['confidential', 'pii'],
    columnCount: 12,
    updatedAt: product.updatedAt,
    highlights: [
      { field: 'title', fragment: mark(product.title) },
      { field: 'description', fragment: mark(product.description) },
    ],
    matchedColumns: matched.map(mark),
  };
}

const valuesOf = (hit, facet) =>
  ({
    domain: [hit.domain],
    lifecycle: [hit.lifecycle],
    technology: hit.technologies,
    classification: hit.classifications,
    tag: hit.tags,
  })[facet];

function search(url) {
  const q = (url.searchParams.get('q') ?? '').toLowerCase();
  const text = products
    .filter((p) => `${p.title} ${p.description} ${p.tags} customer_id email`.toLowerCase().includes(q))
    .map((p) => hitOf(p, q));
  const items = text.filter((hit) =>
    FACETS.every((facet) => {
      const wanted = url.searchParams.getAll(facet);
      return wanted.length === 0 || valuesOf(hit, facet).some((value) => wanted.includes(value));
    }),
  );
  const facets = FACETS.map((name) => {
    const counts = new Map();
    items
      .flatMap((hit) => valuesOf(hit, name))
      .forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
    return { name, values: [...counts].map(([value, count]) => ({ value, count })) };
  });
  return ok({ items, facets, total: items.length, tookMs: 7 });
}

const findProduct = (domain, name) => products.find((p) => p.domain === domain && p.name === name);
function createProduct(text) {
  const input = JSON.parse(text);
  if (findProduct(input.domain, input.name)) {
    return problem(409, 'already-exists', 'This data product exists already', {
      detail: `${input.domain}/${input.name} is taken.`,
      remedy: 'Choose another name.',
    });
  }
  const product = {
    ...products[1],
    ...input,
    id: input.name,
    lifecycle: 'DRAFT',
    version: 0,
    updatedAt: at(0),
  };
  products.push(product);
  return ok(product, 201);
}

function publish(product) {
  const open = product.outputPorts.filter(
    (port) => !hasContract(`${product.domain}/${product.name}/${port.name}`),
  );
  if (open.length > 0) {
    return problem(409, 'publication-refused', 'Publication was refused', {
      detail: 'The product does not meet what is asked of published products.',
      errors: open.map((port) => ({
        pointer: `/outputPorts/${port.name}`,
        message: `Port ${port.name} has no active contract`,
      })),
      remedy: 'Add a contract for each port and activate it.',
    });
  }
  Object.assign(product, {
    lifecycle: 'PUBLISHED',
    publishedAt: at(0),
    allowedActions: ['request-access', 'edit', 'deprecate'],
  });
  return ok(product);
}

function ask(text) {
  const input = JSON.parse(text);
  const [domain, name] = input.outputPort.split('/');
  const made = {
    ...requests[0],
    ...input,
    id: `r${requests.length + 5}`,
    product: { domain, name, title: findProduct(domain, name).title },
    subject: { ...input.subject, name: input.subject.type === 'USER' ? me.name : input.subject.id },
    submittedAt: at(0),
    status: 'SUBMITTED',
    approvers: [people.ben],
  };
  requests.unshift(made);
  return ok(made, 201);
}

function preflight(text) {
  const input = JSON.parse(text);
  const open = requests.some(
    (one) =>
      one.outputPort === input.outputPort &&
      one.subject.id === input.subject.id &&
      one.status === 'SUBMITTED',
  );
  const blockers = open
    ? [{ type: 'duplicate-request', message: 'There is an open request for this subject and port already.' }]
    : [];
  return ok({ allowed: !open, route: 'DOMAIN_OWNERS', approvers: [people.ben, people.grace], blockers });
}

function decide(id, outcome, text) {
  const one = approvals.find((request) => request.id === id);
  if (id === 'a3') {
    Object.assign(one, {
      status: 'DENIED',
      allowedActions: [],
      decisions: [
        { step: 1, outcome: 'DENIED', decidedBy: people.grace, reason: 'Not for fraud.', decidedAt: at(0) },
      ],
    });
    return problem(409, 'already-decided', 'The request was decided already');
  }
  const decision = {
    step: 1,
    outcome,
    decidedBy: people.anna,
    reason: JSON.parse(text).reason,
    decidedAt: at(0),
  };
  return ok(Object.assign(one, { status: outcome, allowedActions: [], decisions: [decision] }));
}

function product([, , domain, name, act, port, side, step], method, text, url) {
  const found = findProduct(domain, name);
  if (!found) {
    return missing(`data product ${domain}/${name}`);
  }
  const files = productFiles(`${domain}/${name}`, [act, port], { method, text, url });
  if (files !== undefined) {
    return files;
  }
  if (side === 'contract-source') {
    return source(`${domain}/${name}/${port}`, method, step, text);
  }
  if (act === 'output-ports' && method === 'DELETE') {
    found.outputPorts = found.outputPorts.filter((one) => one.name !== port);
    return { status: 204 };
  }
  if (act === 'publication') {
    return publish(found);
  }
  if (act === 'deprecation') {
    return ok(Object.assign(found, JSON.parse(text), { lifecycle: 'DEPRECATED' }));
  }
  return ok(method === 'PUT' ? Object.assign(found, JSON.parse(text)) : found);
}

const hasStatus = (url) => (one) => [null, one.status].includes(url.searchParams.get('status'));

function accessRequests([, id, act], method, url, text) {
  if (id === undefined) {
    return method === 'POST'
      ? ask(text)
      : page((url.searchParams.get('box') === 'approvals' ? approvals : requests).filter(hasStatus(url)));
  }
  switch (act ?? id) {
    case 'preflight':
      return preflight(text);
    case 'approval':
      return decide(id, 'APPROVED', text);
    case 'denial':
      return decide(id, 'DENIED', text);
    case 'withdrawal':
      return ok(
        Object.assign(
          requests.find((one) => one.id === id),
          { status: 'WITHDRAWN', allowedActions: [] },
        ),
      );
    default:
      return ok([...requests, ...approvals].find((one) => one.id === id));
  }
}

/** The answer to one call of the API. */
export function answer(method, url, text, headers) {
  const parts = ['', ...url.pathname.replace('/api/v1/', '').split('/')].slice(1);
  const ofTemplates = scaffolder(parts, { method, url, text, headers });
  if (ofTemplates !== undefined) {
    return ofTemplates;
  }
  switch (parts[0]) {
    case 'me':
      return ok(me);
    case 'search':
      return search(url);
    case 'data-products':
      if (parts.length > 1) {
        return product(['', ...parts], method, text, url);
      }
      return method === 'POST'
        ? createProduct(text)
        : page(products.filter((one) => one.domain === 'customer'));
    case 'contracts':
      return contracts(parts, { method, url, text, headers });
    case 'contract-consents':
      return consents(parts, text);
    case 'access-requests':
      return accessRequests(parts, method, url, text);
    case 'access-grants':
      if (parts[2] === 'revocation') {
        return ok(
          Object.assign(
            grants.find((one) => one.id === parts[1]),
            { status: 'REVOKED', allowedActions: [], endReason: JSON.parse(text).reason, endedAt: at(0) },
          ),
        );
      }
      return page(grants);
    case 'notifications':
      if (method === 'POST') {
        notifications
          .filter(({ id }) => parts[1] === 'read' || parts[1] === id)
          .forEach((one) => (one.readAt = at(0)));
        return { status: 204 };
      }
      return ok({
        items: notifications.filter((one) => url.searchParams.get('unread') !== 'true' || !one.readAt),
        total: 3,
        unread: notifications.filter((one) => !one.readAt).length,
      });
    default:
      return missing('such resource');
  }
}
