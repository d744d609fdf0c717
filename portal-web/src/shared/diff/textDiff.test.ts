import { expect, it } from 'vitest';
import { foldEqual, sideBySide } from './textDiff';

const shape = (before: string, after: string) =>
  sideBySide(before, after).map(
    ({ left, right, same }) => `${left?.number ?? '-'}|${right?.number ?? '-'}${same ? '' : ' *'}`,
  );

it('sets a rewritten line beside what it became', () => {
  expect(shape('a\nb\nc\n', 'a\nB\nc\n')).toEqual(['1|1', '2|2 *', '3|3']);
});

it('leaves a gap where only one side has a line', () => {
  expect(shape('a\nb\n', 'a\n')).toEqual(['1|1', '2|- *']);
  expect(shape('a\n', 'a\nb\nc\n')).toEqual(['1|1', '-|2 *', '-|3 *']);
  expect(shape('x\nold\n', 'new\nmore\nx\n')).toEqual(['-|1 *', '-|2 *', '1|3', '2|- *']);
});

it('does not see a change in the ends of lines', () => {
  expect(shape('a\r\nb\r\n', 'a\nb\n')).toEqual(['1|1', '2|2']);
});

it('folds equal lines but for three around each change', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  const stretches = foldEqual(sideBySide(lines.join('\n'), lines.with(10, 'changed').join('\n')));
  expect(stretches.map(({ folded, lines: { length } }) => [folded, length])).toEqual([
    [true, 7],
    [false, 7],
    [true, 6],
  ]);
});

it('does not fold what takes no more room than its fold', () => {
  const lines = Array.from({ length: 10 }, (_, index) => `line ${index}`);
  const stretches = foldEqual(sideBySide(lines.join('\n'), lines.with(4, 'changed').join('\n')));
  expect(stretches.every(({ folded }) => !folded)).toBe(true);
});
