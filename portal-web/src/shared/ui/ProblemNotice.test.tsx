import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { problemOf } from '@/shared/api/problem';
import { ProblemNotice } from './ProblemNotice';

it('shows title, detail, remedy, request id and each violation with its place', () => {
  const problem = problemOf(
    {
      type: '/problems/contract-invalid',
      title: 'Not valid',
      detail: 'Two faults',
      remedy: 'Correct them',
      instance: 'req-9',
      errors: [
        { pointer: '/schema/0', message: 'No name', line: 4, column: 2 },
        { pointer: '/id', message: 'Missing' },
      ],
    },
    422,
  );
  render(<ProblemNotice error={problem} />);

  const alert = screen.getByRole('alert');
  for (const text of [
    'Not valid',
    'Two faults',
    'Correct them',
    'Request id req-9',
    'No name',
    'line 4, column 2',
    '/id',
  ]) {
    expect(alert).toHaveTextContent(text);
  }
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows the status when the answer was no problem document', () => {
  render(<ProblemNotice error={problemOf('<html>', 502)} />);
  expect(screen.getByRole('alert')).toHaveTextContent('The server answered with status 502');
});

it('shows the message of any other failure and offers to try again', async () => {
  const onRetry = vi.fn();
  render(<ProblemNotice error={new Error('boom')} onRetry={onRetry} />);

  expect(screen.getByRole('alert')).toHaveTextContent('boom');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
});
