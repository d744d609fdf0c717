import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TemplateDraftView, TemplateView } from '@/shared/api/types';
import type { Tagged } from '@/shared/api/calls';
import { fakeServer, type Call } from '@tests/fakeServer';
import { show } from '@tests/render';
import { Wizard } from './Wizard';

const template = {
  name: 'plain',
  title: 'Plain',
  revision: 'r2',
  usable: true,
  pages: [
    {
      title: 'Basics',
      schema: {
        required: ['name'],
        properties: {
          name: { title: 'Name', type: 'string', pattern: '^[a-z]+$' },
          kind: { title: 'Kind', type: 'string', default: 'table' },
        },
      },
    },
    {
      title: 'Access',
      schema: { properties: { password: { title: 'Password', type: 'string', 'ui:field': 'Secret' } } },
    },
  ],
  steps: [{ id: 'a', name: 'Write', action: 'fetch:template' }],
  findings: [],
} as unknown as TemplateView;

let violations: { pointer: string; message: string }[] = [];
let findings: { level: string; pointer: string; message: string }[] = [];
const draft = {
  id: 'd1',
  template: 'plain',
  revision: 'r2',
  page: 0,
  updatedAt: '2026-11-25T10:00:00Z',
  etagVersion: 0,
};
const HANDLERS = {
  'POST /templates/plain/check': () => ({ body: { violations, findings, hiddenPages: [] } }),
  'POST /scaffolder/dry-runs': () => ({ body: { log: [], steps: [], files: [], findings: [] } }),
  'POST /scaffolder/drafts': () => ({ status: 201, body: draft, headers: { ETag: '"0"' } }),
  'GET /scaffolder/drafts/d1': () => ({ body: draft, headers: { ETag: '"7"' } }),
  'PUT /scaffolder/drafts/d1': () => ({ body: draft, headers: { ETag: '"1"' } }),
  'DELETE /scaffolder/drafts/d1': () => ({ status: 204 }),
  'POST /scaffolder/tasks': () => ({ status: 201, body: { id: 't1' } }),
};

const onDraft = vi.fn();
const onCreated = vi.fn();

function Stepped({ start, loaded }: { start: object; loaded?: Tagged<TemplateDraftView> }) {
  const [step, setStep] = useState(1);
  return (
    <Wizard
      template={template}
      step={step}
      start={{ ...start }}
      loaded={loaded}
      onStep={setStep}
      onDraft={onDraft}
      onCreated={onCreated}
    />
  );
}

const sent = (calls: Call[], method: string, part: string) =>
  calls.filter((call) => call.method === method && call.path.endsWith(part));
const next = () => userEvent.click(screen.getByRole('button', { name: 'Next' }));

beforeEach(() => {
  violations = [];
  findings = [];
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  vi.unstubAllGlobals();
  onDraft.mockReset();
  onCreated.mockReset();
});

