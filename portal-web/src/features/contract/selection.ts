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
