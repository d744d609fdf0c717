import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { TaskView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { RunPage } from './RunPage';

const task = (change: Partial<TaskView>): TaskView => ({
  id: 't1',
  template: 'plain',
  templateTitle: 'Plain',
  status: 'FAILED',
  createdAt: '2026-11-25T10:00:00Z',
  endedAt: '2026-11-25T10:00:04Z',
  createdBy: { id: 'u1', username: 'anna', name: 'Anna' },
  revision: 'abcdef012345',
  values: {},
  steps: [{ id: 'a', name: 'Write', action: 'fetch:template', status: 'COMPLETED' }],
  approvals: [],
  allowedActions: [],
  ...change,
});
const completion = {
  id: 1,
  type: 'completion',
  body: { message: 'Ended' },
  createdAt: '2026-11-25T10:00:04Z',
};
const EVENTS = { 'GET /scaffolder/tasks/t1/events': () => ({ body: [completion] }) };

afterEach(() => vi.unstubAllGlobals());

it('asks for the secrets again before it retries', async () => {
  const calls = fakeServer({
    ...EVENTS,
    'GET /scaffolder/tasks/t1': () => ({ body: task({ allowedActions: ['retry'], error: 'No answer' }) }),
    'GET /templates/plain': () => ({
      body: {
        pages: [
          { title: 'P', schema: { properties: { password: { title: 'Password', 'ui:field': 'Secret' } } } },
        ],
        secretsSchema: { required: ['password'], properties: { password: {} } },
      },
    }),
    'POST /scaffolder/tasks/t1/retry': () => ({ status: 204 }),
  });
  await show(<RunPage id="t1" repository={() => null} />);
  expect(await screen.findByText('No answer')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Retry from the failed step' }));
  const dialog = await screen.findByRole('dialog');
  const password = await screen.findByLabelText(/^Password/);
  const send = () => [...dialog.querySelectorAll('button')].find((one) => one.type === 'submit');
  expect(send()).toBeDisabled();
  await userEvent.type(password, 'hunter2{Enter}');
  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  const sent = calls.find(({ method }) => method === 'POST');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ secrets: { password: 'hunter2' } });
});

it('offers nothing that the server does not allow', async () => {
  fakeServer({ ...EVENTS, 'GET /scaffolder/tasks/t1': () => ({ body: task({}) }) });
  await show(<RunPage id="t1" repository={() => null} />);
  await screen.findByText('The run failed');
  for (const name of ['Retry from the failed step', 'Cancel run', 'Approve', 'Deny']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});

it('denies with a reason only', async () => {
  const calls = fakeServer({
    ...EVENTS,
    'GET /scaffolder/tasks/t1': () => ({
      body: task({
        status: 'PROCESSING',
        endedAt: undefined,
        waitingFor: 'Grace',
        allowedActions: ['approve', 'deny'],
      }),
    }),
    'POST /scaffolder/tasks/t1/denial': () => ({ status: 204 }),
  });
  await show(<RunPage id="t1" repository={() => null} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Deny' }));
  await screen.findByRole('textbox', { name: 'Reason' });
  const [submit] = screen.getAllByRole('button', { name: 'Deny' });
  expect(submit).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), ' Not now ');
  await userEvent.click(screen.getByRole('button', { name: 'Deny' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  const sent = calls.find(({ method }) => method === 'POST');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ reason: 'Not now' });
});

it('shows results with the way to the product, and never a link that runs a script', async () => {
  fakeServer({
    ...EVENTS,
    'GET /scaffolder/tasks/t1': () => ({
      body: task({
        status: 'COMPLETED',
        product: 'customer/churn',
        output: {
          links: [
            { title: 'Pipeline', url: 'https://ci.example.org/1' },
            { title: 'Trap', url: 'javascript:alert(1)' },
          ],
          text: [{ title: 'Next', content: 'Write the **model**' }],
        },
      }),
    }),
  });
  await show(<RunPage id="t1" repository={(product) => <p>clone {product}</p>} />);
  expect(await screen.findByRole('link', { name: 'Data product' })).toHaveAttribute(
    'href',
    '/products/customer/churn',
  );
  expect(screen.getByRole('link', { name: /Pipeline/ })).toHaveAttribute('rel', 'noreferrer');
  expect(screen.queryByText('Trap')).toBeNull();
  expect(screen.getByText('clone customer/churn')).toBeVisible();
  expect(await screen.findByText('model')).toBeVisible();
});
