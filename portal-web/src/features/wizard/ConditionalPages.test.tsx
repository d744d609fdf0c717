import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TemplateView } from '@/shared/api/types';
import { fakeServer, type Call } from '@tests/fakeServer';
import { show } from '@tests/render';
import { Wizard } from './Wizard';

const template = {
  name: 'clouds',
  title: 'Clouds',
  revision: 'r1',
  usable: true,
  pages: [
    { title: 'Cloud', schema: { properties: { cloud: { title: 'Cloud', type: 'string' } } } },
    {
      title: 'AWS',
      when: "${{ parameters.cloud === 'AWS' }}",
      schema: {
        required: ['region'],
        properties: {
          region: { title: 'Region', type: 'string' },
          key: { title: 'Key', type: 'string', 'ui:field': 'Secret' },
        },
      },
    },
    { title: 'More', schema: { properties: { note: { title: 'Note', type: 'string' } } } },
  ],
  steps: [],
  findings: [],
} as unknown as TemplateView;

const HANDLERS = {
  'POST /templates/clouds/check': ({ body }: Call) => ({
    body: { violations: [], findings: [], hiddenPages: body.includes('"cloud":"AWS"') ? [] : [1] },
  }),
  'POST /scaffolder/dry-runs': () => ({ body: { log: [], steps: [], files: [], findings: [] } }),
  'POST /scaffolder/drafts': () => ({
    status: 201,
    body: { id: 'd1', template: 'clouds', revision: 'r1', page: 0, updatedAt: '2026-11-25T10:00:00Z' },
    headers: { ETag: '"0"' },
  }),
  'POST /scaffolder/tasks': () => ({ status: 201, body: { id: 't1' } }),
};

function Stepped() {
  const [step, setStep] = useState(1);
  return (
    <Wizard
      template={template}
      step={step}
      start={{}}
      loaded={undefined}
      onStep={setStep}
      onDraft={() => undefined}
      onCreated={() => undefined}
    />
  );
}

const next = () => userEvent.click(screen.getByRole('button', { name: 'Next' }));

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => vi.unstubAllGlobals());

it('leaves out a page that is not shown: in the list of steps, on the way, and in the review', async () => {
  const calls = fakeServer(HANDLERS);
  await show(<Stepped />);
  expect(screen.getByText('Step 1 of 3')).toBeVisible();
  await next();
  expect(await screen.findByText('Step 2 of 3')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await next();
  expect(await screen.findByRole('heading', { name: 'More', level: 3 })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'AWS', level: 3 })).toBeNull();
  expect(screen.queryByLabelText('Key')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(calls.filter(({ path }) => path.endsWith('/tasks'))).toHaveLength(1));
});

it('shows a page as soon as its condition holds, and holds to what it asks for', async () => {
  fakeServer(HANDLERS);
  await show(<Stepped />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Cloud' }), 'AWS');
  await next();
  expect(await screen.findByText('Step 2 of 4')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Region' })).toBeVisible();
  await next();
  expect(screen.getByRole('link', { name: 'Region: This is needed' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByText('Step 1 of 4')).toBeVisible();
});
