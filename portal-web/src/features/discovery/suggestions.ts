import type { SuggestionView } from '@/shared/api/types';

/** Which offer is marked after a key; none when the mark runs over an end. */
export function nextActive(active: number | undefined, key: string, count: number): number | undefined {
  if (count === 0) {
    return undefined;
  }
  if (key === 'ArrowDown') {
    return active === undefined ? 0 : active + 1 < count ? active + 1 : undefined;
  }
  if (key === 'ArrowUp') {
    return active === undefined ? count - 1 : active > 0 ? active - 1 : undefined;
  }
  return active;
}

/** Where an offer leads: to a product, to all products of a tag, or to a search for the column. */
export type SuggestionTarget =
  { product: { domain: string; name: string } } | { tag: string } | { q: string };

export function targetOf({ kind, text, domain, name }: SuggestionView): SuggestionTarget {
  if (kind === 'PRODUCT' && domain != null && name != null) {
    return { product: { domain, name } };
  }
  return kind === 'TAG' ? { tag: text } : { q: text };
}
