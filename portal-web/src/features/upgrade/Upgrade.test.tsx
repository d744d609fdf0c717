import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { UpgradeNotice } from './UpgradeNotice';
import { UpgradePage } from './UpgradePage';

const product = { domain: 'customer', name: 'churn' };
const PATH = '/data-products/customer/churn';
const PAGE = {
  title: 'People',
  schema: { required: ['team'], properties: { team: { type: 'string', title: 'Team on call' } } },
};
const UPGRADE = {
  from: 'aaaaaaaaaaaa',
  to: 'bbbbbbbbbbbb',
  conflicts: 1,
  files: [
    { path: 'README.md', change: 'CHANGED', before: 'old words', after: 'new words' },
    { path: 'dbt.yml', change: 'CONFLICT', before: 'mine', after: '<<<<<<< main' },
    { path: 'logo.png', change: 'CHANGED' },
  ],
  values: { name: 'churn' },
  violations: [],
  pages: [],
  allowedActions: ['open'],
};
const ASKS = {
  ...UPGRADE,
  conflicts: 0,
  files: [],
  violations: [{ pointer: '/values/team', message: 'is missing' }],
  pages: [PAGE],
};
const BRANCH = {
  branch: 'template-bbbbbbbbbbbb',
  commit: 'c0ffee0011',
  conflicts: 1,
  conflictFiles: ['dbt.yml'],
  cloneUrl: 'https://portal.test/git/customer/churn.git',
};
const answer =
  (body: unknown, status = 200) =>
  () => ({ status, body });

it('shows conflicts first, opens the branch that was looked at, and says what to do with it', async () => {
  let opened: object | undefined;
  const calls = fakeServer({
    [`GET ${PATH}/upgrade`]: () => ({ body: { ...UPGRADE, opened } }),
    [`POST ${PATH}/upgrade`]: () => {
      opened = BRANCH;
      return { status: 201, body: BRANCH };
    },
  });
  await show(<UpgradePage product={product} />);
  expect(await screen.findByText('1 file is in conflict')).toBeVisible();
  expect(screen.getByText('<<<<<<< main')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open a branch' }));
  expect(await screen.findByText('Branch template-bbbbbbbbbbbb is there')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Commands to get the branch' })).toHaveTextContent(
    'git clone https://portal.test/git/customer/churn.git cd churn git switch template-bbbbbbbbbbbb',
  );
  expect(screen.queryByRole('button', { name: 'Open a branch' })).toBeNull();
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.parse(sent?.body ?? '')).toEqual({ revision: 'bbbbbbbbbbbb' });
});

it('asks for what the new revision needs before it shows or opens anything', async () => {
  const calls = fakeServer({
    [`GET ${PATH}/upgrade`]: answer(ASKS),
    [`POST ${PATH}/upgrade/preview`]: ({ body }) => {
      const { values } = JSON.parse(body) as { values: { team: string } };
      const violations = [{ pointer: '/values/team', message: 'There is no team nobody' }];
      return { body: values.team === 'nobody' ? { ...ASKS, violations } : { ...UPGRADE, values } };
    },
    [`POST ${PATH}/upgrade`]: answer(BRANCH, 201),
  });
  await show(<UpgradePage product={product} />);
  const field = await screen.findByRole('textbox', { name: /Team on call/ }, { timeout: 15_000 });
  await userEvent.click(screen.getByRole('button', { name: 'Show what changes' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Team on call');
  expect(calls.some(({ path }) => path.endsWith('/preview'))).toBe(false);

  await userEvent.type(field, 'nobody');
  await userEvent.click(screen.getByRole('button', { name: 'Show what changes' }));
  expect(await screen.findAllByText(/There is no team nobody/)).not.toHaveLength(0);

  await userEvent.clear(field);
  await userEvent.type(field, 'blue');
  await userEvent.click(screen.getByRole('button', { name: 'Show what changes' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Open a branch' }));
  const opening = () => calls.find(({ method, path }) => method === 'POST' && path.endsWith('/upgrade'));
  await expect.poll(opening).toBeDefined();
  expect(JSON.parse(opening()?.body ?? '')).toEqual({
    revision: 'bbbbbbbbbbbb',
    values: { name: 'churn', team: 'blue' },
  });
});

it('says why there is nothing to compare in a file without text', async () => {
  fakeServer({ [`GET ${PATH}/upgrade`]: answer(UPGRADE) });
  await show(<UpgradePage product={product} />);
  await userEvent.click(await screen.findByRole('button', { name: /logo\.png/ }));
  expect(screen.getByText(/no text to compare/)).toBeVisible();
});

it('lets only those open a branch who may', async () => {
  fakeServer({ [`GET ${PATH}/upgrade`]: answer({ ...UPGRADE, allowedActions: [] }) });
  await show(<UpgradePage product={product} />);
  const open = await screen.findByRole('button', { name: 'Open a branch' });
  expect(open).toBeDisabled();
  expect(open).toHaveAccessibleDescription('Only members of customer open upgrades of its products.');
});

it('looks again when the template moved on meanwhile', async () => {
  const calls = fakeServer({
    [`GET ${PATH}/upgrade`]: answer(UPGRADE),
    [`POST ${PATH}/upgrade`]: answer({ title: 'It was changed in the meantime' }, 412),
  });
  await show(<UpgradePage product={product} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Open a branch' }));
  expect(await screen.findByText('It was changed in the meantime')).toBeVisible();
  await expect.poll(() => calls.filter(({ method }) => method === 'GET').length).toBe(2);
});

it('is silent for a product that was made by hand', async () => {
  const calls = fakeServer({ [`GET ${PATH}/origin`]: () => ({ status: 204 }) });
  await show(<UpgradeNotice product={product} />);
  await expect.poll(() => calls.length).toBe(1);
  expect(screen.queryByRole('status')).toBeNull();
});
