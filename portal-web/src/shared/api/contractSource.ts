import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { ContractSourceView } from './contractTypes';
import { asProblem } from './problem';

export const SOURCE = '/api/v1/data-products/{domain}/{name}/output-ports/{port}/contract-source';

/** The parts of "domain/name/port". */
export function portPath(outputPort: string) {
  const [domain = '', name = '', port = ''] = outputPort.split('/');
  return { domain, name, port };
}

/** Where in Git the contract of a port lives; null when it lives in the portal only. */
export function useSource(outputPort: string) {
  return useQuery({
    queryKey: ['contract-source', outputPort],
    queryFn: async ({ signal }): Promise<ContractSourceView | null> => {
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
