import { expect, it } from 'vitest';
import { linkTarget } from './links';

const at = (link: { url?: string; entityRef?: string }) =>
  linkTarget({ title: 'x', ...link }, 'https://portal.example.org');

it('follows web addresses, and says which leave the portal', () => {
  expect(at({ url: 'https://git.example.org/a' })).toEqual({
    href: 'https://git.example.org/a',
    foreign: true,
  });
  expect(at({ url: '/products/a/b' })).toEqual({
    href: 'https://portal.example.org/products/a/b',
    foreign: false,
  });
});

it('never follows an address that runs as a script or opens a file', () => {
  for (const url of [
    'javascript:alert(1)',
    ' JaVaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
  ]) {
    expect(at({ url })).toBeUndefined();
  }
});

it('leads to the product that an entity stands for', () => {
  expect(at({ entityRef: 'component:customer/churn' })).toEqual({
    product: { domain: 'customer', name: 'churn' },
  });
  expect(at({ entityRef: 'group:default/team' })).toBeUndefined();
});
