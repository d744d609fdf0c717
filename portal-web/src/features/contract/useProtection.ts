import { useMutation } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import { useContractsChanged } from '@/shared/api/contracts';
import type { Compatibility, ContractView } from '@/shared/api/types';

/** Chooses whom a contract protects, as it was last seen. */
export function useProtect({ id, etagVersion }: ContractView) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: (view: Compatibility) =>
      unwrap(
        api.PUT('/api/v1/contracts/{id}/compatibility', {
          params: { path: { id } },
          headers: ifMatch(etagVersion),
          body: { view },
        }),
      ),
    onSettled: onChanged,
  });
}
