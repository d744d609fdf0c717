import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { asProblem } from './problem';
import type { ContractSourceView } from './types';

export const SOURCE = '/api/v1/data-products/{domain}/{name}/output-ports/{port}/contract-source';

/** The parts of "domain/name/port". */
export function portPath(outputPort: string) {
  const [domain = '', name = '', port = ''] = outputPort.split('/');
  return { domain, name, port };
}

/** The look at the repository before the one that was asked for. */
export interface FormerLook {
  checkedAt: string | undefined;
}

/** Whether the portal still has to look at the repository: it answers at once and reads soon after. */
export function isAwaited(
  source: ContractSourceView | null | undefined,
  former: FormerLook | undefined,
): boolean {
  return source != null && (source.checkedAt === undefined || source.checkedAt === former?.checkedAt);
}

const LOOK_AGAIN_MS = 2_000;

/** Where in Git the contract of a port lives; null when it lives in the portal only. Asks again while a look is awaited. */
export function useSource(outputPort: string, former?: FormerLook) {
  return useQuery<ContractSourceView | null>({
    queryKey: ['contract-source', outputPort],
    refetchInterval: ({ state }) => (isAwaited(state.data, former) ? LOOK_AGAIN_MS : false),
    queryFn: async ({ signal }) => {
      try {
        return await unwrap(api.GET(SOURCE, { signal, params: { path: portPath(outputPort) } }));
      } catch (failure) {
        if (asProblem(failure).status === 404) {
          return null;
        }
        throw failure;
      }
    },
  });
}
