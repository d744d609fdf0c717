/** A file beside the template, as a dry run takes it. */
export interface SkeletonFile {
  /** Relative to the template, with slashes. */
  path: string;
  bytes: number;
  base64Content: string;
}

/** A file that was chosen or dropped, with its path in what was chosen. */
export interface ChosenFile {
  path: string;
  file: Blob;
}

const MB = 1024 * 1024;
export const MOST_MB = 10;
/** Room for the template and its values beside the files. */
const ROOM = 512 * 1024;
/** What every file takes besides its content and its path. */
const FRAME = 40;

/** How much of a dry run the files take: contents grow by a third on their way. */
export function sentBytes(files: { path: string; bytes: number }[]): number {
  return files.reduce((sum, { path, bytes }) => sum + 4 * Math.ceil(bytes / 3) + path.length + FRAME, 0);
}

/** Whether the server would take that much in one dry run. */
export function fits(files: { path: string; bytes: number }[]): boolean {
  return sentBytes(files) <= MOST_MB * MB - ROOM;
}

/** How large files are in the words of people. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) {
    return new Intl.NumberFormat('en', { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes);
  }
  const [unit, amount] =
    bytes < MB ? (['kilobyte', bytes / 1024] as const) : (['megabyte', bytes / MB] as const);
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

const IGNORED = /(^|\/)(\.git|node_modules)\/|(^|\/)\.DS_Store$/;
const TEMPLATE = /^(?:[^/]+\/)?template\.ya?ml$/;

/**
 * Where chosen files lie beside the template. Of the folder of a whole template the folder itself is left away, and so
 * is the template, which stands in the editor; what no template reads, such as `.git`, is passed over.
 */
export function besideTemplate(chosen: ChosenFile[]): ChosenFile[] {
  const kept = chosen.filter(({ path }) => !IGNORED.test(path));
  const template = kept.find(({ path }) => TEMPLATE.test(path))?.path;
  const root = template?.includes('/') ? template.slice(0, template.indexOf('/') + 1) : '';
  return kept
    .filter(({ path }) => path !== template)
    .map(({ path, file }) => ({ path: path.startsWith(root) ? path.slice(root.length) : path, file }));
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error(reader.result?.toString()));
    reader.readAsDataURL(file);
  });
}

/** What is in the chosen files. */
export function readChosen(chosen: ChosenFile[]): Promise<SkeletonFile[]> {
  return Promise.all(
    chosen.map(async ({ path, file }) => ({ path, bytes: file.size, base64Content: await base64Of(file) })),
  );
}

/** All files in the order of their paths; a later one takes the place of one at the same path. */
export function joined<T extends { path: string }>(...files: T[]): T[] {
  const all = new Map(files.map((file) => [file.path, file]));
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of an input, with their paths where a folder was chosen. */
export function chosenFiles(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  // A reader gives a part at a time, and nothing at the end.
  const rest = async (): Promise<FileSystemEntry[]> => {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    return part.length === 0 ? [] : [...part, ...(await rest())];
  };
  return rest();
}

async function filesIn(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(entries.map(filesIn))).flat();
}

/** The files that were dropped, folders with all that is in them. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  // After the first wait the browser has taken the items away.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((one) => one !== null);
  return (await Promise.all(entries.map(filesIn))).flat();
}
