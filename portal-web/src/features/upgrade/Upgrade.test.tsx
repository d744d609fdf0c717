import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { UpgradeNotice } from './UpgradeNotice';
import { UpgradePage } from './UpgradePage';

const product = { domain: 'customer', name: 'churn' };
const PATH = '/data-products/customer/churn';

it('shows conflicts first and opens the branch with one key', async () => {
  const calls = fakeServer({
    [`GET ${PATH}/upgrade`]: () => ({
      body: {
        from: 'aaaaaaaaaaaa',
        to: 'bbbbbbbbbbbb',
        files: [
          { path: 'README.md', change: 'CHANGED', before: 'old words', after: 'new words' },
          { path: 'dbt.yml', change: 'CONFLICT', before: 'mine', after: '<<<<<<< mine' },
        ],
      },
    }),
    [`POST ${PATH}/upgrade`]: () => ({
      status: 201,
      body: { branch: 'upgrade/bbbbbbb', commit: 'c0ffee00', conflicts: 1 },
    }),
  });
  await show(<UpgradePage product={product} />);
  expect(await screen.findByText('1 file is in conflict')).toBeVisible();
  expect(screen.getByText('<<<<<<< mine')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open a branch' }));
  expect(await screen.findByText('Branch upgrade/bbbbbbb is there')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Open a branch' })).toBeDisabled();
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
});

it('is silent for a product that was made by hand', async () => {
  const calls = fakeServer({});
  await show(<UpgradeNotice product={product} />);
  await expect.poll(() => calls.length).toBe(1);
  expect(screen.queryByRole('status')).toBeNull();
});
