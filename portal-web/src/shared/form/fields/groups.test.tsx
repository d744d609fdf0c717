import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { focusField } from '@/shared/form/faults';
import { fakeServer } from '@tests/fakeServer';
import { FieldForm, seen } from '@tests/FieldForm';
import { show } from '@tests/render';

const GROUP = {
  advanced: {
    title: 'Advanced',
    description: 'For `experts`',
    type: 'object',
    'ui:field': 'AccordionField',
    'ui:options': { accordionTitle: 'Advanced settings', defaultExpanded: false },
    required: ['replicas'],
    properties: { replicas: { title: 'Replicas', type: 'integer' }, zone: { title: 'Zone', type: 'string' } },
  },
};
const COLUMNS = {
  columns: { title: 'Columns', type: 'array', items: { type: 'object' }, 'ui:field': 'ColumnsEditor' },
};
const wide = (count: number) => ({
  columns: Array.from({ length: count }, (_, index) => ({ name: `c${index}`, type: 'string' })),
});

beforeEach(() => {
  fakeServer({});
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
  // The page that tests run in has no layout: the frame of a long list is as high as twenty rows.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(50_000);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(45);
  Element.prototype.scrollTo = function (this: Element, options?: ScrollToOptions | number) {
    this.scrollTop = typeof options === 'object' ? (options.top ?? 0) : 0;
    queueMicrotask(() => this.dispatchEvent(new Event('scroll')));
  };
});

afterEach(() => vi.restoreAllMocks());

it('shows the members of an object behind its heading, with its description among them', async () => {
  await show(<FieldForm properties={GROUP} />);
  const heading = screen.getByText('Advanced settings');
  const field = screen.getByRole('spinbutton', { name: 'Replicas', hidden: true });
  expect(field).not.toBeVisible();
  await userEvent.click(heading);
  expect(field).toBeVisible();
  expect(await screen.findByText('experts')).toBeVisible();
  expect(screen.queryByRole('group', { name: 'Advanced' })).toBeNull();
  await userEvent.type(field, '3');
  expect(seen).toHaveBeenLastCalledWith({ advanced: { replicas: 3 } });
});

it('tells the faults of a closed group, and opens it for the field that is to be corrected', async () => {
  await show(<FieldForm strict properties={GROUP} start={{ advanced: {} }} />);
  expect(screen.getByText('1 field needs attention')).toBeVisible();
  focusField('/advanced/replicas');
  const field = await screen.findByRole('spinbutton', { name: 'Replicas' });
  expect(field).toHaveFocus();
  expect(field).toBeVisible();
});

it('draws a few of a thousand columns', async () => {
  await show(<FieldForm properties={COLUMNS} start={wide(1_000)} />);
  expect(await screen.findByRole('textbox', { name: 'Name of column 1' })).toHaveValue('c0');
  expect(screen.getByText('1,000 columns')).toBeVisible();
  const names = screen.getAllByRole('textbox', { name: /^Name of column/ });
  expect(names.length).toBeLessThan(60);
  expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '1000');
});

it('brings the column of a fault into view and the cursor into it', async () => {
  await show(<FieldForm properties={COLUMNS} start={wide(500)} />);
  await screen.findByRole('textbox', { name: 'Name of column 1' });
  focusField('/columns/400/name');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of column 401' })).toHaveFocus());
});

it('adds a column at the end of a long table and puts the cursor there', async () => {
  await show(<FieldForm properties={COLUMNS} start={wide(200)} />);
  await screen.findByRole('textbox', { name: 'Name of column 1' });
  await userEvent.click(screen.getByRole('button', { name: 'Add a column' }));
  const last = await screen.findByRole('textbox', { name: 'Name of column 201' });
  await waitFor(() => expect(last).toHaveFocus());
});

it('hands on what is typed into a long table when the writer pauses, or sends the page', async () => {
  await show(<FieldForm properties={COLUMNS} start={wide(100)} />);
  const name = await screen.findByRole('textbox', { name: 'Name of column 1' });
  seen.mockClear();
  await userEvent.type(name, 'xyz');
  expect(name).toHaveValue('c0xyz');
  await userEvent.keyboard('{Enter}');
  const sent = seen.mock.lastCall?.[0].columns as { name: string }[];
  expect(sent[0]?.name).toBe('c0xyz');
  expect(sent).toHaveLength(100);
  await userEvent.type(name, '!');
  await waitFor(() => expect(seen.mock.lastCall?.[0]).toMatchObject({ columns: { 0: { name: 'c0xyz!' } } }));
});
