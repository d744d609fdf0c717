import type { OutputLinkView } from '@/shared/api/scaffolderTypes';

export type LinkTarget = { product: { domain: string; name: string } } | { href: string; foreign: boolean };

/** Entities that are data products: `component:<domain>/<name>`. */
const PRODUCT = /^component:([^/]+)\/([^/]+)$/i;

/** Whether a link leads to what the page of a run links to by itself: the product and its contract. */
export function isOwnLink(link: OutputLinkView, product: string, origin: string): boolean {
  const target = linkTarget(link, origin);
  if (target === undefined) {
    return false;
  }
  return 'product' in target
    ? `${target.product.domain}/${target.product.name}` === product
    : [`${origin}/products/${product}`, `${origin}/products/${product}/contract`].includes(target.href);
}

/** Where a link of a template leads; undefined where it must not be followed, as `javascript:` addresses. */
export function linkTarget({ url, entityRef }: OutputLinkView, origin: string): LinkTarget | undefined {
  if (url) {
    try {
      const target = new URL(url, origin);
      const isWeb = target.protocol === 'https:' || target.protocol === 'http:';
      return isWeb ? { href: target.href, foreign: target.origin !== origin } : undefined;
    } catch {
      return undefined;
    }
  }
  const [, domain, name] = PRODUCT.exec(entityRef ?? '') ?? [];
  return domain !== undefined && name !== undefined && domain !== 'default'
    ? { product: { domain, name } }
    : undefined;
}
