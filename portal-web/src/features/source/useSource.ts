import { useMutation } from '@tanstack/react-query';
import { api, done, ifMatch, unwrap } from '@/shared/api/client';
import { portPath, SOURCE } from '@/shared/api/contractSource';
import { useContractsChanged } from '@/shared/api/contracts';
import type { ContractSourceInput, ContractSourceView } from '@/shared/api/contractTypes';

export type SourceChange =
  | { act: 'put'; input: ContractSourceInput; seen: ContractSourceView | null }
  | { act: 'remove'; seen: ContractSourceView }
  | { act: 'refresh' };

async function send(outputPort: string, change: SourceChange): Promise<unknown> {
  const params = { path: portPath(outputPort) };
  switch (change.act) {
    case 'put':
      return unwrap(api.PUT(SOURCE, { params, headers: headersFor(change.seen), body: change.input }));
    case 'remove':
      return done(api.DELETE(SOURCE, { params, headers: headersFor(change.seen) }));
    case 'refresh':
      return unwrap(api.POST(`${SOURCE}/refresh`, { params }));
  }
}

function headersFor(seen: ContractSourceView | null): Record<string, string> {
  return seen?.etagVersion === undefined ? {} : ifMatch(seen.etagVersion);
}

/** Sets the place in Git up, changes or removes it, or reads it again now. */
export function useChangeSource(outputPort: string) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: (change: SourceChange) => send(outputPort, change),
    onSettled: onChanged,
  });
}
