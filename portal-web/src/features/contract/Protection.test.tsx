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
  allowedActions: ['set-compatibility'],
  versions: [],
};

it('chooses whom the contract protects, under the tag it was seen with', async () => {
  const calls = fakeServer({
    'GET /contracts/c1': () => ({ body: contract, headers: { ETag: '"6"' } }),
    'PUT /contracts/c1/compatibility': () => ({ body: contract }),
  });
  await show(<Protection contract={contract} />);
  const choice = screen.getByRole('combobox', { name: 'Protects' });
  await waitFor(() => expect(choice).not.toHaveAttribute('aria-disabled', 'true'));
  await userEvent.click(choice);
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