it('stays on a page with faults, says which, and puts the cursor into the first', async () => {
  fakeServer(HANDLERS);
  await show(<Stepped start={{}} />);
  await next();
  expect(screen.getByRole('link', { name: 'Name: This is needed' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
  expect(screen.getByText('Step 1 of 3')).toBeVisible();
});

it('tells a fault when a field is left, not before', async () => {
  fakeServer(HANDLERS);
  await show(<Stepped start={{}} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'X1');
  expect(screen.queryByText('Must have the form ^[a-z]+$')).toBeNull();
  await userEvent.tab();
  expect(await screen.findByText('Must have the form ^[a-z]+$')).toBeVisible();
});

it('stops at what only the server knows', async () => {
  violations = [{ pointer: '/values/name', message: 'customer/taken exists already' }];
  fakeServer(HANDLERS);
  await show(<Stepped start={{ name: 'taken' }} />);
  expect(screen.queryByText(/exists already/)).toBeNull();
  await next();
  expect(await screen.findByRole('link', { name: 'Name: customer/taken exists already' })).toBeVisible();
});

it('stops at a finding of the server that a step would fail of', async () => {
  fakeServer({
    ...HANDLERS,
    'POST /templates/plain/check': () => ({
      body: {
        violations: [],
        findings: [
          { level: 'ERROR', message: 'There is such a product', pointer: '/values/name' },
          { level: 'WARNING', message: 'Name is short', pointer: '/values/name' },
        ],
      },
    }),
  });
  await show(<Stepped start={{ name: 'taken' }} />);
  await new Promise((resolve) => setTimeout(resolve, 800));
  await next();
  expect(await screen.findByRole('link', { name: 'Name: There is such a product' })).toBeVisible();
  expect(screen.queryByText(/Name is short/)).toBeNull();
});

it('keeps a draft without secrets, and writes over it as it was last seen', async () => {
  const calls = fakeServer(HANDLERS);
  await show(<Stepped start={{ name: 'abc' }} />);
  await next();
  await userEvent.type(await screen.findByLabelText('Password'), 'hunter2');
  await waitFor(() => expect(onDraft).toHaveBeenCalledWith('d1'));
  await next();
  await waitFor(() => expect(sent(calls, 'PUT', '/drafts/d1')).toHaveLength(1));
  const [made] = sent(calls, 'POST', '/drafts');
  const [written] = sent(calls, 'PUT', '/drafts/d1');
  expect(JSON.parse(written?.body ?? '')).toEqual({
    template: 'plain',
    values: { name: 'abc', kind: 'table' },
    page: 2,
  });
  expect(written?.headers.get('If-Match')).toBe('"0"');
  expect(made?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  expect(calls.some(({ body, path }) => body.includes('hunter2') && !path.endsWith('/tasks'))).toBe(false);
});

it('starts the run with values, secrets beside them, and drops the draft', async () => {
  const calls = fakeServer(HANDLERS);
  const loaded = { value: { ...draft, values: { name: 'abc' } }, etag: '"0"' } as Tagged<TemplateDraftView>;
  await show(<Stepped start={{}} loaded={loaded} />);
  await next();
  await userEvent.type(await screen.findByLabelText('Password'), 'hunter2');
  await next();
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
  await waitFor(() => expect(onCreated).toHaveBeenCalledWith({ id: 't1' }));
  const [task] = sent(calls, 'POST', '/tasks');
  expect(JSON.parse(task?.body ?? '')).toEqual({
    template: 'plain',
    values: { name: 'abc', kind: 'table', password: '*******' },
    secrets: { password: 'hunter2' },
  });
  expect(task?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  await waitFor(() => expect(sent(calls, 'DELETE', '/drafts/d1')).toHaveLength(1));
});

it('does not write over a draft that was changed in another window', async () => {
  const calls = fakeServer({
    ...HANDLERS,
    'PUT /scaffolder/drafts/d1': ({ headers }) =>
      headers.get('If-Match') === '"7"'
        ? { body: draft, headers: { ETag: '"8"' } }
        : { status: 412, body: { title: 'Stale', status: 412 } },
  });
  const loaded = { value: { ...draft, values: { name: 'abc' } }, etag: '"0"' } as Tagged<TemplateDraftView>;
  await show(<Stepped start={{}} loaded={loaded} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'd');
  expect(await screen.findByText('This draft was changed in another window')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  expect(await screen.findByText(/^Draft saved/)).toBeVisible();
  expect(sent(calls, 'PUT', '/drafts/d1').map(({ headers }) => headers.get('If-Match'))).toEqual([
    '"0"',
    '"7"',
  ]);
});

it('stops at what a step would be refused for, and leads to it from the review', async () => {
  findings = [{ level: 'ERROR', pointer: '/values/name', message: 'customer/taken exists already' }];
  const calls = fakeServer(HANDLERS);
  await show(<Stepped start={{ name: 'taken' }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(await screen.findByRole('button', { name: 'Name: customer/taken exists already' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  expect(sent(calls, 'POST', '/tasks')).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Name: customer/taken exists already' }));
  expect(await screen.findByText('Step 1 of 3')).toBeVisible();
});

it('tries nothing while values do not fit', async () => {
  const calls = fakeServer(HANDLERS);
  await show(<Stepped start={{}} />);
  expect(screen.getByText('The preview appears once the values fit')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'abc');
  await waitFor(() => expect(sent(calls, 'POST', '/dry-runs')).toHaveLength(1), { timeout: 3000 });
  expect(sent(calls, 'POST', '/dry-runs')[0]?.body).toContain('"name":"abc"');
});
