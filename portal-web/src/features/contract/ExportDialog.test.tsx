import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { ExportDialog } from './ExportDialog';

const EXPORTS = '/contracts/c1/versions/1.0.0/exports';
const formats = [
  { format: 'avro', title: 'Avro schema', mediaType: 'application/json', fileName: 'c.avsc', dialects: [] },
  {
    format: 'sql-ddl',
    title: 'SQL DDL',
    mediaType: 'application/sql',
    fileName: 'c.sql',
    dialects: ['POSTGRESQL', 'BIGQUERY'],
  },
];

it('asks for the first dialect of a format that has some, and says what is lost', async () => {
  const calls = fakeServer({
    [`GET ${EXPORTS}`]: () => ({ body: { items: formats } }),
    [`GET ${EXPORTS}/avro`]: () => ({ body: 'avro text' }),
    [`GET ${EXPORTS}/avro/notes`]: () => ({ body: { items: [] } }),
    [`GET ${EXPORTS}/sql-ddl`]: ({ query }) => ({ body: `ddl ${query.get('dialect')}` }),
    [`GET ${EXPORTS}/sql-ddl/notes`]: () => ({
      body: { items: [{ pointer: '/schema/0', message: 'No counterpart' }] },
    }),
  });
  await show(<ExportDialog version={{ id: 'c1', version: '1.0.0' }} onClose={vi.fn()} />);
  expect(await screen.findByText(/avro text/)).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'Dialect' })).toBeNull();

  await userEvent.click(screen.getByRole('combobox', { name: 'Format' }));
  await userEvent.click(screen.getByRole('option', { name: 'SQL DDL' }));
  expect(await screen.findByText(/ddl POSTGRESQL/)).toBeVisible();
  expect(await screen.findByText('No counterpart')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Download c.sql' })).toBeVisible();
  expect(calls.filter(({ path }) => path.endsWith('/avro'))[0]?.query.get('dialect')).toBeNull();
});

it('shows why a format cannot be had', async () => {
  fakeServer({
    [`GET ${EXPORTS}`]: () => ({ body: { items: formats.slice(0, 1) } }),
    [`GET ${EXPORTS}/avro`]: () => ({ status: 422, body: { title: 'No Avro for this contract' } }),
  });
  await show(<ExportDialog version={{ id: 'c1', version: '1.0.0' }} onClose={vi.fn()} />);
  expect(await screen.findByText('No Avro for this contract')).toBeVisible();
});
