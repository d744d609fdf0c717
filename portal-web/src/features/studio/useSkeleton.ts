import { useState } from 'react';
import { besideTemplate, fits, joined, readChosen, type ChosenFile, type SkeletonFile } from './skeleton';

export interface Skeleton {
  files: SkeletonFile[];
  /** Why the files chosen last were not taken. */
  refusal: 'tooLarge' | 'unreadable' | undefined;
  add: (chosen: ChosenFile[]) => Promise<void>;
  remove: (path: string) => void;
  clear: () => void;
}

/** The files beside the template of the editor; they are kept in this window only. */
export function useSkeleton(): Skeleton {
  const [files, setFiles] = useState<SkeletonFile[]>([]);
  const [refusal, setRefusal] = useState<Skeleton['refusal']>();

  async function add(chosen: ChosenFile[]) {
    const wanted = besideTemplate(chosen);
    const sizes = wanted.map(({ path, file }) => ({ path, bytes: file.size }));
    // Asked before any is read: a folder of gigabytes must not come into memory.
    if (!fits(joined<{ path: string; bytes: number }>(...files, ...sizes))) {
      setRefusal('tooLarge');
      return;
    }
    try {
      const read = await readChosen(wanted);
      setFiles((old) => joined(...old, ...read));
      setRefusal(undefined);
    } catch {
      setRefusal('unreadable');
    }
  }

  function keep(kept: SkeletonFile[]) {
    setFiles(kept);
    setRefusal(undefined);
  }

  return {
    files,
    refusal,
    add,
    remove: (path) => keep(files.filter((file) => file.path !== path)),
    clear: () => keep([]),
  };
}
