import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { RepositoryTab, type RepositoryPlace } from './RepositoryTab';

const PATH = '/data-products/customer/churn/repository';
const commit = (id: string, message: string) => ({
  id,
  message,
  author: 'Grace Kim',
  writtenAt: '2026-11-20T10:00:00Z',
});
const REPOSITORY = {
  cloneUrl: 'https://portal.test/git/customer/churn.git',
  branches: [
    { name: 'main', commit: 'c1' },
    { name: 'topic', commit: 'c2' },
  ],
  branch: 'main',
  files: [],
  complete: true,
  allowedActions: ['push'],
};
const file = (path: string, size = 8) => ({ path, folder: false, size, executable: false });
const folder = (path: string) => ({ path, folder: true, executable: false });

function serve(handlers: Parameters<typeof fakeServer>[0] = {}) {
  return fakeServer({
    [`GET ${PATH}`]: () => ({ body: REPOSITORY }),
    [`GET ${PATH}/commits`]: () => ({
      body: { items: [commit('c0ffee0011', 'Score all\n\nOf them.')], total: 1 },
    }),
    [`GET ${PATH}/folder`]: ({ query }) =>
      query.get('pageToken') === 'more'
        ? { body: { items: [file('z.sql')], total: 3 } }
        : { body: { items: [folder('models'), file('README.md')], total: 3, nextPageToken: 'more' } },
    [`GET ${PATH}/file`]: () => ({ body: '# Churn' }),
    ...handlers,
  });
}

function open(place: RepositoryPlace, mayCreate = false) {
  const onBranch = vi.fn();
  return show(
    <RepositoryTab product="customer/churn" place={place} mayCreate={mayCreate} onBranch={onBranch} />,
  ).then(() => onBranch);
}

it('lists a folder page by page, with its README, the last commit and what to clone', async () => {
  const calls = serve();
  await open({});
  expect(await screen.findByRole('link', { name: 'models' })).toHaveAttribute(
    'href',
    expect.stringContaining('path=models'),
  );
  expect(screen.getByText('2 of 3 are shown')).toBeVisible();
  expect(await screen.findByText('Score all')).toBeVisible();
  expect(screen.getByText('git clone https://portal.test/git/customer/churn.git')).toBeVisible();
  expect(await screen.findByRole('region', { name: 'README.md' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'z.sql' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  expect(calls.find(({ path }) => path.endsWith('/folder'))?.query.get('branch')).toBe('main');
});

it('shows another branch when it is chosen', async () => {
  const calls = serve();
  const onBranch = await open({ branch: 'topic', path: 'models' });
  await screen.findByRole('link', { name: 'models' });
  const asked = calls.find(({ path }) => path.endsWith('/folder'))?.query;
  expect([asked?.get('branch'), asked?.get('path')]).toEqual(['topic', 'models']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Branch' }), 'main');
  expect(onBranch).toHaveBeenCalledWith('main');
});

it('says why a file is not shown', async () => {
  serve({
    [`GET ${PATH}/file`]: () => ({ status: 406, body: { detail: "'logo.png' is a binary file" } }),
  });
  await open({ file: 'docs/logo.png' });
  expect(await screen.findByText(/'logo.png' is a binary file\. Clone/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'docs' })).toBeVisible();
});

it('lists commits with all that was said', async () => {
  serve();
  await open({ view: 'commits' });
  const list = await screen.findByRole('list', { name: 'Commits' });
  expect(list).toHaveTextContent('Of them.');
  expect(list).toHaveTextContent('Grace Kim');
});

it('offers a repository to those who may make one, and to nobody else', async () => {
  let body: object | undefined;
  const calls = fakeServer({
    [`GET ${PATH}`]: () => (body ? { body } : { status: 404, body: { status: 404 } }),
    [`PUT ${PATH}`]: () => ({ body: (body = { ...REPOSITORY, branches: [] }) }),
  });
  await open({}, true);
  await userEvent.click(await screen.findByRole('button', { name: 'Make a repository' }));
  expect(await screen.findByText('There is no commit yet')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Commands for a first commit' })).toBeVisible();
  expect(calls.some(({ method }) => method === 'PUT')).toBe(true);
});

it('tells others where to ask', async () => {
  fakeServer({});
  await open({});
  expect(await screen.findByText(/Ask its owners where/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Make a repository' })).toBeNull();
});

it('knows a branch that is gone', async () => {
  serve();
  await open({ branch: 'gone' });
  expect(await screen.findByText('There is no branch gone')).toBeVisible();
});
