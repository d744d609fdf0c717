import { useQuery } from '@tanstack/react-query';
import { versionPath } from '@/shared/api/contracts';
import { readDocument } from '@/shared/api/documents';
import { asProblem } from '@/shared/api/problem';
import type { ContractVersionView } from '@/shared/api/types';
import { documentOf } from '@/shared/odcs/fromModel';
import { record } from '@/shared/odcs/json';
import { readContract } from '@/shared/odcs/promises';

async function standardDocument(version: ContractVersionView, signal: AbortSignal): Promise<unknown> {
  const path = versionPath({ id: version.contractId, version: version.version });
  try {
    return JSON.parse(await readDocument(`${path}/exports/odcs-json`, signal));
  } catch (failure) {
    if (asProblem(failure).status === 404 && version.model) {
      return documentOf(version.model);
    }
    throw failure;
  }
}

/** A version in the words of the standard, whatever it was written in. */
export function useReading(version: ContractVersionView) {
  return useQuery({
    queryKey: ['contract-reading', version.contractId, version.version, version.sha256],
    queryFn: async ({ signal }) => readContract(record(await standardDocument(version, signal))),
    structuralSharing: false,
  });
}
