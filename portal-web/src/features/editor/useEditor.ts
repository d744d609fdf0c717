import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ifMatch, newKey, unwrap } from '@/shared/api/client';
import { useContractsChanged, versionPath, type VersionKey } from '@/shared/api/contracts';
import { readDocument, sendDocument } from '@/shared/api/documents';
import type { ContractDiffView, ContractVersionView, SourceProposalView } from '@/shared/api/types';
import { useSettled } from '@/shared/ui/useSettled';
import { isEditable } from './skeleton';
import { useDraft } from './useDraft';

export interface LoadedDocument {
  text: string;
  converted: boolean;
}

/** The document of a version as it can be edited: as it was written, or converted to ODCS 3.1 YAML. */
export function useEditableDocument(version: ContractVersionView) {
  const key = { id: version.contractId, version: version.version };
  return useQuery({
    queryKey: ['contract-editable', key, version.sha256],
    queryFn: async ({ signal }): Promise<LoadedDocument> => {
      const text = await readDocument(`${versionPath(key)}/document`, signal);
      return isEditable(version.format, text)
        ? { text, converted: false }
        : { text: await readDocument(`${versionPath(key)}/exports/odcs-yaml`, signal), converted: true };
    },
  });
}

/** The text as it was when the writer last paused: making it from a tree of 2,000 columns takes 60 ms (median). */
export function useSettledText(): string {
  const store = useDraft();
  const revision = useSettled(store.snapshot());
  return useMemo(() => ({ revision, text: store.text() }), [store, revision]).text;
}

/** What the draft changes against a version that is kept. */
export function useDraftDiff(contractId: string, from: string | undefined, text: string) {
  return useQuery({
    queryKey: ['contract-draft-diff', contractId, from, text],
    enabled: from !== undefined,
    queryFn: ({ signal }) =>
      sendDocument<ContractDiffView>(
        `/api/v1/contracts/${encodeURIComponent(contractId)}/diff?from=${encodeURIComponent(from ?? '')}`,
        { text, format: 'yaml' },
        { method: 'POST', signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 30_000,
  });
}

export interface SaveTarget {
  outputPort: string;
  /** The draft that is written over; none makes a new version. */
  draft: VersionKey | undefined;
  onSaved: (version: ContractVersionView) => void;
}

export interface Saving {
  text: string;
  etag: number;
}

/** Writes a draft over as it was last seen, or adds a new version to the port. */
export function useSaveDraft({ outputPort, draft, onSaved }: SaveTarget) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: ({ text, etag }: Saving) => {
      const document = { text, format: 'yaml' } as const;
      return draft === undefined
        ? sendDocument<ContractVersionView>(
            `/api/v1/contracts?outputPort=${encodeURIComponent(outputPort)}`,
            document,
            { method: 'POST', headers: { 'Idempotency-Key': newKey() } },
          )
        : sendDocument<ContractVersionView>(versionPath(draft), document, {
            method: 'PUT',
            headers: ifMatch(etag),
          });
    },
    onSuccess: (saved) => {
      onSaved(saved);
      return onChanged();
    },
  });
}

/** What stands on the server now, after somebody else has changed the draft. */
export function useTheirs({ id, version }: VersionKey) {
  return useQuery({
    queryKey: ['contract-theirs', id, version],
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const path = { id, version };
      const found = await unwrap(
        api.GET('/api/v1/contracts/{id}/versions/{version}', { signal, params: { path } }),
      );
      const text = await readDocument(`${versionPath(path)}/document`, signal);
      return { text, etag: found.etagVersion };
    },
  });
}

/** Opens a branch with the document where the contract lives in Git. */
export function useProposal(outputPort: string) {
  const onChanged = useContractsChanged();
  const [domain = '', name = '', port = ''] = outputPort.split('/').map(encodeURIComponent);
  return useMutation({
    mutationFn: (text: string) =>
      sendDocument<SourceProposalView>(
        `/api/v1/data-products/${domain}/${name}/output-ports/${port}/contract-source/proposals`,
        { text, format: 'yaml' },
        { method: 'POST', headers: { 'Idempotency-Key': newKey() } },
      ),
    onSuccess: onChanged,
  });
}
