import { expect, it } from 'vitest';
import {
  faultsByPage,
  hiddenPages,
  pageOf,
  readFormData,
  shownFrom,
  wizardPages,
  withDefaults,
  withoutSecrets,
} from './pages';

const PAGES = [
  {
    title: 'Basics',
    schema: {
      required: ['name'],
      properties: { name: { type: 'string' }, kind: { enum: ['a', 'b'], default: 'a' } },
    },
  },
  {
    title: '',
    schema: {
      properties: { token: { type: 'string', 'ui:field': 'Secret' }, size: { type: 'integer', default: 3 } },
      dependencies: { size: { oneOf: [{ properties: { unit: { type: 'string' } } }] } },
    },
  },
];
const pages = wizardPages(PAGES, new Set(['Secret']));
const NONE = new Set<number>();

it('names pages without a title and fills in the defaults of all of them', () => {
  expect(pages.map(({ title }) => title)).toEqual(['Basics', 'Page 2']);
  expect(withDefaults(pages, { name: 'x' })).toEqual({ name: 'x', kind: 'a', size: 3 });
});

it('tells the faults page by page, in words', () => {
  expect(faultsByPage(pages, { size: 'big' }, NONE)).toEqual([
    [{ pointer: '/name', message: 'This is needed' }],
    [{ pointer: '/size', message: 'Must be of type integer' }],
  ]);
});

it('finds the page of a value, also of one that is asked for under a condition', () => {
  expect(pageOf(pages, '/unit', NONE)).toBe(1);
  expect(pageOf(pages, '/name/deep', NONE)).toBe(0);
  expect(pageOf(pages, '/nowhere', NONE)).toBe(1);
});

it('finds no fault on a hidden page, and no value there', () => {
  const hidden = new Set([1]);
  expect(faultsByPage(pages, { name: 'x', size: 'big' }, hidden)).toEqual([[], []]);
  expect(pageOf(pages, '/unit', hidden)).toBe(0);
});

it('hides conditional pages until the server says which are shown, but not the one asked for', () => {
  const conditional = wizardPages(
    ['', '${{ parameters.a }}', 'parameters.b'].map((when) => ({ title: 'P', schema: {}, when })),
    new Set(),
  );
  expect(hiddenPages(conditional, undefined, 0)).toEqual(new Set([1, 2]));
  expect(hiddenPages(conditional, undefined, 2)).toEqual(new Set([1]));
  expect(hiddenPages(conditional, [2], 2)).toEqual(new Set([2]));
});

it('goes on to the next page that is shown, or to the review', () => {
  expect(shownFrom(1, new Set([1, 2]))).toBe(3);
  expect(shownFrom(1, NONE)).toBe(1);
});

it('takes values from an address only as far as the pages ask for them, and never secrets', () => {
  const read = (text: string) => readFormData(text, { pages: PAGES }, ['token']);
  expect(read('{"name":"x","other":1,"token":"s","unit":"GB"}')).toEqual({ name: 'x', unit: 'GB' });
  expect(read('{"name":{"__proto__":{"admin":true},"a":1}}')).toEqual({ name: { a: 1 } });
  expect(read('[1]')).toBeUndefined();
  expect(read('{"name":')).toBeUndefined();
  expect(read(`{"name":"${'x'.repeat(200_000)}"}`)).toBeUndefined();
});

it('drops the masks of secrets wherever they stand', () => {
  expect(withoutSecrets({ a: [{ token: '***', b: 1 }], token: '***' }, ['token'])).toEqual({ a: [{ b: 1 }] });
});
