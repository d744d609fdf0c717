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

it('loads no images, runs no addresses, and opens other places beside the portal', () => {
  render(
    <Markdown
      text={'![x](https://spy.example/p.gif) [bad](javascript:alert(1)) [out](https://a.org) [in](/b)'}
    />,
  );

  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText('bad')).not.toHaveAttribute('href', expect.stringContaining('javascript'));
  expect(screen.getByRole('link', { name: 'out' })).toHaveAttribute('target', '_blank');
  expect(screen.getByRole('link', { name: 'in' })).not.toHaveAttribute('target');
});
