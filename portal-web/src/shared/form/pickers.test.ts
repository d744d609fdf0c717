import { expect, it } from 'vitest';
import { entityQueries, fullRef, portOf } from './entityQueries';
import { formatRepoUrl, parseRepoUrl, partsOf } from './repoUrl';

it('asks the catalogue what the filters of a picker say', () => {
  expect(entityQueries({}, ['Group', 'User'])).toEqual([{ kind: ['Group', 'User'], filter: [] }]);
  expect(entityQueries({ allowedKinds: ['Component'] }, ['Group'])).toEqual([
    { kind: ['Component'], filter: [] },
  ]);
  expect(
    entityQueries(
      {
        catalogFilter: [
          { kind: 'Group', 'spec.type': ['team', 'unit'] },
          { kind: ['User'], 'metadata.annotations.x': { exists: true } },
        ],
      },
      [],
    ),
  ).toEqual([
    { kind: ['Group'], filter: ['spec.type=team', 'spec.type=unit'] },
    { kind: ['User'], filter: ['metadata.annotations.x'] },
  ]);
});

it('completes a reference that was typed', () => {
  expect(fullRef('team', 'Group')).toBe('group:default/team');
  expect(fullRef('other/team', 'Group', 'x')).toBe('group:other/team');
  expect(fullRef('user:default/anna', 'Group')).toBe('user:default/anna');
  expect(fullRef('team', undefined)).toBe('team');
});

it('knows the port that an entity stands for', () => {
  expect(portOf({ namespace: 'customer', name: 'churn.table' })).toBe('customer/churn/table');
  expect(portOf({ namespace: 'default', name: 'customer.churn.table' })).toBe('customer/churn/table');
});

it('reads and writes the address of a repository', () => {
  const text = 'github.com?owner=mesh&repo=a%26b';
  expect(parseRepoUrl(text)).toEqual({ host: 'github.com', owner: 'mesh', repo: 'a&b' });
  expect(formatRepoUrl(parseRepoUrl(text))).toBe(text);
  expect(formatRepoUrl({ host: 'github.com', owner: '' })).toBe('github.com');
  expect(formatRepoUrl({})).toBeUndefined();
  expect(parseRepoUrl(undefined)).toEqual({});
  expect(partsOf('dev.azure.com')).toEqual(['organization', 'project', 'repo']);
  expect(partsOf('bitbucket.org')).toEqual(['workspace', 'project', 'repo']);
  expect(partsOf('git.example.org')).toEqual(['owner', 'repo']);
});
