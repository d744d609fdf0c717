import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { NewDomain } from './NewDomain';

const me = (roles: string[]) => ({
  id: 'u9',
  username: 'mara',
  name: 'Mara Petrov',
  roles,
  domains: [],
  teams: [],
  services: [],
});

it('makes a domain with a name that Keycloak groups can have', async () => {
  const calls = fakeServer({
    'GET /me': () => ({ body: me(['platform-admin']) }),
    'POST /domains': () => ({ status: 201, body: { name: 'returns' } }),
  });
  await show(<NewDomain />);
  await userEvent.click(await screen.findByRole('button', { name: 'New domain' }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Returns');

  await userEvent.type(name, 'The Returns');
  await userEvent.click(screen.getByRole('button', { name: 'Make domain' }));
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);

  await userEvent.clear(name);
  await userEvent.type(name, 'returns');
  await userEvent.click(screen.getByRole('button', { name: 'Make domain' }));
  expect(await screen.findByText('The domain returns is there')).toBeVisible();
  expect(JSON.parse(calls.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
    name: 'returns',
    title: 'Returns',
    description: '',
  });
});

it('is for platform administrators', async () => {
  fakeServer({ 'GET /me': () => ({ body: me(['governance-lead']) }) });
  await show(<NewDomain />);
  expect(screen.queryByRole('button', { name: 'New domain' })).toBeNull();
});
