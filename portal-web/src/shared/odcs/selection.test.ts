import { expect, it } from 'vitest';
import type { ContractView } from '@/shared/api/types';
import { activeVersion, comparedVersions, selectVersion } from './selection';

const version = (number: string, status: string, day: number) => ({
  version: number,
  status,
  createdAt: `2026-11-0${day}T00:00:00Z`,
  createdBy: 'Anna',
});
const contract = {
  id: 'c1',
  outputPort: 'a/b/c',
  versions: [version('1.0.0', 'DEPRECATED', 1), version('1.1.0', 'ACTIVE', 2), version('2.0.0', 'DRAFT', 3)],
} as ContractView;

it('compares the newest version with the one in force', () => {
  expect(comparedVersions(contract, {})).toEqual({ from: '1.1.0', to: '2.0.0' });
  expect(activeVersion(contract)).toBe('1.1.0');
});

it('compares the version in force with the one before it', () => {
  expect(comparedVersions(contract, { to: '1.1.0' })).toEqual({ from: '1.0.0', to: '1.1.0' });
});

it('takes the versions of the address when they exist', () => {
  expect(comparedVersions(contract, { from: '2.0.0', to: '1.0.0' })).toEqual({ from: '2.0.0', to: '1.0.0' });
  expect(comparedVersions(contract, { from: '9.9.9' })).toEqual({ from: '1.1.0', to: '2.0.0' });
});

it('has nothing to compare where there is one version only', () => {
  expect(comparedVersions({ ...contract, versions: contract.versions.slice(0, 1) }, {})).toBeUndefined();
  expect(selectVersion(contract, { version: '9.9.9' })).toEqual({ id: 'c1', version: '1.1.0' });
});
