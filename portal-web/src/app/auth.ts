import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Session } from '@/shared/api/session';
import type { ConfigView } from '@/shared/api/types';

export const CALLBACK_PATH = '/login/callback';

/** Code flow with PKCE; tokens stay in memory, only the short-lived login state survives the redirect. */
export function createUserManager(config: ConfigView): UserManager {
  const origin = window.location.origin;
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${origin}${CALLBACK_PATH}`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
    loadUserInfo: false,
  });
}

/** The page to come back to after signing in; the callback itself is never one. */
export function presentUrl(): string {
  const { pathname, search, hash } = window.location;
  return pathname === CALLBACK_PATH ? '/' : `${pathname}${search}${hash}`;
}

/** The address remembered with the login; anything but a path of ours is refused. */
export function returnAddress(state: unknown): string {
  const isOurs = typeof state === 'string' && /^\/(?![/\\])/.test(state);
  return isOurs ? state : '/';
}

/** Gives the API client the tokens of this user manager. */
export function sessionOf(manager: UserManager): Session {
  let user: User | null = null;
  let renewal: Promise<string | undefined> | undefined;
  let leaving = false;
  manager.events.addUserLoaded((loaded) => {
    user = loaded;
  });
  manager.events.addUserUnloaded(() => {
    user = null;
  });

  async function renewOnce(): Promise<string | undefined> {
    try {
      return user?.refresh_token === undefined ? undefined : (await manager.signinSilent())?.access_token;
    } catch {
      return undefined;
    } finally {
      renewal = undefined;
    }
  }

  return {
    token: () => user?.access_token,
    renew: () => (renewal ??= renewOnce()),
    signIn: () => {
      if (!leaving) {
        leaving = true;
        void manager.signinRedirect({ state: presentUrl() });
      }
    },
  };
}
