import type { Page } from '@playwright/test';
import { axeFaults, expect, test } from './guarded';

const CHURN = '/products/customer/churn/contract';

async function yamlOf(page: Page): Promise<string> {
  return (await page.locator('.cm-content').innerText()).replaceAll('\u200b', '');
}

test('YAML is checked line by line, shares the document with the form, and is not lost', async ({ page }) => {
  await page.goto(`${CHURN}/edit?port=events&version=2.0.0&part=yaml`);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# kept\ntabel: 1\n');
  await expect(page.locator('.cm-lint-marker-error')).toBeVisible();
  await expect(page.getByText('Unknown field "tabel"')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Basics' }).click();
  await page.getByRole('textbox', { name: 'Usage' }).fill('Join on customer_id only.');
  await page.getByRole('button', { name: 'YAML', exact: true }).click();
  const yaml = await yamlOf(page);
  expect(yaml).toContain('# kept');
  expect(yaml).toContain('usage: Join on customer_id only.');

  await page.getByRole('link', { name: 'Contract', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.getByText('The contract is valid')).toBeVisible();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page).toHaveURL(/contract\?port=events&version=2.0.0/);
  await expect(page.getByText('Join on customer_id only.')).toBeVisible();
});

test('somebody else’s change is shown before it is written over', async ({ page }) => {
  const address = '/api/v1/contracts/c-customer-churn-events/versions/2.0.0';
  await page.goto(`${CHURN}/edit?port=events&version=2.0.0`);
  await page.getByRole('textbox', { name: 'Usage' }).fill('Mine');
  const headers = { Authorization: 'Bearer other', 'Content-Type': 'application/yaml' };
  const seen = await (await page.request.get(address, { headers })).json();
  const theirs = await (await page.request.get(`${address}/document`, { headers })).text();
  await page.request.put(address, {
    headers: { ...headers, 'If-Match': `"${seen.etagVersion}"` },
    data: theirs.replace('Customers younger', 'Theirs: customers younger'),
  });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('dialog', { name: 'Somebody else has changed this draft' })).toBeVisible();
  await expect(page.getByText('Theirs: customers younger').first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(page).toHaveURL(/contract\?port=events/);
  await expect(page.getByText('Mine', { exact: true })).toBeVisible();
});

test('columns are pasted from a spreadsheet, moved by the keyboard and removed', async ({ page }) => {
  await page.goto(`${CHURN}/edit?version=1.1.0&part=columns`);
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
  await page
    .getByRole('textbox', { name: 'Cells' })
    .fill('Column\tType\tRequired\tNotes\nloyalty_tier\tvarchar(10)\tyes\tGold or silver\npoints\tint\t\t');
  await page.getByRole('combobox', { name: 'Meaning of column 4' }).selectOption('Description');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add 2 columns' }).click();

  const name = page.getByRole('textbox', { name: 'Name of column 13' });
  await expect(name).toHaveValue('loyalty_tier');
  await name.press('Alt+ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Name of column 12' })).toHaveValue('loyalty_tier');
  await expect(page.getByRole('textbox', { name: 'Name of column 12' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove points' }).click();
  await page.getByRole('button', { name: 'YAML', exact: true }).click();
  await page.locator('.cm-content').press('Control+End');
  await expect(page.locator('.cm-content')).toContainText('costCentre');
});

test('a foreign schema is previewed and becomes the draft', async ({ page }) => {
  await page.goto(`${CHURN}/edit?version=1.1.0`);
  await page.getByRole('button', { name: 'Import' }).click();
  await page
    .getByRole('textbox', { name: 'Document' })
    .fill('CREATE TABLE mart.visits (\n  visit_id bigint,\n  seen_at timestamptz\n);');
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveText('SQL DDL');
  await expect(page.getByRole('dialog').getByText('2 columns')).toBeVisible();
  await expect(page.getByText('The check constraint was kept as text')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'Protobuf' }).click();
  await expect(page.getByText('This is no protobuf document.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use as draft' })).toBeDisabled();
  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'SQL DDL' }).click();
  await page.getByRole('button', { name: 'Use as draft' }).click();
  await page.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of column 2' })).toHaveValue('seen_at');
});
