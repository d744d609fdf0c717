import { useMutation, useQuery } from '@tanstack/react-query';
import { api, done, ifMatch, unwrap } from '@/shared/api/client';
import { portPath, SOURCE } from '@/shared/api/contractSource';
import { useContractsChanged } from '@/shared/api/contracts';
import type { ContractSourceInput, ContractSourceView, SourceSide } from '@/shared/api/types';

export type SourceChange =
  | { act: 'put'; input: ContractSourceInput; seen: ContractSourceView | null }
  | { act: 'remove'; seen: ContractSourceView }
  | { act: 'refresh' }
  | { act: 'resolve'; keep: SourceSide; etag: number };

async function send(outputPort: string, change: SourceChange): Promise<ContractSourceView | undefined> {
  const params = { path: portPath(outputPort) };
  switch (change.act) {
    case 'put':
      return unwrap(api.PUT(SOURCE, { params, headers: headersFor(change.seen), body: change.input }));
    case 'remove':
      await done(api.DELETE(SOURCE, { params, headers: headersFor(change.seen) }));
      return undefined;
    case 'refresh':
      await done(api.POST(`${SOURCE}/refresh`, { params }));
      return undefined;
    case 'resolve': {
      const { keep, etag } = change;
      return unwrap(api.POST(`${SOURCE}/resolution`, { params, headers: ifMatch(etag), body: { keep } }));
    }
  }
}

function headersFor(seen: ContractSourceView | null): Record<string, string> {
  return seen === null ? {} : ifMatch(seen.etagVersion);
}

/** Sets the place in Git up, changes or removes it, or reads it again now. */
export function useChangeSource(outputPort: string) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: (change: SourceChange) => send(outputPort, change),
    onSettled: onChanged,
  });
}

/** Both sides of a conflict. */
export function useConflict(outputPort: string) {
  return useQuery({
    queryKey: ['contract-source', outputPort, 'conflict'],
    queryFn: ({ signal }) =>
      unwrap(api.GET(`${SOURCE}/conflict`, { signal, params: { path: portPath(outputPort) } })),
  });
}
