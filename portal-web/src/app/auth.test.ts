import { expect, it } from 'vitest';
import { CALLBACK_PATH, presentUrl, returnAddress } from './auth';

it('comes back to a path of the portal only', () => {
  expect(returnAddress('/products/customer/churn?request=table#x')).toBe(
    '/products/customer/churn?request=table#x',
  );
  for (const foreign of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    undefined,
    { to: '/' },
  ]) {
    expect(returnAddress(foreign)).toBe('/');
  }
});

it('never returns to the callback itself', () => {
  window.history.replaceState(null, '', `${CALLBACK_PATH}?code=1`);
  expect(presentUrl()).toBe('/');
  window.history.replaceState(null, '', '/approvals?sel=a1');
  expect(presentUrl()).toBe('/approvals?sel=a1');
});
