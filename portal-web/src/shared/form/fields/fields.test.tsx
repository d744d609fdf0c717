import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { FieldForm, seen } from '@tests/FieldForm';
import { show } from '@tests/render';

const entity = (ref: string, title: string, owner?: string) => {
  const [kind = '', rest = ''] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return { ref, kind, namespace, name, title, owner };
};
const me = {
  username: 'anna',
  domains: [{ name: 'customer', owner: true, steward: false }],
  teams: [{ id: 'teams/growth', name: 'Growth' }],
  roles: [],
  services: [],
};

it('offers the own domains only', async () => {
  fakeServer({ 'GET /me': () => ({ body: me }) });
  await show(
    <FieldForm properties={{ domain: { title: 'Domain', type: 'string', 'ui:field': 'DomainPicker' } }} />,
  );
  await userEvent.click(await screen.findByRole('combobox', { name: 'Domain' }));
  await userEvent.click(await screen.findByRole('option', { name: 'customer' }));
  expect(seen).toHaveBeenLastCalledWith({ domain: 'customer' });
});

it('picks an entity by typing, and takes a reference that is not listed', async () => {
  const calls = fakeServer({
    'GET /scaffolder/entities': () => ({
      body: { items: [entity('group:default/growth', 'Growth'), entity('group:default/sales', 'Sales')] },
    }),
  });
  await show(
    <FieldForm
      properties={{
        owner: {
          title: 'Owner',
          type: 'string',
          'ui:field': 'OwnerPicker',
          'ui:options': { defaultKind: 'Group' },
        },
      }}
    />,
  );
  const owner = await screen.findByRole('combobox', { name: 'Owner' });
  await userEvent.type(owner, 'sal');
  await userEvent.click(await screen.findByRole('option', { name: /Sales/ }));
  expect(seen).toHaveBeenLastCalledWith({ owner: 'group:default/sales' });
  expect(calls[0]?.query.getAll('kind')).toEqual(['Group', 'User']);
  await userEvent.clear(owner);
  await userEvent.type(owner, 'other');
  await userEvent.tab();
  await waitFor(() => expect(seen).toHaveBeenLastCalledWith({ owner: 'group:default/other' }));
});

it('offers only what is mine where a template asks for that', async () => {
  fakeServer({
    'GET /me': () => ({ body: me }),
    'GET /scaffolder/entities': () => ({
      body: {
        items: [
          entity('component:a/x', 'Ours', 'group:default/growth'),
          entity('component:a/y', 'Theirs', 'group:default/sales'),
        ],
      },
    }),
  });
  await show(
    <FieldForm properties={{ x: { title: 'Own', type: 'string', 'ui:field': 'OwnedEntityPicker' } }} />,
  );
  await userEvent.click(await screen.findByRole('combobox', { name: 'Own' }));
  expect(await screen.findByRole('option', { name: /Ours/ })).toBeVisible();
  expect(screen.queryByRole('option', { name: /Theirs/ })).toBeNull();
});

it('names a field that is not known and takes the plain value', async () => {
  fakeServer({});
  await show(
    <FieldForm properties={{ shiny: { title: 'Shiny', type: 'string', 'ui:field': 'ShinyPicker' } }} />,
  );
  expect(screen.getByText('This portal does not know ShinyPicker')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Shiny' }), 'x');
  expect(seen).toHaveBeenLastCalledWith({ shiny: 'x' });
});

it('edits columns: adds, types, moves by the keyboard, removes', async () => {
  fakeServer({});
  await show(
    <FieldForm
      properties={{
        columns: { title: 'Columns', type: 'array', items: { type: 'object' }, 'ui:field': 'ColumnsEditor' },
      }}
      start={{ columns: [{ name: 'a', type: 'string' }] }}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Add a column' }));
  const second = await screen.findByRole('textbox', { name: 'Name of column 2' });
  await waitFor(() => expect(second).toHaveFocus());
  await userEvent.keyboard('b');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type of column 2' }), 'integer');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Key of column 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'More about column 2' }));
  await userEvent.type(screen.getByRole('spinbutton', { name: 'Least of column 2' }), '3');
  expect(seen).toHaveBeenLastCalledWith({
    columns: [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'integer', primaryKey: true, required: true, minimum: 3 },
    ],
  });
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of column 2' }), '{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of column 1' })).toHaveValue('b'));
  await userEvent.click(screen.getByRole('button', { name: 'Remove column a' }));
  expect((seen.mock.lastCall?.[0] as { columns: unknown[] }).columns).toHaveLength(1);
});

it('reads a file into its value, and takes it away again', async () => {
  await show(<FieldForm properties={{ readme: { title: 'Readme', type: 'string', format: 'data-url' } }} />);
  await userEvent.upload(screen.getByLabelText('Readme'), new File(['# hi'], 'a.md', { type: 'text/plain' }));
  await waitFor(() =>
    expect(seen).toHaveBeenLastCalledWith({ readme: expect.stringContaining('base64,IyBoaQ==') as string }),
  );
  await userEvent.click(await screen.findByRole('button', { name: /remove/i }));
  await waitFor(() => expect(seen).toHaveBeenLastCalledWith({}));
});
