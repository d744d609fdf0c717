import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ContractVersionView, ContractView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { Editor } from './Editor';

const TEXT = 'apiVersion: v3.1.0\nkind: DataContract\nversion: 1.1.0 # mine\nname: Orders\n';
const draft = {
  contractId: 'c1',
  version: '1.1.0',
  status: 'DRAFT',
  etagVersion: 4,
  outputPort: 'order/orders/table',
} as unknown as ContractVersionView;
const contract = {
  id: 'c1',
  outputPort: 'order/orders/table',
  versions: [{ version: '1.0.0', status: 'ACTIVE', createdAt: '2026-11-01T00:00:00Z', createdBy: 'A' }],
} as ContractView;
const diff = {
  contractId: 'c1',
  from: '1.0.0',
  to: '1.1.0',
  view: 'FULL',
  severity: 'ERROR',
  requiredBump: 'MAJOR',
  versionFits: false,
  proposedVersion: '2.0.0',
  backwardCompatible: true,
  forwardCompatible: false,
  changes: [
    {
      rule: 'property-removed',
      severity: 'ERROR',
      direction: 'READERS',
      section: 'schema',
      element: 'orders.email',
      pointer: '/schema/0',
      message: 'Column `email` was removed',
    },
  ],
};
const CHECKS = {
  'POST /contracts/validation': () => ({ body: { valid: true, findings: [] } }),
  'POST /contracts/c1/diff': () => ({ body: diff }),
};
const PUT = 'PUT /contracts/c1/versions/1.1.0';

function editor(version: ContractVersionView | undefined, onSaved = vi.fn()) {
  return show(
    <Editor
      outputPort="order/orders/table"
      contract={version && contract}
      version={version}
      start={{ text: TEXT, converted: false }}
      part="form"
      onPart={vi.fn()}
      onSaved={onSaved}
    />,
  );
}

it('writes a draft over as it was last seen, with what the form does not know', async () => {
  const onSaved = vi.fn();
  const calls = fakeServer({ ...CHECKS, [PUT]: () => ({ body: draft }) });
  await editor(draft, onSaved);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' and lines');
  await userEvent.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(draft));
  const sent = calls.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBe('"4"');
  expect(sent?.body).toBe(TEXT.replace('Orders', 'Orders and lines'));
});

it('adds the first version to the port', async () => {
  const calls = fakeServer({ ...CHECKS, 'POST /contracts': () => ({ status: 201, body: draft }) });
  await editor(undefined);
  await userEvent.click(screen.getByRole('button', { name: 'Save as new draft' }));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/contracts'))).toBe(true));
  const sent = calls.find(({ path }) => path.endsWith('/contracts'));
  expect(sent?.query.get('outputPort')).toBe('order/orders/table');
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
});

it('takes over the number that the changes need', async () => {
  fakeServer(CHECKS);
  await editor(draft);
  await userEvent.click(await screen.findByRole('button', { name: 'Use version 2.0.0' }));
  expect(screen.getByRole('textbox', { name: 'Version' })).toHaveValue('2.0.0');
});

it('shows what somebody else changed, and saves over it only when told to', async () => {
  const seen: (string | null)[] = [];
  fakeServer({
    ...CHECKS,
    [PUT]: ({ headers }) => {
      seen.push(headers.get('If-Match'));
      return seen.length === 1 ? { status: 412, body: { title: 'Stale' } } : { body: draft };
    },
    'GET /contracts/c1/versions/1.1.0': () => ({ body: { ...draft, etagVersion: 9 } }),
    'GET /contracts/c1/versions/1.1.0/document': () => ({ body: 'name: by-ben' }),
  });
  await editor(draft);
  await userEvent.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(await screen.findByText('Somebody else has changed this draft')).toBeVisible();
  expect(await screen.findByText(/by-ben/)).toBeVisible();
  expect(seen).toEqual(['"4"']);
  await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
  await waitFor(() => expect(seen).toEqual(['"4"', '"9"']));
});

it('keeps what was written when the server refuses', async () => {
  fakeServer({ ...CHECKS, [PUT]: () => ({ status: 422, body: { title: 'Not valid', status: 422 } }) });
  await editor(draft);
  await userEvent.type(screen.getByRole('textbox', { name: 'Usage' }), 'Join');
  await userEvent.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(await screen.findByText('Not valid')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Usage' })).toHaveValue('Join');
});
