import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { DryRunPanel } from './DryRunPanel';
import { useSkeleton } from './useSkeleton';

const RESULT = {
  log: [{ message: 'Beginning step Fetch', stepId: 'fetch' }],
  steps: [{ id: 'fetch', name: 'Fetch', action: 'fetch:template', status: 'FAILED' }],
  files: [{ path: 'README.md', executable: false, base64Content: btoa('# Hello') }],
  output: {},
  findings: [{ level: 'ERROR', message: 'No owner', path: 'team.members', rule: 'owner' }],
  error: 'There is no folder ./skeletons',
};

function Panel() {
  return <DryRunPanel definition="kind: Template" values={{ name: 'x' }} skeleton={useSkeleton()} />;
}

/** A file as a browser hands it out of a chosen folder. */
function inFolder(path: string, content: string | Uint8Array<ArrayBuffer>): File {
  const file = new File([content], path.split('/').at(-1) ?? path);
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

function choose(...files: File[]) {
  fireEvent.change(screen.getByTestId('skeleton-folder'), { target: { files } });
}

it('sends the files of the chosen folder with the YAML, and shows what came of it', async () => {
  const calls = fakeServer({ 'POST /scaffolder/dry-runs': () => ({ body: RESULT }) });
  await show(<Panel />);
  choose(
    inFolder('mine/template.yaml', 'kind: Template'),
    inFolder('mine/skeleton/README.md', '# ${{ values.name }}'),
    inFolder('mine/skeleton/old.txt', 'x'),
  );
  expect(await screen.findByText('skeleton/README.md')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Remove skeleton/old.txt' }));
  await userEvent.click(screen.getByRole('button', { name: 'Run dry' }));
  expect(await screen.findByText('# Hello')).toBeVisible();
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
    definition: 'kind: Template',
    values: { name: 'x' },
    files: [{ path: 'skeleton/README.md', base64Content: btoa('# ${{ values.name }}') }],
  });
  expect(screen.getByText('There is no folder ./skeletons')).toBeVisible();
  expect(screen.getByText('team.members')).toBeVisible();
  expect(screen.getByText('fetch: Beginning step Fetch')).toBeVisible();
});

it('takes nothing of a choice that is too large, and says so', async () => {
  fakeServer({});
  await show(<Panel />);
  choose(inFolder('skeleton/small.txt', 'x'));
  expect(await screen.findByText('skeleton/small.txt')).toBeVisible();
  choose(inFolder('skeleton/data.bin', new Uint8Array(8 * 1024 * 1024)));
  expect(await screen.findByRole('alert')).toHaveTextContent(/too large together: a dry run takes 10 MB/);
  expect(screen.queryByText('skeleton/data.bin')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Remove all' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
