import { useMutation, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { useContractsChanged } from '@/shared/api/contracts';
import { sendDocument } from '@/shared/api/documents';
import type { Compatibility, ContractView } from '@/shared/api/types';

const CONTRACT = '/api/v1/contracts/{id}';

/** A contract and the tag under which it was seen. */
export function useTaggedContract(id: string) {
  return useQuery({
    queryKey: ['contracts', 'tagged', id],
    queryFn: async ({ signal }) => {
      const answer = api.GET(CONTRACT, { signal, params: { path: { id } } });
      const contract = await unwrap(answer);
      return { contract, tag: (await answer).response.headers.get('ETag') ?? '' };
    },
  });
}

/** Chooses whom a contract protects, as it was last seen. */
export function useProtect(id: string) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: ({ view, tag }: { view: Compatibility; tag: string }) =>
      sendDocument<ContractView>(
        `${CONTRACT.replace('{id}', encodeURIComponent(id))}/compatibility`,
        { text: JSON.stringify({ view }), format: 'json' },
        { method: 'PUT', headers: { 'If-Match': tag } },
      ),
    onSettled: onChanged,
  });
}
