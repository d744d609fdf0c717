import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { versionPath, type VersionKey } from '@/shared/api/contracts';
import { readDocument } from '@/shared/api/documents';

/** The formats in which a version can be had. */
export function useExports(path: VersionKey) {
  return useQuery({
    queryKey: ['contract-exports', path],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/contracts/{id}/versions/{version}/exports', {
          signal,
          params: { path: { id: path.id, version: path.version } },
        }),
      ),
    staleTime: 5 * 60_000,
  });
}

export interface ExportChoice {
  format: string;
  dialect: string | undefined;
}

/** The version in one format. */
export function useExportText(key: VersionKey, { format, dialect }: ExportChoice) {
  const query = dialect === undefined ? '' : `?dialect=${encodeURIComponent(dialect)}`;
  return useQuery({
    queryKey: ['contract-export', key, format, dialect],
    queryFn: ({ signal }) =>
      readDocument(`${versionPath(key)}/exports/${encodeURIComponent(format)}${query}`, signal),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

/** What a format does not say of the version, or says in another way. */
export function useExportNotes({ id, version }: VersionKey, { format, dialect }: ExportChoice) {
  return useQuery({
    queryKey: ['contract-export-notes', id, version, format, dialect],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/contracts/{id}/versions/{version}/exports/{format}/notes', {
          signal,
          params: { path: { id, version, format }, query: { dialect } },
        }),
      ),
    staleTime: 5 * 60_000,
    retry: false,
  });
}
