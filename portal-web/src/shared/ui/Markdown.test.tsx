import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Markdown } from './Markdown';

it('shows code as it is, to be copied, and keeps HTML as text', () => {
  render(<Markdown text={'Use `role` <b>now</b>\n\n```sql\nSELECT 1\n  FROM t;\n```\n'} />);

  expect(screen.getByRole('region', { name: 'Code sql' })).toHaveTextContent('SELECT 1 FROM t;');
  expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
  expect(screen.getByText('role').tagName).toBe('CODE');
  expect(screen.getByText(/<b>now<\/b>/)).toBeVisible();
});
