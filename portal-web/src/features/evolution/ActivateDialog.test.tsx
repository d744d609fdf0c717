import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ContractDiffView, ContractVersionView, ImpactView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { ActivateDialog } from './ActivateDialog';

const version = {
  contractId: 'c1',
  outputPort: 'order/orders/table',
  version: '1.2.0',
  etagVersion: 4,
  status: 'DRAFT',
} as unknown as ContractVersionView;
const breaking: ContractDiffView = {
  contractId: 'c1',
  from: '1.1.0',
  to: '1.2.0',
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
      pointer: '/schema/0/properties/3',
      before: 'string',
      message: 'Column `email` was removed: readers that select it will fail',
    },
  ],
};
const impact: ImpactView = {
  from: '1.1.0',
  to: '1.2.0',
  severity: 'ERROR',
  ports: [],
  grants: [
    {
      grantId: 'g1',
      subject: { type: 'USER', id: 'u2', name: 'David Chen' },
      status: 'ACTIVE',
      endsAt: '2027-02-01T10:00:00Z',
      carriesOver: false,
      reason: 'The classification is wider',
    },
  ],
  inputPorts: [],
  lineage: [],
  touched: [],
};
const READS = {
  'GET /contracts/c1/versions/1.2.0/impact': () => ({ body: impact }),
  'GET /contracts/c1/diff': () => ({ body: breaking }),
};
const ACTIVATION = 'POST /contracts/c1/versions/1.2.0/activation';

function dialog(from: string | undefined = '1.1.0', onClose = vi.fn()) {
  return show(<ActivateDialog version={version} from={from} onClose={onClose} />);
}

it('shows what breaks and for whom, asks for the notice, and activates what was seen', async () => {
  const onClose = vi.fn();
  const calls = fakeServer({ ...READS, [ACTIVATION]: () => ({ body: version }) });
  await dialog('1.1.0', onClose);
  expect(await screen.findByText(/was removed: readers that select it will fail/)).toBeVisible();
  expect(await screen.findByText('David Chen')).toBeVisible();
  expect(screen.getByText('The classification is wider')).toBeVisible();

  const days = screen.getByRole('spinbutton', { name: 'Notice in days' });
  await userEvent.clear(days);
  await userEvent.type(days, '60');
  await userEvent.click(screen.getByRole('button', { name: 'Activate' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('If-Match')).toBe('"4"');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ noticeDays: 60 });
});

it('names the number that fits when the server refuses the one given', async () => {
  fakeServer({
    ...READS,
    [ACTIVATION]: () => ({
      status: 422,
      body: { type: '/problems/version-does-not-fit', title: 'The number does not fit' },
    }),
  });
  await dialog();
  await screen.findByText('David Chen');
  await userEvent.click(screen.getByRole('button', { name: 'Activate' }));
  expect(await screen.findByText('The number does not fit')).toBeVisible();
  expect(screen.getByText('Change the number to 2.0.0')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Edit' })).toHaveAttribute(
    'href',
    expect.stringContaining('/products/order/orders/contract/edit'),
  );
});

it('asks for no notice when nobody breaks', async () => {
  const calls = fakeServer({
    ...READS,
    'GET /contracts/c1/diff': () => ({
      body: { ...breaking, severity: 'NONE', requiredBump: 'MINOR', versionFits: true, changes: [] },
    }),
    [ACTIVATION]: () => ({ body: version }),
  });
  await dialog();
  expect(await screen.findByText('Version 1.2.0 fits these changes')).toBeVisible();
  expect(screen.queryByRole('spinbutton')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Activate' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  expect(calls.find(({ method }) => method === 'POST')?.body).toBe('{}');
});
