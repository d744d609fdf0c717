import { expect, signInAtKeycloak, test } from './people';

test('a reload keeps the address and asks for no password again', async ({ people }) => {
  const address = '/?q=customer&sort=title&lifecycle=PUBLISHED';
  const page = await people.arrive('david.chen', address);
  await page.reload();

  await expect(page).toHaveURL(address);
  await expect(page.getByRole('button', { name: /Account of David Chen/ })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/login\/callback/);
});

test('who signed out must sign in again, and comes back to where they want to go', async ({ people }) => {
  const page = await people.arrive('david.chen', '/me/grants');
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();

  await page.goto('/approvals?state=decided');
  await expect(page.getByLabel('Username')).toBeVisible();
  await signInAtKeycloak(page, 'anna.schmidt', '/approvals?state=decided');
  await expect(page.getByRole('button', { name: /Account of Anna Schmidt/ })).toBeVisible();
});

test('what is not theirs to see is not found', async ({ people }) => {
  const page = await people.arrive('david.chen', '/products/customer/never-made');
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
});
