import { expect, it } from 'vitest';
import { nextActive, targetOf } from './suggestions';

it('moves the mark through the offers and back into the field', () => {
  const down = (active: number | undefined) => nextActive(active, 'ArrowDown', 2);
  const up = (active: number | undefined) => nextActive(active, 'ArrowUp', 2);
  expect([down(undefined), down(0), down(1)]).toEqual([0, 1, undefined]);
  expect([up(undefined), up(1), up(0)]).toEqual([1, 0, undefined]);
  expect(nextActive(1, 'a', 2)).toBe(1);
  expect(nextActive(undefined, 'ArrowDown', 0)).toBeUndefined();
});

it('leads to a product, a tag or a search', () => {
  expect(targetOf({ kind: 'PRODUCT', text: 'Churn', domain: 'customer', name: 'churn' })).toEqual({
    product: { domain: 'customer', name: 'churn' },
  });
  expect(targetOf({ kind: 'TAG', text: 'core' })).toEqual({ tag: 'core' });
  expect(targetOf({ kind: 'COLUMN', text: 'email' })).toEqual({ q: 'email' });
});
