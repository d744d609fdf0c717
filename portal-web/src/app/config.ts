import type { ConfigView } from '@/shared/api/types';

/** Reads at run time what the installation decides: one build serves them all. */
export async function readConfig(): Promise<ConfigView> {
  const response = await fetch('/api/v1/config', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`${response.status} ${response.statusText}`);
  }
  return (await response.json()) as ConfigView;
}
