import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { sendDocument, type SentDocument } from '@/shared/api/documents';
import type { ContractValidationView } from '@/shared/api/types';
import { useSettled } from '@/shared/ui/useSettled';

function sameDocument(a: SentDocument | undefined, b: SentDocument | undefined): boolean {
  return a?.text === b?.text && a?.format === b?.format;
}

/** Checks the contract on the server whenever the writer pauses. */
export function useValidation(document: SentDocument | undefined) {
  const settled = useSettled(document, sameDocument);
  return useQuery({
    queryKey: ['contract-validation', settled],
    enabled: settled !== undefined,
    queryFn: ({ signal }) =>
      sendDocument<ContractValidationView>(
        '/api/v1/contracts/validation',
        settled ?? { text: '', format: 'yaml' },
        { method: 'POST', signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 30_000,
  });
}
