import createClient from 'openapi-fetch';
import { problemOf, unreachable } from './problem';
import type { paths } from './schema.gen';
import { session } from './session';

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    if (request.signal.aborted) {
      throw failure;
    }
    throw unreachable();
  }
}

function authorized(request: Request, token: string | undefined): Request {
  const copy = request.clone();
  if (token !== undefined) {
    copy.headers.set('Authorization', `Bearer ${token}`);
  }
  return copy;
}

/** Sends with the access token; after a 401 renews it once, and failing that goes to sign in. */
export async function fetchWithSession(request: Request): Promise<Response> {
  const response = await send(authorized(request, session().token()));
  if (response.status !== 401) {
    return response;
  }
  const renewed = await session().renew();
  if (renewed === undefined) {
    session().signIn();
    return response;
  }
  return send(authorized(request, renewed));
}

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: fetchWithSession });

/** The data of an answer, or its problem thrown. */
export async function unwrap<T>(
  answer: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined || data === null) {
    throw problemOf(error, response.status);
  }
  return data;
}

/** For answers without a body. */
export async function done(answer: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await answer;
  if (!response.ok) {
    throw problemOf(error, response.status);
  }
}

/** The value of If-Match for a version we have read. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** A fresh Idempotency-Key: the same key may be sent again after a failure. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
