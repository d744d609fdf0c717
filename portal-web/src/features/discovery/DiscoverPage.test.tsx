import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { DiscoverPage } from './DiscoverPage';

const hit = {
  domain: 'customer',
  name: 'churn',
  title: 'Churn scores',
  description: 'Who may leave',
  lifecycle: 'DEPRECATED',
  tags: [],
  technologies: ['kafka'],
  classifications: ['pii'],
  columnCount: 4,
  updatedAt: '2026-11-01T10:00:00Z',
  highlights: [],
  matchedColumns: ['email'],
};
const facets = [{ name: 'domain', values: [{ value: 'customer', count: 1 }] }];

it('asks the server for what the address says and shows the answer', async () => {
  const calls = fakeServer({
    'GET /search': () => ({ body: { items: [hit], facets, total: 1, tookMs: 1 } }),
  });

  await show(<DiscoverPage search={{ q: 'email', tag: ['a', 'b'] }} onChange={vi.fn()} />);

  expect(await screen.findByRole('link', { name: 'Churn scores' })).toHaveAttribute(
    'href',
    '/products/customer/churn',
  );
  expect(screen.getByText('1 data product for “email”')).toBeVisible();
  expect(calls[0]?.query.get('q')).toBe('email');
  expect(calls[0]?.query.getAll('tag')).toEqual(['a', 'b']);
});

it('narrows by a facet and offers to remove the filter again', async () => {
  fakeServer({ 'GET /search': () => ({ body: { items: [hit], facets, total: 1, tookMs: 1 } }) });
  const onChange = vi.fn();
  await show(<DiscoverPage search={{ tag: ['core'] }} onChange={onChange} />);

  await userEvent.click(await screen.findByRole('checkbox', { name: /customer/ }));
  expect(onChange).toHaveBeenLastCalledWith({ domain: ['customer'], tag: ['core'] });

  await userEvent.click(screen.getByRole('button', { name: 'Remove filter Tag: core' }));
  expect(onChange).toHaveBeenLastCalledWith({});
});

it('says what to do when nothing matches', async () => {
  fakeServer({ 'GET /search': () => ({ body: { items: [], facets: [], total: 0, tookMs: 1 } }) });
  const onChange = vi.fn();
  await show(<DiscoverPage search={{ q: 'chrun' }} onChange={onChange} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Clear search and filters' }));
  expect(onChange).toHaveBeenCalledWith({});
});

it('tells that search is down, with the way to try again', async () => {
  let broken = true;
  fakeServer({
    'GET /search': () =>
      broken
        ? {
            status: 503,
            body: {
              type: '/problems/search-unavailable',
              title: 'Search is not available',
              status: 503,
              instance: 'req-1',
            },
          }
        : { body: { items: [hit], facets, total: 1, tookMs: 1 } },
  });
  await show(<DiscoverPage search={{}} onChange={vi.fn()} />);

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Search is not available');
  expect(alert).toHaveTextContent('Request id req-1');

  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Churn scores' })).toBeVisible();
});
