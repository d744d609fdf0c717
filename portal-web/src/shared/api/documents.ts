import { fetchWithSession } from './client';
import { problemOf } from './problem';

export type DocumentFormat = 'yaml' | 'json' | 'text';

const MEDIA_TYPES: Record<DocumentFormat, string> = {
  yaml: 'application/yaml',
  json: 'application/json',
  text: 'text/plain; charset=utf-8',
};

export interface SentDocument {
  text: string;
  format: DocumentFormat;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** One call with the session's token; a refusal is thrown as the problem it is. */
export async function exchange(path: string, init: RequestInit): Promise<Response> {
  const response = await fetchWithSession(new Request(new URL(path, window.location.origin), init));
  if (!response.ok) {
    throw problemOf(await bodyOf(response), response.status);
  }
  return response;
}

/** Sends a contract byte for byte: the generated client would read it as JSON. */
export async function sendDocument<T>(
  path: string,
  document: SentDocument,
  init: { method: 'POST' | 'PUT'; headers?: Record<string, string>; signal?: AbortSignal },
): Promise<T> {
  const headers = {
    ...init.headers,
    'Content-Type': MEDIA_TYPES[document.format],
    Accept: 'application/json',
  };
  const response = await exchange(path, { ...init, headers, body: document.text });
  return (await response.json()) as T;
}

export async function readDocument(path: string, signal: AbortSignal): Promise<string> {
  const response = await exchange(path, { signal, headers: { Accept: '*/*' } });
  return response.text();
}
