import { expect, it } from 'vitest';
import { compareFiles, fileTree, readFiles } from './files';

const file = (path: string, text: string) => ({
  path,
  executable: false,
  base64Content: Buffer.from(text).toString('base64'),
});

it('reads text in UTF-8 and leaves binary files without a text', () => {
  const [text, binary, latin] = readFiles([
    file('a.md', 'Größe'),
    { path: 'b.bin', executable: false, base64Content: 'AAEC' },
    { path: 'c.txt', executable: true, base64Content: Buffer.from([0xe4]).toString('base64') },
  ]);
  expect(text?.text).toBe('Größe');
  expect(binary).toMatchObject({ text: undefined, bytes: 3 });
  expect(latin).toMatchObject({ text: undefined, executable: true });
});

it('marks new files and the lines that changed', () => {
  const before = readFiles([file('a', 'one\ntwo\nthree\n'), file('gone', 'x')]);
  const now = readFiles([file('a', 'one\n2\nthree\nfour\n'), file('b', 'new'), file('c', 'same')]);
  const [a, b] = compareFiles(now, before);
  expect(a?.state).toBe('changed');
  expect([...(a?.changedLines ?? [])]).toEqual([2, 4]);
  expect(b).toMatchObject({ path: 'b', state: 'new' });
});

it('counts nothing as changed the first time', () => {
  expect(compareFiles(readFiles([file('a', 'x')]), undefined)).toMatchObject([{ state: 'same' }]);
});

it('shows folders once, before the files beside them', () => {
  const files = compareFiles(
    readFiles([file('README.md', ''), file('a/b/x.sql', ''), file('a/y.sql', '')]),
    undefined,
  );
  expect(fileTree(files).map(({ name, level }) => `${level} ${name}`)).toEqual([
    '0 a',
    '1 b',
    '2 x.sql',
    '1 y.sql',
    '0 README.md',
  ]);
});
