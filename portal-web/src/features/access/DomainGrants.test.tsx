import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { DataProductView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { grantWith } from '@tests/samples';
import { DomainGrants } from './DomainGrants';
import { inOrder } from './grants';

const product = { domain: 'customer', name: 'churn' } as DataProductView;
const me = (owner: boolean) => ({
  id: 'u1',
  username: 'anna',
  name: 'Anna Schmidt',
  roles: [],
  domains: [{ name: 'customer', member: true, owner, steward: false }],
  teams: [],
  services: [],
});
const david = grantWith({ allowedActions: ['revoke'], version: 4 });
const elsewhere = grantWith({ id: 'g2', outputPort: 'customer/churn-old/table' });

it('lists who has access to this product, and revokes with a reason', async () => {
  const calls = fakeServer({
    'GET /me': () => ({ body: me(true) }),
    'GET /access-grants': () => ({ body: { items: [david, elsewhere], total: 2 } }),
    'POST /access-grants/g1/revocation': () => ({ body: grantWith({ status: 'REVOKING' }) }),
  });
  await show(<DomainGrants product={product} />);

  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Revoke the access of David Chen' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Revoke' })).toBeDisabled();
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Project ended');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Revoke' }));

  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('If-Match')).toBe('"4"');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ reason: 'Project ended' });
  expect(calls.find(({ path }) => path.endsWith('/access-grants'))?.query.get('box')).toBe('domain');
});

it('is not for people who do not own the domain', async () => {
  const calls = fakeServer({ 'GET /me': () => ({ body: me(false) }) });
  await show(<DomainGrants product={product} />);

  expect(screen.queryByText('Who has access')).toBeNull();
  expect(calls.some(({ path }) => path.endsWith('/access-grants'))).toBe(false);
});

it('shows access that works before access that was', () => {
  const grants = [
    grantWith({ id: 'old', status: 'REVOKED', startsAt: '2026-11-09T10:00:00Z' }),
    grantWith({ id: 'first', startsAt: '2026-11-01T10:00:00Z' }),
    grantWith({ id: 'second', startsAt: '2026-11-02T10:00:00Z' }),
  ];
  expect(inOrder(grants).map(({ id }) => id)).toEqual(['second', 'first', 'old']);
});
