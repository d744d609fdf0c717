import { afterEach, expect, it, vi } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { api, unwrap } from './client';
import { ProblemError, UNREACHABLE } from './problem';
import { bindSession } from './session';

const signIn = vi.fn();

afterEach(() => {
  vi.unstubAllGlobals();
  signIn.mockReset();
});

function sessionWith(renewed: string | undefined) {
  bindSession({ token: () => 'old', renew: () => Promise.resolve(renewed), signIn });
}

it('sends again with a renewed token after a 401', async () => {
  sessionWith('new');
  const calls = fakeServer({
    'GET /me': ({ headers }) =>
      headers.get('Authorization') === 'Bearer new' ? { body: { id: 'u1' } } : { status: 401 },
  });

  await expect(unwrap(api.GET('/api/v1/me'))).resolves.toEqual({ id: 'u1' });
  expect(calls).toHaveLength(2);
  expect(signIn).not.toHaveBeenCalled();
});

it('goes to sign in when the token cannot be renewed', async () => {
  sessionWith(undefined);
  fakeServer({ 'GET /me': () => ({ status: 401, body: { title: 'Sign in first' } }) });

  await expect(unwrap(api.GET('/api/v1/me'))).rejects.toBeInstanceOf(ProblemError);
  expect(signIn).toHaveBeenCalledOnce();
});

it('tells a lost connection apart from an answer of the server', async () => {
  sessionWith('new');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  await expect(unwrap(api.GET('/api/v1/me'))).rejects.toMatchObject({ type: UNREACHABLE, status: 0 });
});
