import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Tagged } from '@/shared/api/calls';
import { asProblem } from '@/shared/api/problem';
import type { TemplateDraftInput, TemplateDraftView } from '@/shared/api/types';
import { useSettled } from '@/shared/ui/useSettled';
import { readDraft, sendDraft } from './useDrafts';

const PAUSE_MS = 1_500;

interface Kept {
  id: string;
  etag: string;
  at: string;
}

export interface DraftSaving {
  state: 'untouched' | 'pending' | 'saved' | 'failed' | 'conflict';
  savedAt: string | undefined;
  id: string | undefined;
  error: Error | null;
  retry: () => void;
  /** Writes over what somebody else, or another window, has saved. */
  overwrite: () => void;
}

function keptOf({ value, etag }: Tagged<TemplateDraftView>): Kept {
  return { id: value.id, etag, at: value.updatedAt };
}

/** Keeps what is entered on the server whenever the writer pauses; the first time this makes the draft. */
export function useDraftSaving(
  input: TemplateDraftInput,
  loaded: Tagged<TemplateDraftView> | undefined,
  onMade: (id: string) => void,
): DraftSaving {
  const queries = useQueryClient();
  const text = JSON.stringify(input);
  const settled = useSettled(text, Object.is, PAUSE_MS);
  const [kept, setKept] = useState(() => loaded && keptOf(loaded));
  const [written, setWritten] = useState(text);
  const [failed, setFailed] = useState<string>();
  const save = useMutation({
    mutationFn: ({ body, over }: { body: string; over: Kept | undefined }) =>
      sendDraft(over, JSON.parse(body) as TemplateDraftInput),
    onSuccess: (saved, { body, over }) => {
      setKept(keptOf(saved));
      setWritten(body);
      setFailed(undefined);
      if (over === undefined) {
        onMade(saved.value.id);
      }
      return queries.invalidateQueries({ queryKey: ['drafts'] });
    },
    onError: (error, { body }) => {
      setFailed(body);
      // A draft that was deleted elsewhere is made anew.
      if (asProblem(error).status === 404) {
        setKept(undefined);
      }
    },
  });
  const { mutate, isPending, error } = save;
  const conflict = error !== null && asProblem(error).stale;

  useEffect(() => {
    if (!isPending && !conflict && settled !== written && settled !== failed) {
      mutate({ body: settled, over: kept });
    }
  }, [settled, written, failed, isPending, conflict, kept, mutate]);

  function stateOf(): DraftSaving['state'] {
    if (conflict) {
      return 'conflict';
    }
    if (error !== null) {
      return 'failed';
    }
    if (text !== written) {
      return 'pending';
    }
    return kept === undefined ? 'untouched' : 'saved';
  }

  async function overwrite() {
    if (kept !== undefined) {
      const theirs = await readDraft(kept.id);
      mutate({ body: text, over: keptOf(theirs) });
    }
  }

  return {
    state: stateOf(),
    savedAt: kept?.at,
    id: kept?.id,
    error,
    retry: () => mutate({ body: text, over: kept }),
    overwrite: () => void overwrite(),
  };
}
