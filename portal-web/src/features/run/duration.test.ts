import { expect, it } from 'vitest';
import { elapsed, formatDuration } from './duration';

it('says durations as short as they are told apart', () => {
  expect([340, 9_400, 12_400, 185_000, 7_800_000, 3 * 86_400_000].map(formatDuration)).toEqual([
    '0.3 s',
    '9.4 s',
    '12 s',
    '3 min 5 s',
    '2 h 10 min',
    '3 days',
  ]);
});

it('measures a step that runs up to now, and one that has not begun not at all', () => {
  const startedAt = '2026-11-25T10:00:00Z';
  expect(elapsed({ startedAt }, Date.parse('2026-11-25T10:00:04Z'))).toBe(4_000);
  expect(elapsed({ startedAt, endedAt: '2026-11-25T10:00:02Z' }, 0)).toBe(2_000);
  expect(elapsed({}, 0)).toBeUndefined();
});
