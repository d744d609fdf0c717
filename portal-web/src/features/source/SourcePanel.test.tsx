import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { SourcePanel } from './SourcePanel';
import type { ContractSourceView } from '@/shared/api/types';

const SOURCE = '/data-products/order/orders/output-ports/table/contract-source';
const source: ContractSourceView = {
  repository: 'https://git.example.org/orders',
  branch: 'main',
  path: 'orders.odcs.yaml',
  state: 'IN_STEP',
  checkedAt: '2026-11-24T10:00:00Z',
  etagVersion: 5,
  allowedActions: ['edit', 'remove', 'refresh'],
};
const side = (document: string) => ({ document, mediaType: 'application/yaml', sha256: document });
const conflict = {
  contractId: 'c1',
  version: '1.1.0',
  portal: side('name: portal'),
  repository: side('name: git'),
  commit: '8f1c2d4e5a6b7c8d',
  etagVersion: 7,
};

const panel = (mayChange = true) =>
  show(<SourcePanel outputPort="order/orders/table" mayChange={mayChange} />);

it('says that there is no source, and offers to set one up to those who may', async () => {
  fakeServer({});
  await panel(false);
  expect(await screen.findByText('The contract lives in the portal only')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

it('is removed after asking, as it was last seen', async () => {
  const calls = fakeServer({
    [`GET ${SOURCE}`]: () => ({ body: source }),
    [`DELETE ${SOURCE}`]: () => ({ status: 204 }),
  });
  await panel();
  await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
  expect(calls.find(({ method }) => method === 'DELETE')?.headers.get('If-Match')).toBe('"5"');
});

it('keeps the last good version of a broken file and shows the error', async () => {
  const broken = { ...source, state: 'BROKEN', error: 'line 3: bad indentation', allowedActions: [] };
  fakeServer({ [`GET ${SOURCE}`]: () => ({ body: broken }) });
  await panel();
  expect(await screen.findByText('line 3: bad indentation')).toBeVisible();
  expect(screen.getByText(/the last good version is kept/)).toBeVisible();
});

it('shows both sides of a conflict and resolves it only by a choice', async () => {
  const calls = fakeServer({
    [`GET ${SOURCE}`]: () => ({ body: { ...source, state: 'CONFLICT', allowedActions: ['resolve'] } }),
    [`GET ${SOURCE}/conflict`]: () => ({ body: conflict }),
    [`POST ${SOURCE}/resolution`]: () => ({ body: source }),
  });
  await panel();
  expect(await screen.findByText(/name: portal/)).toBeVisible();
  expect(screen.getByText(/name: git/)).toBeVisible();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Take Git’s' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('If-Match')).toBe('"7"');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ keep: 'REPOSITORY' });
});

it('shows the sides of a conflict to nobody who may not choose', async () => {
  const calls = fakeServer({
    [`GET ${SOURCE}`]: () => ({ body: { ...source, state: 'CONFLICT', allowedActions: [] } }),
  });
  await panel(false);
  expect(await screen.findByText('Both sides have changed')).toBeVisible();
  expect(calls.some(({ path }) => path.endsWith('/conflict'))).toBe(false);
});

it('waits for the look that was asked for, which the portal only promises', async () => {
  let checkedAt = source.checkedAt;
  fakeServer({
    [`GET ${SOURCE}`]: () => ({ body: { ...source, checkedAt } }),
    [`POST ${SOURCE}/refresh`]: () => ({ status: 202 }),
  });
  await panel();
  const button = await screen.findByRole('button', { name: 'Read again' });
  await userEvent.click(button);
  expect(await screen.findByRole('status')).toHaveTextContent('The portal looks at the repository soon.');
  expect(button).toBeDisabled();
  checkedAt = '2026-11-24T10:01:00Z';
  await waitFor(() => expect(button).toBeEnabled(), { timeout: 4_000 });
});

it('names a file that stands alone without branch and path', async () => {
  const calls = fakeServer({ [`PUT ${SOURCE}`]: () => ({ body: source }) });
  await panel();
  await userEvent.click(await screen.findByRole('button', { name: 'Set up' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Repository' }),
    'https://git.example.org/raw/orders.odcs.yaml',
  );
  await userEvent.clear(screen.getByRole('textbox', { name: 'Branch' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  const sent = calls.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBeNull();
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    repository: 'https://git.example.org/raw/orders.odcs.yaml',
    webhook: false,
  });
});
