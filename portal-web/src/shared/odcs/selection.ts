import type { VersionKey } from '@/shared/api/contracts';
import type { ContractVersionSummaryView, ContractView } from '@/shared/api/types';

/** Which contract and version the address asks for. */
export interface ContractSelection {
  port?: string;
  version?: string;
}

export function portName(outputPort: string): string {
  return outputPort.split('/').at(-1) ?? outputPort;
}

/** Newest first. */
export function sortedVersions(contract: ContractView): ContractVersionSummaryView[] {
  return [...contract.versions].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

export function selectContract(
  contracts: ContractView[],
  { port }: ContractSelection,
): ContractView | undefined {
  return contracts.find(({ outputPort }) => portName(outputPort) === port) ?? contracts[0];
}

/** The version asked for, else the one in force, else the newest. */
export function selectVersion(
  contract: ContractView,
  { version }: ContractSelection,
): VersionKey | undefined {
  const versions = sortedVersions(contract);
  const selected =
    versions.find((one) => one.version === version) ??
    versions.find(({ status }) => status === 'ACTIVE') ??
    versions[0];
  return selected && { id: contract.id, version: selected.version };
}

/** The version in force, if there is one. */
export function activeVersion(contract: ContractView): string | undefined {
  return sortedVersions(contract).find(({ status }) => status === 'ACTIVE')?.version;
}

/** Which two versions to compare: those asked for, else the newest with the one in force or the one before. */
export function comparedVersions(
  contract: ContractView,
  asked: { from?: string; to?: string },
): { from: string; to: string } | undefined {
  const versions = sortedVersions(contract).map(({ version }) => version);
  const known = (version: string | undefined) => versions.find((one) => one === version);
  const to = known(asked.to) ?? versions[0];
  const active = activeVersion(contract);
  const before = versions[versions.indexOf(to ?? '') + 1];
  const from =
    known(asked.from) ?? (active !== to ? active : undefined) ?? before ?? versions.find((one) => one !== to);
  return to === undefined || from === undefined ? undefined : { from, to };
}
