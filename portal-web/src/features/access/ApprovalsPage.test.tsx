import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { owner, requestWith } from '@tests/samples';
import type { AccessRequestView } from '@/shared/api/types';
import { ApprovalsPage } from './ApprovalsPage';

const first = requestWith({ id: 'a1', purpose: 'First purpose' });
const second = requestWith({ id: 'a2', purpose: 'Second purpose' });
const list = {
  'GET /access-requests': () => ({ body: { items: [first, second], total: 2 } }),
  'GET /access-requests/a1': () => ({ body: first }),
  'GET /access-requests/a2': () => ({ body: second }),
};

function Page() {
  const [selected, setSelected] = useState<string>();
  return <ApprovalsPage state="waiting" selected={selected} onState={vi.fn()} onSelect={setSelected} />;
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

it('is walked with j and k', async () => {
  fakeServer(list);
  await show(<Page />);
  expect(await screen.findByText('First purpose')).toBeVisible();

  await userEvent.keyboard('j');
  expect(await screen.findByText('Second purpose')).toBeVisible();
  await userEvent.keyboard('k');
  expect(await screen.findByText('First purpose')).toBeVisible();
});

it('approves with a and the version that was read', async () => {
  const calls = fakeServer({
    ...list,
    'POST /access-requests/a1/approval': () => ({ body: { ...first, status: 'APPROVED' } }),
  });
  await show(<Page />);
  await screen.findByText('First purpose');

  await userEvent.keyboard('a');
  await userEvent.click(await screen.findByRole('button', { name: 'Approve request' }));

  const sent = await vi.waitUntil(() => calls.find(({ method }) => method === 'POST'));
  expect(sent.path).toBe('/api/v1/access-requests/a1/approval');
  expect(sent.headers.get('If-Match')).toBe('"3"');
  expect(JSON.parse(sent.body)).toEqual({ decision: 'APPROVE' });
});

it('does not deny without a reason', async () => {
  const calls = fakeServer(list);
  await show(<Page />);
  await screen.findByText('First purpose');

  await userEvent.keyboard('d');
  await userEvent.click(await screen.findByRole('button', { name: 'Deny request' }));

  expect(await screen.findByText('Say why, so that the requester can act on it')).toBeVisible();
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
});

it('tells who decided when somebody else was faster', async () => {
  const decisions: AccessRequestView['decisions'] = [
    { step: 1, outcome: 'DENIED', decidedBy: owner, reason: 'Too broad', decidedAt: '2026-11-02T10:00:00Z' },
  ];
  let now: AccessRequestView = first;
  fakeServer({
    ...list,
    'POST /access-requests/a1/approval': () => {
      now = { ...first, status: 'DENIED', decisions };
      return { status: 412, body: { title: 'Changed meanwhile', status: 412 } };
    },
    'GET /access-requests/a1': () => ({ body: now }),
  });
  await show(<Page />);
  await screen.findByText('First purpose');

  await userEvent.keyboard('a');
  await userEvent.click(await screen.findByRole('button', { name: 'Approve request' }));

  expect(await screen.findByText('Somebody else was faster')).toBeVisible();
  expect(screen.getByText('Denied by Anna Schmidt')).toBeVisible();
});
