import { record, records, text } from '@/shared/api/json';

/** A link that a template shows at the end of its run. */
export interface OutputLink {
  title: string;
  url?: string | undefined;
  entityRef?: string | undefined;
}

export interface RunOutput {
  links: OutputLink[];
  texts: { title: string; content: string }[];
}

/** Reads what a template shows at its end: free JSON, of which links and texts have a known form. */
export function readOutput(output: unknown): RunOutput {
  const { links, text: texts } = record(output);
  return {
    links: records(links).map(({ title, url, entityRef }) => ({
      title: text(title) ?? text(url) ?? text(entityRef) ?? '',
      url: text(url),
      entityRef: text(entityRef),
    })),
    texts: records(texts).map(({ title, content }) => ({
      title: text(title) ?? '',
      content: text(content) ?? '',
    })),
  };
}

export type LinkTarget = { product: { domain: string; name: string } } | { href: string; foreign: boolean };

/** Entities that are data products: `component:<domain>/<name>`. */
const PRODUCT = /^component:([^/]+)\/([^/]+)$/i;

/** Whether a link leads to what the page of a run links to by itself: the product and its contract. */
export function isOwnLink(link: OutputLink, product: string, origin: string): boolean {
  const target = linkTarget(link, origin);
  if (target === undefined) {
    return false;
  }
  return 'product' in target
    ? `${target.product.domain}/${target.product.name}` === product
    : [`${origin}/products/${product}`, `${origin}/products/${product}/contract`].includes(target.href);
}

/** Where a link of a template leads; undefined where it must not be followed, as `javascript:` addresses. */
export function linkTarget({ url, entityRef }: OutputLink, origin: string): LinkTarget | undefined {
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
