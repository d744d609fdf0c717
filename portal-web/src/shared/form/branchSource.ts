import { text, type Json } from '@/shared/api/json';
import { parseRepoUrl } from './repoUrl';

function addressOf(domain: unknown, name: unknown): string | undefined {
  const [owner, repo] = [text(domain), text(name)];
  return owner === undefined || repo === undefined ? undefined : `${owner}/${repo}`;
}

/**
 * The data product whose repository on the portal's own Git host the branches of a template are in: the one that
 * `repoUrl` names, else `repository` ("domain/product"), else the one of domain and name. None where `repoUrl` names
 * another host.
 */
export function productOf(values: Json, host: string): string | undefined {
  const url = parseRepoUrl(values.repoUrl);
  if (url.host !== undefined) {
    return url.host === host ? addressOf(url.owner, url.repo) : undefined;
  }
  const [domain, name, ...rest] = (text(values.repository) ?? '').split('/');
  return rest.length === 0 ? (addressOf(domain, name) ?? addressOf(values.domain, values.name)) : undefined;
}
