import { axeFaults, expect, test } from './guarded';

test('a table of a thousand columns is pasted and typed into without waiting', async ({ page }) => {
  await page.goto('/create/postgresql-dbt?step=2');
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
  const rows = Array.from({ length: 1_000 }, (_, index) => `column_${index}\ttimestamp`);
  await page.getByRole('textbox', { name: 'Cells' }).fill(['Column\tType', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Add 1,000 columns' }).click();
  await expect(page.getByText('1,000 columns')).toBeVisible();
  expect(await page.getByRole('textbox', { name: /^Name of column/ }).count()).toBeLessThan(60);
  const first = page.getByRole('textbox', { name: 'Name of column 1', exact: true });
  await first.fill('first');
  await first.press('Alt+ArrowDown');
  const second = page.getByRole('textbox', { name: 'Name of column 2', exact: true });
  await expect(second).toHaveValue('first');
  await expect(second).toBeFocused();
  await page.getByRole('button', { name: 'Add a column' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of column 1001', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('textbox', { name: 'Name of column 1001', exact: true }),
    'the first fault is where nothing was entered',
  ).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
});

test('tags, branches and groups of a Backstage template', async ({ page }) => {
  await page.goto('/create/pickers');
  await expect(page.getByRole('link', { name: 'list of fields' })).toHaveAttribute('target', '_blank');
  await page.getByRole('combobox', { name: 'Tags', exact: true }).fill('Big-Data');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'big-data' })).toBeVisible();
  const group = page.getByText('Advanced settings');
  await group.click();
  await page.getByRole('textbox', { name: 'Zone' }).fill('eu');
  await group.click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Replicas' })).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('spinbutton', { name: 'Replicas' }).fill('2');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Check before you create' })).toBeVisible();
  await expect(page.getByText('replicas: 2')).toBeVisible();
});
