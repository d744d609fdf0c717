import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { TokenDialog } from './TokenDialog';

it('makes a token that reads only unless told otherwise, and shows it once', async () => {
  const calls = fakeServer({
    'POST /git-tokens': () => ({ status: 201, body: { id: 't1', name: 'laptop', token: 'mpg_secret' } }),
    'GET /git-tokens': () => ({ body: { items: [] } }),
  });
  const onClose = vi.fn();
  await show(<TokenDialog onClose={onClose} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'laptop');
  await userEvent.click(screen.getByRole('button', { name: 'Make token' }));
  expect(await screen.findByText('mpg_secret')).toBeVisible();
  const sent = calls.find(({ method }) => method === 'POST');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ name: 'laptop', expiresInDays: 90, write: false });
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});
