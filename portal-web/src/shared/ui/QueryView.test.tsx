import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problemOf } from '@/shared/api/problem';
import { QueryView } from './QueryView';

function Failing({ status }: { status: number }) {
  const query = useQuery({
    queryKey: [status],
    retry: false,
    queryFn: (): Promise<string> => Promise.reject(problemOf({ title: `Failed ${status}` }, status)),
  });
  return <QueryView query={query}>{(text) => text}</QueryView>;
}

async function fail(status: number) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Failing status={status} />
    </QueryClientProvider>,
  );
  expect(await screen.findByText(new RegExp(`Failed ${status}`))).toBeVisible();
}

it.each([429, 500, 503])('offers to try again after %i', async (status) => {
  await fail(status);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

it.each([409, 422])('offers no second try after %i, which would end the same way', async (status) => {
  await fail(status);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
