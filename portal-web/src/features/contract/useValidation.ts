import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sendDocument, type SentDocument } from '@/shared/api/documents';
import type { ContractValidationView } from '@/shared/api/types';

const PAUSE_MS = 400;

function useSettled<T>(value: T, same: (a: T, b: T) => boolean): T {
  const [settled, setSettled] = useState(value);

  useEffect(() => {
    const timer = window.setTimeout(() => setSettled((old) => (same(old, value) ? old : value)), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value, same]);

  return settled;
}

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
  });
}
