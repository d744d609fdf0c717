/** What the API client needs to know of the signed-in person. */
export interface Session {
  token(): string | undefined;
  /** Trades the refresh token for a new access token; undefined when the person must sign in again. */
  renew(): Promise<string | undefined>;
  /** Leaves for the sign-in page and comes back to the present URL. */
  signIn(): void;
}

const signedOut: Session = {
  token: () => undefined,
  renew: () => Promise.resolve(undefined),
  signIn: () => undefined,
};

let current = signedOut;

export function bindSession(session: Session): void {
  current = session;
}

export function session(): Session {
  return current;
}
