import { useQuery } from '@tanstack/react-query';
import { versionPath } from '@/shared/api/contracts';
import { readDocument } from '@/shared/api/documents';
import type { ContractVersionView } from '@/shared/api/types';
import { record } from '@/shared/api/json';
import { readContract } from '@/shared/odcs/promises';

/** A version in the words of the standard, whatever it was written in. */
export function useReading(version: ContractVersionView) {
  return useQuery({
    queryKey: ['contract-reading', version.contractId, version.version, version.sha256],
    queryFn: async ({ signal }) => {
      const path = versionPath({ id: version.contractId, version: version.version });
      return readContract(record(JSON.parse(await readDocument(`${path}/exports/odcs-json`, signal))));
    },
    structuralSharing: false,
  });
}
