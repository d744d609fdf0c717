import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { DataProductView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { PortList } from './PortList';

const table = { name: 'table', title: 'Table', technology: 'KAFKA', description: '', connectionGuide: 'x' };
const product = {
  domain: 'customer',
  name: 'churn',
  outputPorts: [table],
  version: 7,
  allowedActions: ['edit'],
} as unknown as DataProductView;
const PUT = 'PUT /data-products/customer/churn/output-ports';

it('adds a port under a name that is not taken, for the version that was seen', async () => {
  const calls = fakeServer({ [`${PUT}/events`]: () => ({ body: { ...table, name: 'events' } }) });
  await show(<PortList product={product} />);
  await userEvent.click(screen.getByRole('button', { name: 'Add a port' }));
  const name = screen.getByRole('textbox', { name: 'Port name' });

  await userEvent.type(name, 'table');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Port names must differ')).toBeVisible();
  expect(calls).toEqual([]);

  await userEvent.clear(name);
  await userEvent.type(name, 'events');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(calls[0]?.headers.get('If-Match')).toBe('"7"');
  expect(calls[0]?.path).toMatch(/output-ports\/events$/);
});

it('describes a port without touching its name', async () => {
  const calls = fakeServer({ [`${PUT}/table`]: () => ({ body: table }) });
  await show(<PortList product={product} />);
  await userEvent.click(screen.getByRole('button', { name: 'Edit port table' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), ' of scores');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
    title: 'Table of scores',
    technology: 'KAFKA',
    description: '',
    connectionGuide: 'x',
  });
});

it('lets only those change ports whom the server lets', async () => {
  await show(<PortList product={{ ...product, allowedActions: [] }} />);
  expect(screen.queryByRole('button')).toBeNull();
});

it('takes a port off a draft after asking, for the version that was seen', async () => {
  const address = 'DELETE /data-products/customer/churn/output-ports/table';
  const calls = fakeServer({ [address]: () => ({ status: 204 }) });
  await show(<PortList product={{ ...product, lifecycle: 'DRAFT' }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Remove port table' }));
  expect(calls).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls[0]?.method).toBe('DELETE');
  expect(calls[0]?.headers.get('If-Match')).toBe('"7"');
});

it('keeps the ports of a product that was published', async () => {
  await show(<PortList product={{ ...product, lifecycle: 'PUBLISHED' }} />);
  expect(screen.queryByRole('button', { name: 'Remove port table' })).toBeNull();
});
