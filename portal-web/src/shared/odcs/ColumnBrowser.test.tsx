import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '@tests/render';
import { ColumnBrowser } from './ColumnBrowser';
import { readContract } from './promises';
import { indexTables, visibleRows } from './rows';

const COUNT = 2000;
const MOST_ROWS = 60;
const MOST_MS = 100;

const { tables } = readContract({
  schema: [
    {
      name: 'wide',
      properties: [
        {
          name: 'address',
          logicalType: 'object',
          properties: [{ name: 'city', logicalType: 'string' }],
        },
        ...Array.from({ length: COUNT - 2 }, (_, index) => ({
          name: `column_${index}`,
          logicalType: 'string',
          description: `Number ${index}`,
        })),
      ],
    },
  ],
});

function Browser() {
  const [filter, setFilter] = useState('');
  return <ColumnBrowser tables={tables} filter={filter} onFilter={setFilter} />;
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(41);
});

afterEach(() => vi.restoreAllMocks());

it('draws a bounded number of 2,000 columns and says how many there are', async () => {
  await show(<Browser />);
  const tree = screen.getByRole('treegrid');
  expect(tree).toHaveAttribute('aria-rowcount', String(COUNT + 1));
  const rows = within(tree).getAllByRole('row');
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(MOST_ROWS);
  expect(rows[1]).toHaveAttribute('aria-rowindex', '2');
});

it('filters 2,000 columns while the writer types', async () => {
  await show(<Browser />);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter columns' }), '1997');
  expect(await screen.findByText('1 column')).toBeVisible();
  expect(screen.getByText('column_1997')).toBeVisible();
});

it('answers each key of a filter over 2,000 columns within a blink', () => {
  const index = indexTables(tables);
  const keys = ['n', 'nu', 'num', 'numb', 'numbe', 'number', 'number 1', 'number 19'];
  const started = performance.now();
  keys.forEach((filter) => visibleRows(index, filter, new Set()));
  expect((performance.now() - started) / keys.length).toBeLessThan(MOST_MS);
});

function focused(): string | undefined {
  return document.activeElement?.querySelector('code')?.textContent ?? undefined;
}

it('is walked, collapsed and opened with the keyboard', async () => {
  await show(<Browser />);
  await userEvent.tab();
  await userEvent.tab();
  expect(focused()).toBe('address');
  expect(document.activeElement).toHaveAttribute('aria-expanded', 'true');

  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('city');
  expect(document.activeElement).toHaveAttribute('aria-level', '2');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(focused()).toBe('address');
  expect(screen.queryByText('city')).toBeNull();
  expect(screen.getByRole('treegrid')).toHaveAttribute('aria-rowcount', String(COUNT));
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('column_0');
});
