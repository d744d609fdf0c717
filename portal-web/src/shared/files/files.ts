import { diffLines } from 'diff';
import type { DryRunFileView } from '@/shared/api/types';

/** A file as it can be shown; binary ones have no text. */
export interface ShownFile {
  path: string;
  executable: boolean;
  bytes: number;
  text: string | undefined;
}

export type FileState = 'new' | 'changed' | 'same';

export interface ComparedFile extends ShownFile {
  state: FileState;
  /** The numbers of the lines that were not there before, from 1. */
  changedLines: ReadonlySet<number>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) {
    return undefined;
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads the files of a dry run, in the order of their paths. */
export function readFiles(files: DryRunFileView[]): ShownFile[] {
  return files
    .map(({ path, executable, base64Content }) => {
      const bytes = Uint8Array.from(atob(base64Content), (char) => char.charCodeAt(0));
      return { path, executable, bytes: bytes.length, text: textOf(bytes) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function changedLines(before: string, now: string): Set<number> {
  const changed = new Set<number>();
  let line = 1;
  for (const part of diffLines(before, now, { stripTrailingCr: true })) {
    if (part.removed) {
      continue;
    }
    for (let index = 0; index < part.count; index += 1) {
      if (part.added) {
        changed.add(line + index);
      }
    }
    line += part.count;
  }
  return changed;
}

const NONE: ReadonlySet<number> = new Set();

function compared(file: ShownFile, old: ShownFile | undefined): ComparedFile {
  if (old === undefined) {
    return { ...file, state: 'new', changedLines: NONE };
  }
  if (file.text === old.text && file.bytes === old.bytes) {
    return { ...file, state: 'same', changedLines: NONE };
  }
  return { ...file, state: 'changed', changedLines: changedLines(old.text ?? '', file.text ?? '') };
}

/** The files with what changed in them since they were last made; without former ones nothing counts as changed. */
export function compareFiles(files: ShownFile[], before: ShownFile[] | undefined): ComparedFile[] {
  const old = new Map((before ?? files).map((file) => [file.path, file]));
  return files.map((file) => compared(file, old.get(file.path)));
}

/** One line of the tree: a folder, or a file in it. */
export interface TreeEntry {
  name: string;
  level: number;
  file: ComparedFile | undefined;
}

/** The files below their folders; folders come where their first file does. */
export function fileTree(files: ComparedFile[]): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let open: string[] = [];
  const ordered = [...files].sort((a, b) => compareParts(a.path.split('/'), b.path.split('/')));
  for (const file of ordered) {
    const folders = file.path.split('/').slice(0, -1);
    const common = folders.findIndex((folder, index) => open[index] !== folder);
    const from = common === -1 ? folders.length : common;
    folders
      .slice(from)
      .forEach((name, index) => entries.push({ name, level: from + index, file: undefined }));
    open = folders;
    entries.push({ name: file.path.split('/').at(-1) ?? file.path, level: folders.length, file });
  }
  return entries;
}

/** Folders before files, then by name. */
function compareParts(a: string[], b: string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const index = at === -1 ? Math.min(a.length, b.length) - 1 : at;
  const folderA = index < a.length - 1;
  const folderB = index < b.length - 1;
  if (folderA !== folderB) {
    return folderA ? -1 : 1;
  }
  return (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
}
