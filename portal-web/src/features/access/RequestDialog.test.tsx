import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { DataProductView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { owner, requestWith } from '@tests/samples';
import { RequestDialog } from './RequestDialog';

const product: DataProductView = {
  id: 'p1',
  domain: 'customer',
  name: 'churn',
  title: 'Churn',
  description: '',
  purpose: '',
  tags: [],
  lifecycle: 'PUBLISHED',
  inputPorts: [],
  outputPorts: [{ name: 'table', title: 'Table', technology: 'POSTGRESQL', description: '' }],
  owners: [],
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  version: 1,
  allowedActions: ['request-access'],
};
const me = {
  id: 'u2',
  username: 'david',
  name: 'David Chen',
  roles: [],
  domains: [],
  teams: [{ id: 'teams/growth', name: 'Growth' }],
  services: [],
};
const allowed = { allowed: true, route: 'DOMAIN_OWNERS', approvers: [owner], blockers: [] };

function dialog() {
  return show(<RequestDialog product={product} port="table" onPort={vi.fn()} onClose={vi.fn()} />);
}

it('says who decides before anything is sent, and sends what was chosen', async () => {
  const calls = fakeServer({
    'GET /me': () => ({ body: me }),
    'POST /access-requests/preflight': () => ({ body: allowed }),
    'POST /access-requests': () => ({ status: 201, body: requestWith() }),
  });
  await dialog();
  expect(await screen.findByText('Anna Schmidt')).toBeVisible();

  await userEvent.click(screen.getByRole('combobox', { name: 'For' }));
  await userEvent.click(screen.getByRole('option', { name: 'My team Growth' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Purpose' }), 'Quarterly review');
  await userEvent.click(screen.getByRole('button', { name: 'Send request' }));

  expect(await screen.findByText('Request sent')).toBeVisible();
  const sent = calls.find(({ path }) => path.endsWith('/access-requests'));
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    outputPort: 'customer/churn/table',
    subject: { type: 'TEAM', id: 'teams/growth' },
    purpose: 'Quarterly review',
    durationDays: 90,
  });
});

it('cannot be sent while something stands in the way, and says what', async () => {
  const blockers = [{ type: 'duplicate-request', message: 'There is an open request already' }];
  fakeServer({
    'GET /me': () => ({ body: me }),
    'POST /access-requests/preflight': () => ({ body: { ...allowed, allowed: false, blockers } }),
  });
  await dialog();

  expect(await screen.findByText('There is an open request already')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send request' })).toBeDisabled();
});

it('keeps what was entered when the server refuses', async () => {
  fakeServer({
    'GET /me': () => ({ body: me }),
    'POST /access-requests/preflight': () => ({ body: allowed }),
    'POST /access-requests': () => ({ status: 409, body: { title: 'Open request exists', status: 409 } }),
  });
  await dialog();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Purpose' }), 'Quarterly review');
  await userEvent.click(screen.getByRole('button', { name: 'Send request' }));

  expect(await screen.findByText('Open request exists')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Purpose' })).toHaveValue('Quarterly review');
});
