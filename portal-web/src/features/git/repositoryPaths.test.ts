import { expect, it } from 'vitest';
import { folderOf, foldersOf, formatBytes, linkedFile, nameOf } from './repositoryPaths';

it('takes paths apart', () => {
  expect([folderOf('a/b/c.txt'), folderOf('c.txt')]).toEqual(['a/b', '']);
  expect([nameOf('a/b/c.txt'), nameOf('c.txt')]).toEqual(['c.txt', 'c.txt']);
  expect(foldersOf('a/b/c')).toEqual(['a', 'a/b', 'a/b/c']);
  expect(foldersOf('')).toEqual([]);
});

it.each([
  ['', 'docs/guide.md', 'docs/guide.md'],
  ['docs', './a%20b.md#start', 'docs/a b.md'],
  ['docs/deep', '../../README.md', 'README.md'],
  ['docs', '/models/x.sql', 'models/x.sql'],
  ['docs', '../../../etc/passwd', undefined],
  ['', 'https://example.org/a', undefined],
  ['', '//example.org/a', undefined],
  ['', 'javascript:alert(1)', undefined],
  ['', '#start', undefined],
  ['', './', undefined],
  ['', '100%.md', '100%.md'],
])('in "%s" the link %s means %s', (folder, href, file) => {
  expect(linkedFile(folder, href)).toBe(file);
});

it('says sizes as people do', () => {
  expect([0, 1, 999, 2048, 7_340_032].map(formatBytes)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '2 kB',
    '7 MB',
  ]);
});
