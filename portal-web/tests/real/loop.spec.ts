import type { Locator, Page } from '@playwright/test';
import { examine, expect, test } from './people';

const RUN = Date.now().toString(36);
const NAME = `loyalty-${RUN}`;
const TITLE = `Loyalty points ${RUN}`;
const COLUMN = `points_${RUN}`;
const FIRST_PURPOSE = `Forecast the value of points ${RUN}`;
const SECOND_PURPOSE = `Compare once more ${RUN}`;
const REASON = `The project of ${RUN} has ended`;
const DENIAL = `Use the monthly report, not ${RUN}`;
const GUIDE = `psql -h warehouse loyalty_${RUN}`;

async function fillContract(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Table name' }).fill('loyalty');
  await page.getByRole('textbox', { name: 'Column of column 1' }).fill('customer_id');
  await page.getByRole('combobox', { name: 'Classification of column 1' }).selectOption('pii');
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.getByRole('textbox', { name: 'Column of column 2' }).fill(COLUMN);
  await page.getByRole('combobox', { name: 'Type of column 2' }).selectOption('integer');
  await expect(page.getByText('The contract is valid')).toBeVisible();
}

/** Registers and publishes the product in the form. */
async function publishProduct(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Domain' }).click();
  await page.getByRole('option', { name: 'customer' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
  await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
  await page.locator('#description').fill('Points of each customer, day by day');
  await page.getByRole('textbox', { name: 'Port name' }).fill('table');
  await page.getByRole('textbox', { name: 'How to connect' }).fill(GUIDE);
  await fillContract(page);
  await page.getByRole('checkbox', { name: 'Publish the product' }).check();
  await examine(page);
  await page.getByRole('button', { name: 'Create data product' }).click();
  await expect(page.getByText('Your data product is registered')).toBeVisible();
  await page.getByRole('link', { name: 'Open the product' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
  await examine(page);
}

/** Finds the product by the name of one of its columns; it may take a second to be searchable. */
async function findByColumn(page: Page): Promise<void> {
  const found = page.getByRole('link', { name: TITLE });
  await expect(async () => {
    await page.goto(`/?q=${COLUMN}`);
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.locator('article').getByText(COLUMN)).toBeVisible();
  await examine(page);
  await found.click();
  await page.getByRole('link', { name: 'Schema', exact: true }).click();
  await expect(page.getByText(COLUMN).first()).toBeVisible();
  await examine(page);
  await page.getByRole('link', { name: 'Contract', exact: true }).click();
  await expect(page.getByText('Active', { exact: true }).first()).toBeVisible();
  await examine(page);
}

async function askForAccess(page: Page, purpose: string): Promise<void> {
  await page.goto(`/products/customer/${NAME}?request=table`);
  await expect(page.getByText(GUIDE)).toBeHidden();
  await page.getByRole('textbox', { name: 'Purpose' }).fill(purpose);
  await expect(page.getByText('The owners of the domain decide')).toBeVisible();
  await examine(page);
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByText('Request sent')).toBeVisible();
  await page.getByRole('link', { name: 'Follow the request' }).click();
  await expect(page.getByText(purpose)).toBeVisible();
  await examine(page);
}

/** The request with this purpose among those that wait; opened from the list. */
async function openApproval(page: Page, purpose: string): Promise<Locator> {
  await page.goto('/approvals');
  await page.getByRole('button', { name: TITLE }).click();
  const detail = page.getByRole('region', { name: 'Request' });
  await expect(detail.getByText(purpose)).toBeVisible();
  await expect(detail.getByText(COLUMN)).toBeVisible();
  await examine(page);
  return detail;
}

test('three people: a product is published, found, asked for, granted, taken back and denied', async ({
  people,
}) => {
  const anna = await people.arrive('anna.schmidt', '/create/blank');
  await publishProduct(anna);

  const david = await people.arrive('david.chen', '/');
  await findByColumn(david);
  await askForAccess(david, FIRST_PURPOSE);

  const approval = await openApproval(anna, FIRST_PURPOSE);
  await approval.getByRole('button', { name: 'Approve', exact: true }).click();
  await approval.getByRole('button', { name: 'Approve request' }).click();
  await expect(approval.getByText('Approved by Anna Schmidt')).toBeVisible();

  await expect(david.getByText(GUIDE)).toBeVisible({ timeout: 60_000 });
  await expect(david.getByText(`customer.${NAME}.table`)).toBeVisible();
  await examine(david);

  await anna.goto(`/products/customer/${NAME}/access`);
  const consumers = anna.getByRole('region', { name: 'Who has access' });
  await expect(consumers.getByText('David Chen')).toBeVisible();
  await examine(anna);
  await consumers.getByRole('button', { name: 'Revoke the access of David Chen' }).click();
  await anna.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await examine(anna);
  await anna.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(consumers.getByText('Revoked', { exact: true })).toBeVisible({ timeout: 30_000 });

  await david.goto('/me/grants');
  await expect(david.getByText(REASON)).toBeVisible();
  await expect(david.getByText(GUIDE)).toBeHidden();
  await examine(david);

  await askForAccess(david, SECOND_PURPOSE);
  const denial = await openApproval(anna, SECOND_PURPOSE);
  await denial.getByRole('button', { name: 'Deny', exact: true }).click();
  await denial.getByRole('textbox', { name: 'Reason' }).fill(DENIAL);
  await denial.getByRole('button', { name: 'Deny request' }).click();
  await expect(denial.getByText('Denied by Anna Schmidt')).toBeVisible();

  await david.goto('/notifications');
  await expect(
    david
      .getByRole('main')
      .getByRole('link', { name: /denied/i })
      .first(),
  ).toBeVisible();
  await examine(david);
  await david
    .getByRole('main')
    .getByRole('link', { name: /denied/i })
    .first()
    .click();
  await expect(david.locator('article').getByText(DENIAL)).toBeVisible();
});
