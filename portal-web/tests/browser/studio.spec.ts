import type { Page } from '@playwright/test';
import { axeFaults, expect, test } from './guarded';

/** What administrators see. */
async function asAdmin(page: Page) {
  await page.route('**/api/v1/me', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), roles: ['platform-admin'] } });
  });
}

test('a template is written, checked line by line and run dry', async ({ page }) => {
  await asAdmin(page);
  await page.goto('/admin/templates');
  await page.getByRole('link', { name: 'Template editor' }).click();
  await page.getByRole('combobox', { name: 'Begin with' }).selectOption('broken');
  await expect(page.locator('.cm-lint-marker-error')).toBeVisible();
  await page.getByRole('button', { name: '1 finding' }).click();
  await expect(page.getByText('The action fetch:everything does not exist.')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dry run' }).click();
  await page.getByRole('button', { name: 'Run dry' }).click();
  await expect(page.getByRole('button', { name: 'README.md', exact: true })).toBeVisible();
  await expect(page.getByText('validate: Finished step Check the contract')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('a folder of files goes with the dry run of a template', async ({ page }) => {
  await asAdmin(page);
  await page.goto('/admin/templates/editor?template=postgresql-dbt');
  await page.getByRole('button', { name: 'Dry run' }).click();
  await page.getByTestId('skeleton-files').setInputFiles([
    { name: 'contract.yaml', mimeType: 'application/yaml', buffer: Buffer.from('kind: DataContract\n') },
    { name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Notes\n') },
  ]);
  await expect(page.getByText('2 files · 27 bytes')).toBeVisible();
  await page.getByRole('button', { name: 'Remove notes.md' }).click();
  await page.getByTestId('skeleton-files').setInputFiles({
    name: 'data.bin',
    mimeType: 'application/octet-stream',
    buffer: Buffer.alloc(9 * 1024 * 1024),
  });
  await expect(page.getByText(/These files are too large together/)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Run dry' }).click();
  await expect(page.getByRole('region', { name: 'Content of contract.yaml' })).toHaveText(
    /kind: DataContract/,
  );
  await expect(page.getByText('The contract has no owner.')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('sources are added, read again, and removed by their name', async ({ page }) => {
  await page.goto('/admin/templates');
  await page.getByRole('button', { name: 'Add a source' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('ours');
  await dialog.getByRole('textbox', { name: 'Repository' }).fill('https://git.example.org/ours.git');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add a source' }).click();
  await expect(page.getByRole('heading', { name: 'ours' })).toBeVisible();
  await page.getByRole('button', { name: 'Read again: ours' }).click();
  await page.getByRole('button', { name: 'Remove ours' }).click();
  await dialog.getByRole('textbox', { name: 'Type ours to confirm' }).fill('ours');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { name: 'ours' })).toBeHidden();
});
