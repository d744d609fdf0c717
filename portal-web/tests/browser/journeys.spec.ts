import { axeFaults, expect, test } from './guarded';

test('search is typed, narrowed, shared by its address and left by the keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('orders');
  await expect(page).toHaveURL('/?q=orders');
  await expect(page.getByText('for “orders”')).toBeVisible();

  await page.getByRole('checkbox', { name: 'order', exact: false }).first().check();
  await expect(page).toHaveURL(/domain=/);
  await page.reload();
  await expect(page.getByRole('button', { name: /Remove filter Domain/ })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/?q=orders');
});

test('search that is down says so and recovers', async ({ page }) => {
  const body = JSON.stringify({
    type: '/problems/search-unavailable',
    title: 'Search is not available',
    status: 503,
    instance: 'req-5',
  });
  await page.route('**/api/v1/search*', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body }),
  );
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Request id req-5');
  await page.unroute('**/api/v1/search*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Customer churn scores')).toBeVisible();
});

test('access is asked for from a product and followed in my work', async ({ page }) => {
  await page.goto('/products/logistics/shipments');
  await page
    .getByRole('button', { name: 'Request access' })
    .or(page.getByRole('link', { name: 'Request access', exact: true }))
    .first()
    .click();
  await expect(page).toHaveURL(/request=table/);
  await page.getByRole('textbox', { name: 'Purpose' }).fill('Forecast the load of the hubs');
  await expect(page.getByText('The owners of the domain decide')).toBeVisible();
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByText('Request sent')).toBeVisible();
  await page.getByRole('link', { name: 'Follow the request' }).click();
  await expect(page).toHaveURL(/\/me\/requests\?sel=/);
  await expect(page.getByText('Forecast the load of the hubs')).toBeVisible();
});

test('approvals are decided with the keyboard, and a stale one names who decided', async ({ page }) => {
  await page.goto('/approvals');
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/sel=a2/);
  await page.keyboard.press('d');
  await page.getByRole('button', { name: 'Deny request' }).click();
  await expect(page.getByText('Say why')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Reason' }).fill('Use the table instead');
  await page.getByRole('button', { name: 'Deny request' }).click();
  await expect(page.getByText('Denied by Anna Schmidt')).toBeVisible();

  await page.goto('/approvals/a3');
  await expect(page).toHaveURL('/approvals?sel=a3');
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('button', { name: 'Approve request' }).click();
  await expect(page.getByText('Somebody else was faster')).toBeVisible();
  await expect(page.getByText('Grace Kim had decided already')).toBeVisible();
});

test('a product is registered; what fails is kept, corrected and continued', async ({ page }) => {
  await page.goto('/create/blank');
  await page.getByRole('button', { name: 'Create data product' }).click();
  await expect(page.getByText('Please correct these fields')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Domain' })).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Domain' }).click();
  await page.getByRole('option', { name: 'customer' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('loyalty-points');
  await page.getByRole('textbox', { name: 'Title' }).fill('Loyalty points');
  await page.locator('#description').fill('Points of each customer');
  await page.getByRole('textbox', { name: 'Port name' }).fill('table');
  await page.getByRole('textbox', { name: 'Table name' }).fill('tabel');
  await page.getByRole('textbox', { name: 'Column of column 1' }).fill('customer_id');
  await expect(page.getByText('Unknown field "tabel"')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Publish the product' }).check();
  await page.getByRole('button', { name: 'Create data product' }).click();
  await expect(page.getByText('Not everything is done yet')).toBeVisible();

  await page.reload();
  await expect(page.getByText('customer/loyalty-points exists already')).toBeVisible();
  await page.getByRole('textbox', { name: 'Table name' }).fill('points');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Your data product is registered')).toBeVisible();
  await page.getByRole('link', { name: 'Open the product' }).click();
  await expect(page.getByRole('heading', { name: 'Loyalty points' })).toBeVisible();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
});

test('a refused publication shows the findings; with a contract it succeeds', async ({ page }) => {
  await page.goto('/products/customer/contact-history');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Port table has no active contract')).toBeVisible();

  await page.getByRole('link', { name: 'Contract', exact: true }).click();
  await page.getByRole('link', { name: 'Add a contract for port table' }).click();
  await page.getByRole('textbox', { name: 'Purpose' }).fill('Who was spoken to, and when');
  await expect(page.getByText('The contract is valid')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save as new draft' }).click();
  await page.getByRole('button', { name: 'Activate' }).click();
  await expect(page.getByText('This is the first version in force')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click();
  await expect(page.getByText('Active', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
});

test('the page can be entered and left by the keyboard, and named', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Discover data products · Meshport');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.getByRole('link', { name: 'My work' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeFocused();
  await page.getByRole('button', { name: /Notifications, \d unread/ }).click();
  await page.getByRole('link', { name: /A request waits for you/ }).click();
  await expect(page).toHaveURL('/approvals?sel=a1');
});

test('signing out leaves, and theme is chosen in the menu', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  expect(await axeFaults(page)).toEqual([]);
  const left = page.waitForRequest(/oidc\/logout/);
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await left;
});
