import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { FieldForm, seen } from '@tests/FieldForm';
import { show } from '@tests/render';

const TAGS = {
  tags: {
    title: 'Tags',
    type: 'array',
    items: { type: 'string' },
    'ui:field': 'EntityTagsPicker',
    'ui:options': { showCounts: true },
  },
};
const BRANCH = { branch: { title: 'Branch', type: 'string', 'ui:field': 'RepoBranchPicker' } };
const REPOSITORY = 'GET /data-products/customer/churn/repository';
const found = {
  items: [],
  facets: [{ name: 'tag', values: [{ value: 'finance', count: 3 }] }],
  total: 0,
};

it('offers the tags of the mesh with how often they are used, also rare ones by their beginning', async () => {
  fakeServer({
    'GET /search': () => ({ body: found }),
    'GET /search/suggestions': () => ({
      body: {
        items: [
          { kind: 'TAG', text: 'fiscal-year' },
          { kind: 'PRODUCT', text: 'Fish' },
        ],
      },
    }),
  });
  await show(<FieldForm properties={TAGS} />);
  const box = await screen.findByRole('combobox', { name: 'Tags' });
  await userEvent.click(box);
  await userEvent.click(await screen.findByRole('option', { name: /finance.*3 data products/ }));
  await userEvent.type(box, 'fis');
  await userEvent.click(await screen.findByRole('option', { name: 'fiscal-year' }));
  expect(screen.queryByRole('option', { name: 'Fish' })).toBeNull();
  expect(seen).toHaveBeenLastCalledWith({ tags: ['finance', 'fiscal-year'] });
});

it('keeps tags as Backstage does, says which is none, and starts with an empty list', async () => {
  fakeServer({});
  await show(<FieldForm properties={TAGS} />);
  const box = await screen.findByRole('combobox', { name: 'Tags' });
  await userEvent.type(box, ' Big-Data {Enter}');
  expect(seen).toHaveBeenLastCalledWith({ tags: ['big-data'] });
  await userEvent.type(box, 'big data{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Not a tag: big data');
  expect(seen).toHaveBeenLastCalledWith({ tags: ['big-data'] });
  await userEvent.type(box, '{Backspace}');
  expect(seen).toHaveBeenLastCalledWith({ tags: [] });
});

it('offers the branches of the repository in the portal, and takes any other', async () => {
  fakeServer({
    [REPOSITORY]: () => ({
      body: {
        branches: [
          { name: 'main', commit: 'a' },
          { name: 'next', commit: 'b' },
        ],
      },
    }),
  });
  await show(<FieldForm properties={BRANCH} start={{ domain: 'customer', name: 'churn' }} />);
  const box = await screen.findByRole('combobox', { name: 'Branch' });
  await userEvent.click(box);
  await userEvent.click(await screen.findByRole('option', { name: 'next' }));
  expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ branch: 'next' }));
  await userEvent.clear(box);
  await userEvent.type(box, 'feature/x');
  await userEvent.tab();
  await waitFor(() =>
    expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ branch: 'feature/x' })),
  );
});

it('asks nobody for branches of a repository that is elsewhere', async () => {
  const calls = fakeServer({});
  await show(<FieldForm properties={BRANCH} start={{ repoUrl: 'github.com?owner=customer&repo=churn' }} />);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Branch' }), 'main');
  await userEvent.tab();
  expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ branch: 'main' }));
  expect(calls).toEqual([]);
});

const OWNER = { owner: { title: 'Repo owner', type: 'string', 'ui:field': 'RepoOwnerPicker' } };

it('offers the owners that the template allows, without those it excludes', async () => {
  const options = { allowedOwners: ['acme', 'former'], excludedOwners: ['former'] };
  await show(<FieldForm properties={{ owner: { ...OWNER.owner, 'ui:options': options } }} />);
  await userEvent.click(await screen.findByRole('combobox', { name: 'Repo owner' }));
  expect(screen.queryByRole('option', { name: 'former' })).toBeNull();
  await userEvent.click(await screen.findByRole('option', { name: 'acme' }));
  await waitFor(() => expect(seen).toHaveBeenLastCalledWith({ owner: 'acme' }));
});

it('takes any owner where the template names none', async () => {
  await show(<FieldForm properties={OWNER} />);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Repo owner' }), 'somebody');
  await userEvent.tab();
  await waitFor(() => expect(seen).toHaveBeenLastCalledWith({ owner: 'somebody' }));
});
