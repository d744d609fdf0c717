import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callJson } from '@/shared/api/calls';
import type { DryRunInput, DryRunView } from '@/shared/api/types';
import { useSettled } from '@/shared/ui/useSettled';
import { compareFiles, readFiles, type ComparedFile, type ShownFile } from './files';

const PAUSE_MS = 800;
const KEEP_MS = 30_000;

export interface Preview {
  run: DryRunView | undefined;
  files: ComparedFile[];
  /** Why there is no newer preview. */
  error: Error | null;
  isFetching: boolean;
  retry: () => void;
}

interface Shown {
  run: DryRunView;
  files: ShownFile[];
  before: ShownFile[] | undefined;
}

/**
 * What a template would make, made anew whenever the writer pauses; a run that was overtaken is aborted. The files are
 * compared with those of the run before.
 */
export function useDryRun(input: DryRunInput, enabled: boolean): Preview {
  // Both settle as one: values that came to fit are not sent as they were before.
  const body = useSettled(enabled ? JSON.stringify(input) : '', Object.is, PAUSE_MS);
  const [shown, setShown] = useState<Shown>();
  const query = useQuery({
    queryKey: ['dry-run', body],
    enabled: enabled && body !== '',
    queryFn: ({ signal }) =>
      callJson<DryRunView>('/scaffolder/dry-runs', { method: 'POST', body: JSON.parse(body), signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
    gcTime: KEEP_MS,
  });
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined && data !== shown?.run) {
    setShown({ run: data, files: readFiles(data.files), before: shown?.files });
  }
  return {
    run: shown?.run,
    files: shown ? compareFiles(shown.files, shown.before) : [],
    error,
    isFetching,
    retry: () => void refetch(),
  };
}
