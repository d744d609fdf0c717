import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ContractVersionView, ContractView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { VersionActions } from './VersionActions';

const version = {
  contractId: 'c1',
  outputPort: 'order/orders/table',
  version: '1.2.0',
  etagVersion: 4,
  status: 'ACTIVE',
  allowedActions: ['deprecate'],
} as unknown as ContractVersionView;
const contract = {
  id: 'c1',
  versions: [
    { version: '2.0.0', status: 'DRAFT', createdAt: '2026-11-03T10:00:00Z' },
    { version: '1.2.0', status: 'ACTIVE', createdAt: '2026-11-02T10:00:00Z' },
    { version: '1.0.0', status: 'RETIRED', createdAt: '2026-11-01T10:00:00Z' },
  ],
} as unknown as ContractView;
const DEPRECATION = 'POST /contracts/c1/versions/1.2.0/deprecation';
const RETIREMENT = 'POST /contracts/c1/versions/1.2.0/retirement';

function actions(...allowedActions: string[]) {
  return show(<VersionActions version={{ ...version, allowedActions }} contract={contract} />);
}

it('offers what the server allows and nothing else', async () => {
  fakeServer({});
  await actions('edit', 'retire');
  expect(screen.getByRole('button', { name: 'Retire' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Deprecate' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Activate' })).toBeNull();
});

it('announces the last day and what to use instead, for the version as it was seen', async () => {
  const calls = fakeServer({ [DEPRECATION]: () => ({ body: version }) });
  await actions('deprecate');
  await userEvent.click(screen.getByRole('button', { name: 'Deprecate' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(screen.getByLabelText(/^End date/), '2031-05-30');
  await userEvent.click(screen.getByRole('combobox', { name: /^Successor/ }));
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['None', '2.0.0']);
  await userEvent.click(screen.getByRole('option', { name: '2.0.0' }));
  await userEvent.click(screen.getByRole('button', { name: 'Deprecate' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('If-Match')).toBe('"4"');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ endDate: '2031-05-30', successor: '2.0.0' });
});

it('needs a last day, and no successor', async () => {
  const calls = fakeServer({ [DEPRECATION]: () => ({ body: version }) });
  await actions('deprecate');
  await userEvent.click(screen.getByRole('button', { name: 'Deprecate' }));
  await screen.findByRole('dialog');
  await userEvent.click(screen.getByRole('button', { name: 'Deprecate' }));
  expect(calls).toHaveLength(0);
  await userEvent.type(screen.getByLabelText(/^End date/), '2031-05-30');
  await userEvent.click(screen.getByRole('button', { name: 'Deprecate' }));
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ endDate: '2031-05-30' });
});

it('keeps the dialog with what was entered when the server refuses', async () => {
  fakeServer({
    [DEPRECATION]: () => ({
      status: 422,
      body: { type: '/problems/invalid-input', title: 'The day has passed' },
    }),
  });
  await actions('deprecate');
  await userEvent.click(screen.getByRole('button', { name: 'Deprecate' }));
  await screen.findByRole('dialog');
  await userEvent.type(screen.getByLabelText(/^End date/), '2031-05-30');
  await userEvent.click(screen.getByRole('button', { name: 'Deprecate' }));
  expect(await screen.findByText('The day has passed')).toBeVisible();
  expect(screen.getByLabelText(/^End date/)).toHaveValue('2031-05-30');
});

it('asks before it retires the version, as it was seen', async () => {
  const calls = fakeServer({ [RETIREMENT]: () => ({ body: version }) });
  await actions('retire');
  await userEvent.click(screen.getByRole('button', { name: 'Retire' }));
  const dialog = await screen.findByRole('dialog');
  expect(calls).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Retire' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(calls[0]?.headers.get('If-Match')).toBe('"4"');
});

it('says why a version that is in use cannot be retired', async () => {
  fakeServer({
    [RETIREMENT]: () => ({ status: 409, body: { type: '/problems/in-use', title: 'It is in use' } }),
  });
  await actions('retire');
  await userEvent.click(screen.getByRole('button', { name: 'Retire' }));
  await screen.findByRole('dialog');
  await userEvent.click(screen.getByRole('button', { name: 'Retire' }));
  expect(await screen.findByText('It is in use')).toBeVisible();
  expect(screen.getByRole('dialog')).toBeVisible();
});
