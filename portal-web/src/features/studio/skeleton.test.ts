import { expect, it } from 'vitest';
import {
  besideTemplate,
  fits,
  joined,
  readChosen,
  sentBytes,
  sizeInWords,
  type ChosenFile,
} from './skeleton';

const chosen = (...paths: string[]): ChosenFile[] => paths.map((path) => ({ path, file: new Blob([path]) }));
const paths = (files: { path: string }[]) => files.map(({ path }) => path);

it('keeps the folder of a skeleton, for the template names it', () => {
  expect(paths(besideTemplate(chosen('skeleton/README.md', 'skeleton/src/a.py')))).toEqual([
    'skeleton/README.md',
    'skeleton/src/a.py',
  ]);
});

it('leaves away the folder of a whole template, and the template itself', () => {
  expect(
    paths(
      besideTemplate(chosen('mine/template.yaml', 'mine/skeleton/README.md', 'mine/skeleton/template.yaml')),
    ),
  ).toEqual(['skeleton/README.md', 'skeleton/template.yaml']);
  expect(paths(besideTemplate(chosen('template.yml', 'README.md')))).toEqual(['README.md']);
});

it('passes over what no template reads', () => {
  expect(
    paths(
      besideTemplate(chosen('s/.git/config', 's/node_modules/a/index.js', 's/.DS_Store', 's/.github/ci.yml')),
    ),
  ).toEqual(['s/.github/ci.yml']);
});

it('reads contents byte for byte, and replaces a file that is chosen again', async () => {
  const bytes = new Blob([new Uint8Array([0, 255, 10])]);
  const first = await readChosen([
    { path: 'b', file: new Blob(['old']) },
    { path: 'a', file: bytes },
  ]);
  const second = await readChosen([{ path: 'b', file: new Blob(['new']) }]);
  expect(joined(...first, ...second)).toEqual([
    { path: 'a', bytes: 3, base64Content: 'AP8K' },
    { path: 'b', bytes: 3, base64Content: btoa('new') },
  ]);
});

it('counts files as they are sent, so that the server never has to refuse them', () => {
  expect(sentBytes([{ path: 'ab', bytes: 4 }])).toBe(8 + 2 + 40);
  expect(fits([{ path: 'a', bytes: 7 * 1024 * 1024 }])).toBe(true);
  expect(fits([{ path: 'a', bytes: 7.5 * 1024 * 1024 }])).toBe(false);
  expect(sizeInWords(5)).toBe('5 bytes');
  expect(sizeInWords(1536)).toBe('1.5 kB');
  expect(sizeInWords(3 * 1024 * 1024)).toBe('3 MB');
});
