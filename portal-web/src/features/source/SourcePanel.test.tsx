import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ContractSourceView } from '@/shared/api/contractTypes';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { SourcePanel } from './SourcePanel';

const SOURCE = '/data-products/order/orders/output-ports/table/contract-source';
const source: ContractSourceView = {
  repository: 'https://git.example.org/orders',
  branch: 'main',
  path: 'orders.odcs.yaml',
  state: 'IN_STEP',
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
