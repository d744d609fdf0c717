import { expect, it } from 'vitest';
import { productOf } from './branchSource';

const at = (values: Record<string, unknown>) => productOf(values, 'portal.example.org');

it('finds the repository that the values name, on the host of the portal only', () => {
  expect(at({ repoUrl: 'portal.example.org?owner=customer&repo=churn' })).toBe('customer/churn');
  expect(at({ repoUrl: 'github.com?owner=a&repo=b', domain: 'customer', name: 'churn' })).toBeUndefined();
  expect(at({ repository: 'order/orders', domain: 'customer', name: 'churn' })).toBe('order/orders');
  expect(at({ domain: 'customer', name: 'churn' })).toBe('customer/churn');
  expect(at({ repository: 'https://git.example.org/x.git' })).toBeUndefined();
  expect(at({ domain: 'customer' })).toBeUndefined();
});
