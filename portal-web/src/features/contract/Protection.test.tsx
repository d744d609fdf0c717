import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ContractView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { Protection } from './Protection';

const contract: ContractView = {
  id: 'c1',
  outputPort: 'order/orders/table',
  compatibility: 'FULL',
  etagVersion: 6,
  allowedActions: ['set-compatibility'],
  versions: [],
};

it('chooses whom the contract protects, as it was seen', async () => {
  const calls = fakeServer({
    'PUT /contracts/c1/compatibility': () => ({ body: contract }),
  });
  await show(<Protection contract={contract} />);
  await userEvent.click(screen.getByRole('combobox', { name: 'Protects' }));
  await userEvent.click(screen.getByRole('option', { name: 'Readers (forward)' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  const sent = calls.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBe('"6"');
  expect(sent?.headers.get('Content-Type')).toBe('application/json');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ view: 'FORWARD' });
});

it('tells those who may not choose', async () => {
  fakeServer({});
  await show(<Protection contract={{ ...contract, compatibility: 'BACKWARD', allowedActions: [] }} />);
  expect(screen.getByText('Protects: Writers (backward)')).toBeVisible();
  expect(screen.queryByRole('combobox')).toBeNull();
});
