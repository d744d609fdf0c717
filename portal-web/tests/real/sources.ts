import type { Page } from '@playwright/test';
import { expect } from './people';

/** Has the portal read a source of templates again, until the page shows what is expected of it. */
export async function readAgain(page: Page, name: string, shown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: `Read again: ${name}` }).click();
    await shown();
  }).toPass({ timeout: 30_000 });
}

/** Registers a repository with one template of the same name, and waits until it was read. */
export async function addSource(page: Page, name: string, repository: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a source' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Repository' }).fill(repository);
  await dialog.getByRole('button', { name: 'Add a source' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await readAgain(page, name, () =>
    expect(page.getByRole('link', { name, exact: true })).toBeVisible({ timeout: 3_000 }),
  );
}
