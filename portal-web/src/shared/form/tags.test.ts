import { expect, it } from 'vitest';
import { isTag, normalTag } from './tags';

it('keeps tags in the form that Backstage keeps them in', () => {
  expect(normalTag('  Big-Data ')).toBe('big-data');
  expect(['dbt', 'c++', 'c#', 'team:growth', 'a-b-c', 'x'.repeat(63)].every(isTag)).toBe(true);
  expect(['', 'big data', '-a', 'a--b', 'a_b', 'Äpfel', 'x'.repeat(64)].some(isTag)).toBe(false);
});
