import { test as unguarded } from '@playwright/test';
import { axeFaults, expect, test } from './guarded';

const PAGES: [string, string, string][] = [
  ['/', 'Discover data products', 'Customer churn scores'],
  ['/?q=email&domain=customer', 'Discover data products', 'Matching columns'],
  ['/?q=zzzz', 'Discover data products', 'No data product matches'],
  ['/products/customer/churn', 'Customer churn scores', 'Output ports'],
  ['/products/customer/churn/contract', 'Customer churn scores', 'Service levels'],
  ['/products/customer/churn/schema#col=churn_scores.churn_score', 'Customer churn scores', '12 columns'],
  ['/products/order/orders/access', 'Orders', 'How to connect'],
  ['/products/marketing/web-sessions', 'Web sessions (legacy)', 'This product is deprecated'],
  ['/products/order/orders?request=events', 'Request access to Orders', 'The owners of the domain decide'],
  ['/create', 'Register a data product', 'Output ports and contracts'],
  ['/me/requests', 'My work', 'Provisioning failed'],
  ['/me/grants', 'My work', 'Give back'],
  ['/me/products', 'My work', 'Contact history'],
  ['/approvals', 'Approvals', 'for Growth analytics'],
  ['/approvals?sel=a1', 'Approvals', 'What it opens'],
  ['/notifications', 'Notifications', 'Mark all as read'],
  ['/nowhere', 'Page not found', 'Go to Discover'],
  ['/products/no/thing', 'Not found', 'There is no data product no/thing'],
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`every page is accessible, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const [address, heading, content] of PAGES) {
        await page.goto(address);
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await expect(page.getByText(content).locator('visible=true').first()).toBeVisible();
        expect.soft(await axeFaults(page), address).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, `${address} is wider than the screen`).toBeLessThanOrEqual(0);
      }
    });
  }
}

unguarded('the detectors detect', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('Customer churn scores')).toBeVisible();
  const blocked = page.evaluate(
    () =>
      new Promise((found) =>
        document.addEventListener('securitypolicyviolation', (event) => found(event.effectiveDirective)),
      ),
  );
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { opacity: 0.1 }';
    document.head.append(style);
    document.querySelector('img')?.removeAttribute('alt');
  });
  expect(await blocked).toBe('style-src-elem');
  expect((await axeFaults(page)).join()).toContain('image-alt');
});
