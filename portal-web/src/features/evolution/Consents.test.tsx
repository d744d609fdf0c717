import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { ConsentBoard } from './ConsentBoard';
import { ConsentTasks } from './ConsentTasks';
import type { ConsentView } from '@/shared/api/types';

function consentWith(change: Partial<ConsentView> = {}): ConsentView {
  return {
    id: 'k1',
    contractId: 'c1',
    outputPort: 'order/orders/table',
    version: '2.0.0',
    formerVersion: '1.1.0',
    noticeEndsAt: '2026-12-24T00:00:00Z',
    subject: { type: 'USER', id: 'u2', name: 'David Chen' },
    state: 'OPEN',
    latestObjection: '2027-06-30',
    openedAt: '2026-11-24T00:00:00Z',
    carriesOver: true,
    etagVersion: 3,
    allowedActions: [],
    ...change,
  };
}

it('shows owners who still blocks, first those who object, with what they said', async () => {
  const items = [
    consentWith({ id: 'a', state: 'MIGRATED', subject: { type: 'USER', id: 'u1', name: 'Anna' } }),
    consentWith({ id: 'b' }),
    consentWith({
      id: 'c',
      state: 'OBJECTED',
      subject: { type: 'TEAM', id: 't', name: 'Growth' },
      objectionUntil: '2027-01-31',
      comment: 'Model runs quarterly',
    }),
  ];
  fakeServer({
    'GET /contracts/c1/consents': () => ({
      body: { contractId: 'c1', version: '2.0.0', formerVersion: '1.1.0', open: 1, answered: 2, items },
    }),
  });
  await show(<ConsentBoard version={{ id: 'c1', version: '2.0.0' }} />);
  expect(await screen.findByText('2 consumers still block')).toBeVisible();
  expect(screen.getByText(/2 of 3 consumers have answered/)).toBeVisible();
  const [first] = screen.getAllByRole('listitem').filter((item) => within(item).queryByText('Growth'));
  expect(first).toHaveTextContent('needs time until Jan 31, 2027');
  expect(first).toHaveTextContent('Model runs quarterly');
  expect(screen.getAllByRole('listitem')[0]).toBe(first);
});

it('says who may not see the board', async () => {
  fakeServer({
    'GET /contracts/c1/consents': () => ({ status: 403, body: { title: 'Only members', status: 403 } }),
  });
  await show(<ConsentBoard version={{ id: 'c1', version: '2.0.0' }} />);
  expect(await screen.findByText('You do not have access to this')).toBeVisible();
});

it('offers consumers what the server allows, and sends an objection with its day', async () => {
  const task = consentWith({ allowedActions: ['accept', 'object'], latestObjection: '2027-06-30' });
  const calls = fakeServer({
    'GET /contract-consents': () => ({ body: { items: [task] } }),
    'POST /contract-consents/k1/objection': () => ({ body: { ...task, state: 'OBJECTED' } }),
  });
  await show(<ConsentTasks selected="k1" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Object' }));
  expect(screen.queryByRole('button', { name: 'We have migrated' })).toBeNull();
  const until = screen.getByLabelText(/We need until/);
  expect(until).toHaveAttribute('max', '2027-06-30');
  fireEvent.change(until, { target: { value: '2027-03-31' } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Comment' }), 'Quarterly model');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Object' }));

  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('If-Match')).toBe('"3"');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ until: '2027-03-31', comment: 'Quarterly model' });
});

it('tells a consumer when nothing waits', async () => {
  fakeServer({ 'GET /contract-consents': () => ({ body: { items: [] } }) });
  await show(<ConsentTasks selected={undefined} />);
  expect(await screen.findByText('No contract change waits for you')).toBeVisible();
});

it.each([
  ['SUPERSEDED', 'Asked anew by a later version'],
  ['LAPSED', 'The former version has ended'],
  ['RELEASED', 'No access any more'],
] as const)('says why a task that is %s needs no answer', async (state, words) => {
  fakeServer({ 'GET /contract-consents': () => ({ body: { items: [consentWith({ state })] } }) });
  await show(<ConsentTasks selected={undefined} />);
  expect(await screen.findByText(words)).toBeVisible();
});
