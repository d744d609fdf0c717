import type { Page } from '@playwright/test';
import { axeFaults, expect, test } from './guarded';

async function choose(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function next(page: Page, step: string) {
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: step, level: 2, exact: true })).toBeFocused();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`from the gallery over the wizard to a finished run, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.goto('/create');
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('postgres');
    await expect(page).toHaveURL(/q=postgres/);
    await expect(page.getByText('1 template', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Source-aligned product on PostgreSQL' }).click();

    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText('4 fields need attention')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Domain' })).toBeFocused();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Title: This is needed' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();

    await choose(page, 'Domain', 'customer');
    await page.getByRole('textbox', { name: 'Name' }).fill('Bad Name');
    await page.getByRole('textbox', { name: 'Title' }).fill('Returns of customers');
    await expect(page.getByText(/^Must have the form/).first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).fill('returns');
    await choose(page, 'Owner', 'Growth analytics');
    await expect(page.getByText(/fields? needs? attention/)).toBeHidden();
    await next(page, 'Columns');
    await expect(page).toHaveURL(/step=2/);

    await page.getByRole('button', { name: 'Add a column' }).click();
    await page.keyboard.type('customer_id');
    await page.getByRole('checkbox', { name: 'Key of column 1' }).check();
    await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
    await page.getByRole('textbox', { name: 'Cells' }).fill('Column\tType\nReturned On\tdate');
    await page.getByRole('button', { name: 'Add 1 column' }).click();
    await expect(page.getByRole('textbox', { name: 'Name of column 2' })).toHaveValue('returned_on');
    await page.getByRole('button', { name: 'Import a schema' }).click();
    await page
      .getByRole('textbox', { name: 'Document' })
      .fill('CREATE TABLE r (\n  email text,\n  score numeric\n);');
    await expect(page.getByText('email (string), score (string)')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take 2 columns' }).click();
    await expect(page.getByText('4 columns')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);

    const preview = page.getByRole('complementary', { name: 'What comes of it' });
    await preview.getByRole('button', { name: /^table\.odcs\.yaml/ }).click();
    await expect(preview.getByText('- name: score')).toBeVisible();
    await page.getByRole('combobox', { name: 'Classification of column 1' }).selectOption('internal');
    await expect(preview.getByText('1 line changed')).toBeVisible();
    await expect(preview.getByText(/changed: .*classification: internal/)).toBeVisible();
    await next(page, 'Pipeline');

    await choose(page, 'Schedule', 'own');
    await page.getByRole('textbox', { name: 'Cron expression' }).fill('0 6 * * *');
    await page.getByLabel('Database password').fill('hunter2');
    await next(page, 'Check before you create');
    await expect(page.getByText('A column looks personal and has no classification.')).toBeVisible();
    await expect(page.getByText('hunter2')).toHaveCount(0);
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    expect(page.url()).not.toContain('hunter2');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Edit Columns' }).click();
    await expect(page.getByRole('textbox', { name: 'Name of column 4' })).toHaveValue('score');
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();

    await expect(page).toHaveURL(/\/runs\/run-\d+/);
    await expect(page.getByText('Beginning step Write the files')).toBeVisible();
    await expect(page.getByText('The run is complete')).toBeVisible();
    await expect(page.getByText('git clone https://portal.example.org/git/customer/churn.git')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Run completed with status: completed')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('laptop');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make token' }).click();
    await expect(page.getByText('mpgit_2f6c1e0b9a')).toBeVisible();
  });
}

test('a draft is found again where it was left, and its deep link begins anew', async ({ page }) => {
  const formData = JSON.stringify({ domain: 'customer', name: 'churn', title: 'Churn', password: 'x' });
  await page.goto(`/create/postgresql-dbt?formData=${encodeURIComponent(formData)}`);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('churn');
  await choose(page, 'Owner', 'Customer');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('link', { name: 'Name: The domain customer has a data product of this name' }),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('churn-two');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await expect(page).toHaveURL(/draft=d\d+/);
  expect(page.url()).not.toContain('formData');

  await page.goto('/me/drafts');
  await page.getByRole('link', { name: 'Go on with Churn' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('churn-two');
  await page.goto('/me/drafts');
  await page.getByRole('button', { name: 'Delete draft of Churn' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: 'Go on with Churn' })).toHaveCount(0);
});

test('unsaved words are not left without asking', async ({ page }) => {
  await page.goto('/create/postgresql-dbt');
  await page.getByRole('textbox', { name: 'Name' }).fill('returns');
  await page.getByRole('link', { name: 'Templates' }).click();
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.getByRole('link', { name: 'Templates' }).click();
  await expect(page).toHaveURL(/\/create$/);
});

const VALUES = { domain: 'customer', name: 'returns', title: 'Returns', owner: 'group:default/customer' };
const create = (template: string) =>
  `/create/${template}?step=2&formData=${encodeURIComponent(JSON.stringify(VALUES))}`;

test('a failed run is retried, and one that runs is cancelled', async ({ page }) => {
  await page.goto(create('flaky'));
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('The run failed')).toBeVisible();
  await page.getByRole('button', { name: 'Retry from the failed step' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retry from the failed step' }).click();
  await expect(page.getByText('The run is complete')).toBeVisible();

  await page.goto(create('governed'));
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('This run waits for a decision')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel run' }).click();
  await expect(page.getByText('The run was cancelled', { exact: true }).first()).toBeVisible();
});

test('a step that waits is approved, and the run goes on', async ({ page }) => {
  await page.goto(create('governed'));
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Fine');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('The run is complete')).toBeVisible();
});

test('the log goes on after the connection broke', async ({ page, context }) => {
  await page.goto(create('governed'));
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('Waiting for approval')).toBeVisible();
  await context.setOffline(true);
  await page.route('**/events?*', (route) => route.abort());
  await page.reload().catch(() => undefined);
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText('The connection was lost. Reconnecting…')).toBeVisible();
  await page.unroute('**/events?*');
  await expect(page.getByText('Waiting for approval')).toBeVisible();
  await expect(page.getByText('The connection was lost. Reconnecting…')).toBeHidden();
});

test('on a phone the preview is a side of its own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(create('flaky').replace('step=2&', ''));
  await expect(page.getByRole('complementary', { name: 'What comes of it' })).toBeHidden();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('button', { name: 'dataproduct.yaml', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeHidden();
  expect(await axeFaults(page)).toEqual([]);
});

test('a product whose template has moved on is upgraded by a branch', async ({ page }) => {
  await page.goto('/products/logistics/shipments');
  await expect(page.getByText('Template 9e01b2c is available')).toBeVisible();
  await page.getByRole('link', { name: 'See what changes' }).click();
  await page.getByRole('textbox', { name: 'Team on call' }).fill('blue');
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await expect(page.getByText('<<<<<<< main')).toBeVisible();
  await page.getByRole('button', { name: 'Open a branch' }).click();
  await expect(page.getByText('Branch template-9e01b2c3d4e5 is there')).toBeVisible();
  await expect(page.getByText('1 file is still in conflict')).toBeVisible();
  await page.getByRole('link', { name: 'Look at its files' }).click();
  await expect(page.getByRole('combobox', { name: 'Branch' })).toHaveValue('template-9e01b2c3d4e5');
  expect(await axeFaults(page)).toEqual([]);
});
