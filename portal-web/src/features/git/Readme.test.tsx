import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '@tests/render';
import { Readme } from './Readme';

const TEXT = `# Churn

See [the model](../models/churn.sql), [the site](https://example.org) and [a trap](../../../etc/passwd).

| model | rows |
|---|---|
| churn | many |
`;

it('shows a document with its headings and tables, its links leading to files of the repository', async () => {
  vi.stubGlobal('fetch', async () => new Response(TEXT, { headers: { 'Content-Type': 'text/plain' } }));
  await show(<Readme at={{ product: 'customer/churn', branch: 'topic' }} path="docs/README.md" />);
  expect(await screen.findByRole('heading', { name: 'Churn', level: 3 })).toBeVisible();
  const file = screen.getByRole('link', { name: 'the model' }).getAttribute('href') ?? '';
  const { pathname, searchParams } = new URL(file, 'https://portal.test');
  expect(pathname).toBe('/products/customer/churn/files');
  expect(searchParams.get('branch')).toContain('topic');
  expect(searchParams.get('file')).toContain('models/churn.sql');
  expect(screen.getByRole('link', { name: 'the site' })).toHaveAttribute('rel', 'noreferrer');
  expect(screen.queryByRole('link', { name: 'a trap' })).toBeNull();
  expect(screen.getByRole('cell', { name: 'many' })).toBeVisible();
});
