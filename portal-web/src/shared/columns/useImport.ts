import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { sendDocument } from '@/shared/api/documents';
import { useSettled } from '@/shared/ui/useSettled';
import type { ImportFormat, SqlDialect } from './importFormats';
import type { ContractPreviewView } from '@/shared/api/types';

/** What the new contract shall be called. */
export interface ImportTarget {
  id: string;
  domain: string;
  name: string;
  version: string;
}

export interface ImportRequest {
  text: string;
  format: ImportFormat;
  dialect: SqlDialect | undefined;
}

function same(a: ImportRequest, b: ImportRequest): boolean {
  return a.text === b.text && a.format === b.format && a.dialect === b.dialect;
}

/** Reads a foreign document on the server whenever the writer pauses; nothing is kept there. */
export function useImport(request: ImportRequest, target: ImportTarget) {
  const settled = useSettled(request, same);
  const query = new URLSearchParams({ format: settled.format });
  if (settled.dialect !== undefined) {
    query.set('dialect', settled.dialect);
  }
  Object.entries(target).forEach(([name, value]) => value !== '' && query.set(name, value));
  return useQuery({
    queryKey: ['contract-import', settled, target],
    enabled: settled.text.trim() !== '',
    queryFn: ({ signal }) =>
      sendDocument<ContractPreviewView>(
        `/api/v1/contracts/imports?${query.toString()}`,
        { text: settled.text, format: 'text' },
        { method: 'POST', signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 30_000,
  });
}
