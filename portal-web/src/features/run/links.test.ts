import { expect, it } from 'vitest';
import { isOwnLink, linkTarget, readOutput } from './links';

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

it('knows the links that the page of the run has itself', () => {
  const own = (link: { url?: string; entityRef?: string }) =>
    isOwnLink({ title: 'x', ...link }, 'customer/churn', 'https://portal.example.org');
  expect(own({ entityRef: 'component:customer/churn' })).toBe(true);
  expect(own({ url: '/products/customer/churn' })).toBe(true);
  expect(own({ url: 'https://portal.example.org/products/customer/churn/contract' })).toBe(true);
  expect(own({ entityRef: 'component:customer/other' })).toBe(false);
  expect(own({ url: 'https://git.example.org/products/customer/churn' })).toBe(false);
});

it('reads links and texts of an output, and nothing of another form', () => {
  expect(
    readOutput({
      links: [{ title: 'Docs', url: '/docs', icon: 'x' }, { entityRef: 'component:a/b' }, 'none'],
      text: [{ title: 'Next', content: 7 }],
      owner: 'x',
    }),
  ).toEqual({
    links: [
      { title: 'Docs', url: '/docs', entityRef: undefined },
      { title: 'component:a/b', url: undefined, entityRef: 'component:a/b' },
      { title: '', url: undefined, entityRef: undefined },
    ],
    texts: [{ title: 'Next', content: '7' }],
  });
  expect(readOutput({ links: 'none' })).toEqual({ links: [], texts: [] });
  expect(readOutput(undefined)).toEqual({ links: [], texts: [] });
});
