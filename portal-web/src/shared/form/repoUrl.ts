/** The parts of a repository that `RepoUrlPicker` hands to a template. */
export interface RepoUrl {
  host?: string;
  owner?: string;
  repo?: string;
  organization?: string;
  workspace?: string;
  project?: string;
}

export type RepoPart = Exclude<keyof RepoUrl, 'host'>;

/** Reads `host?owner=o&repo=r`; anything else gives what can be read of it. */
export function parseRepoUrl(text: unknown): RepoUrl {
  if (typeof text !== 'string' || text === '') {
    return {};
  }
  const [host = '', query = ''] = text.split('?');
  return { ...(host !== '' && { host }), ...Object.fromEntries(new URLSearchParams(query)) };
}

/** Writes the parts that are filled in, in the order of the format. */
export function formatRepoUrl({ host = '', ...parts }: RepoUrl): string | undefined {
  const query = new URLSearchParams();
  for (const part of ['owner', 'repo', 'organization', 'workspace', 'project'] as const) {
    const value = parts[part];
    if (value !== undefined && value !== '') {
      query.set(part, value);
    }
  }
  const text = query.toString();
  return host === '' && text === '' ? undefined : `${host}${text === '' ? '' : `?${text}`}`;
}

/** The parts that a host tells repositories apart by. */
export function partsOf(host: string): RepoPart[] {
  if (host.includes('dev.azure.com')) {
    return ['organization', 'project', 'repo'];
  }
  if (host.includes('bitbucket')) {
    return host === 'bitbucket.org' ? ['workspace', 'project', 'repo'] : ['project', 'repo'];
  }
  return ['owner', 'repo'];
}
