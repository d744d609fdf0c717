import { axeFaults, expect, test } from './guarded';

const CHURN = '/products/customer/churn/contract';
const MOST_ROWS = 80;
const MOST_FILTER_MS = 1_500;

test('a contract of 2,000 columns is filtered and walked with few of them drawn', async ({ page }) => {
  await page.goto('/products/logistics/shipments/schema');
  await expect(page.getByText('2,000 columns')).toBeVisible();
  const rows = page.getByRole('treegrid').getByRole('row');
  expect(await rows.count()).toBeLessThan(MOST_ROWS);

  await rows.nth(1).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: 'attribute_2000' })).toBeFocused();
  expect(await rows.count()).toBeLessThan(MOST_ROWS);

  const started = Date.now();
  await page.getByRole('searchbox', { name: 'Filter columns' }).fill('attribute_1999');
  await expect(page.getByText('1 column', { exact: true })).toBeVisible();
  expect(Date.now() - started).toBeLessThan(MOST_FILTER_MS);
  await expect(page).toHaveURL(/filter=attribute_1999/);
});

test('details of a column are opened, and its address leads back to it', async ({ page }) => {
  await page.goto(`${CHURN}#col=churn_scores.scored_on`);
  await expect(page.locator('[id="col=churn_scores.scored_on"]')).toBeInViewport();
  await page.getByRole('button', { name: '1 quality rule of email' }).click();
  await expect(page.getByText('Every address has one @ and a domain.')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('a version is had in another format, in a dialect, as a file', async ({ page }) => {
  await page.goto(CHURN);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'SQL DDL' }).click();
  await page.getByRole('combobox', { name: 'Dialect' }).click();
  await page.getByRole('option', { name: 'Snowflake' }).click();
  await expect(page.getByText('-- SNOWFLAKE')).toBeVisible();
  await expect(page.getByText('The SQL rule has no counterpart')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download contract.sql' }).click();
  expect((await download).suggestedFilename()).toBe('contract.sql');
});

test('what changed is compared, filtered by severity and read as text, all in the address', async ({
  page,
}) => {
  await page.goto(`${CHURN}?version=2.0.0`);
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByText('Version 2.0.0 fits these changes')).toBeVisible();
  await page.getByRole('combobox', { name: 'Severity' }).click();
  await page.getByRole('option', { name: 'Breaking' }).click();
  await expect(page).toHaveURL(/severity=ERROR/);
  await expect(page.getByText('Freshness became weaker')).toBeHidden();
  await page.getByRole('button', { name: 'Documents side by side' }).click();
  await page
    .getByRole('button', { name: /Show \d+ equal lines/ })
    .first()
    .click();
  await expect(page.getByRole('cell', { name: /apiVersion/ }).first()).toBeVisible();
});

test('a breaking version is activated in the knowledge of whom it concerns', async ({ page }) => {
  await page.goto(`${CHURN}?port=events&version=2.0.0`);
  await page.getByRole('button', { name: 'Activate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Activate version 2.0.0' });
  await expect(dialog.getByText('Growth analytics')).toBeVisible();
  await expect(dialog.getByText('Must ask for access again')).toBeVisible();
  await expect(dialog.getByText('marketing/campaign-performance', { exact: true })).toBeVisible();
  await dialog.getByRole('spinbutton', { name: 'Notice in days' }).fill('45');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Activate' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Active', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/notice until/)).toBeVisible();
});

test('a number that does not fit is refused with the one that does', async ({ page }) => {
  await page.route('**/versions/2.0.0/activation', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: '/problems/version-does-not-fit',
        title: 'The version number does not fit the changes',
        errors: [{ pointer: '/schema/0/properties/2', message: 'Column full_name was removed' }],
      }),
    }),
  );
  await page.goto(`${CHURN}?version=2.0.0`);
  await page.getByRole('button', { name: 'Activate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click();
  await expect(page.getByText('The version number does not fit the changes')).toBeVisible();
  await expect(page.getByText('Change the number to 2.0.0')).toBeVisible();
});

test('consumers answer: one accepts, one objects with a date and a reason', async ({ page }) => {
  await page.goto('/consents/t2');
  await expect(page).toHaveURL('/me/consents?sel=t2');
  const tasks = page.getByRole('article');
  await tasks.nth(1).getByRole('button', { name: 'Object' }).click();
  await page.getByLabel('We need until').fill('2027-03-31');
  await page.getByRole('textbox', { name: 'Comment' }).fill('The model is trained each quarter');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Object' }).click();
  await expect(tasks.nth(1).getByText('Objected')).toBeVisible();
  await expect(tasks.nth(1).getByText('needs time until Mar 31, 2027')).toBeVisible();
  await tasks.nth(0).getByRole('button', { name: 'Accept' }).click();
  await expect(tasks.nth(0).getByText('Accepted')).toBeVisible();
  await expect(tasks.nth(0).getByRole('button')).toHaveCount(0);
  await tasks.nth(1).getByRole('button', { name: 'We have migrated' }).click();
  await expect(tasks.nth(1).getByText('Migrated', { exact: true })).toBeVisible();
});

test('a contract is put into Git, its secret shown once, and taken out again', async ({ page }) => {
  await page.goto(`${CHURN}?panel=source`);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('textbox', { name: 'Repository' }).fill('https://git.example.org/a/b');
  await page.getByRole('textbox', { name: 'Path of the file' }).fill('churn.odcs.yaml');
  await page.getByRole('checkbox', { name: 'Announce changes by webhook' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('s3cr3t-of-the-hook')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('churn.odcs.yaml')).toBeVisible();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('The contract lives in the portal only')).toBeVisible();
});

test('a conflict with Git is decided by choosing a side; a change is proposed as a branch', async ({
  page,
}) => {
  await page.goto('/products/billing/invoices/contract?port=events&panel=source');
  await expect(page.getByText('Both sides have changed')).toBeVisible();
  await expect(page.getByText('Git, 8f1c2d4e5a')).toBeVisible();
  await page.getByRole('button', { name: 'Take Git’s' }).click();
  await expect(page.getByText('In step')).toBeVisible();

  await page.goto(`${CHURN}/edit?port=events&version=1.1.0`);
  await page.getByRole('button', { name: 'Propose change in Git' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Propose change in Git' }).click();
  await expect(page.getByText('Branch meshport/churn-events-1.2.0 is there')).toBeVisible();
});

test('a port of a draft is removed after asking', async ({ page }) => {
  await page.goto('/products/customer/contact-history');
  await page.getByRole('button', { name: 'Remove port table' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove port table' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('One row per contact.')).toBeVisible();
});

test('a product leads to what it reads, and owners choose whom its contract protects', async ({ page }) => {
  await page.goto('/products/customer/churn');
  await page.getByRole('link', { name: 'order/orders/table' }).click();
  await expect(page).toHaveURL(/products\/order\/orders/);

  await page.goto(CHURN);
  await page.getByRole('combobox', { name: 'Protects' }).click();
  await page.getByRole('option', { name: 'Readers (forward)' }).click();
  await expect(page.getByRole('combobox', { name: 'Protects' })).toHaveText('Readers (forward)');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Protects' })).toHaveText('Readers (forward)');
});
