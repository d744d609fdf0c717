import { readdirSync, readFileSync } from 'node:fs';
import { test as unguarded } from '@playwright/test';
import { axeFaults, expect, test } from './guarded';

const PAGES: [string, string, string][] = [
  ['/', 'Discover data products', 'Customer churn scores'],
  ['/?q=email&domain=customer', 'Discover data products', 'Matching columns'],
  ['/?q=zzzz', 'Discover data products', 'No data product matches'],
  ['/products/customer/churn', 'Customer churn scores', 'Output ports'],
  ['/products/customer/churn/contract', 'Customer churn scores', 'Service levels'],
  ['/products/customer/churn/schema#col=churn_scores.churn_score', 'Customer churn scores', '12 columns'],
  ['/products/customer/churn/contract?panel=document', 'Customer churn scores', 'apiVersion: v3.1.0'],
  ['/products/customer/churn/contract?panel=consents', 'Customer churn scores', '2 consumers still block'],
  ['/products/customer/churn/contract?port=events&panel=source', 'Customer churn scores', 'In step'],
  ['/products/order/orders/contract?port=events&panel=source', 'Orders', 'Both sides have changed'],
  ['/products/customer/churn/contract?panel=source', 'Customer churn scores', 'lives in the portal only'],
  ['/products/logistics/shipments/contract?filter=attribute_19', 'Shipments', '111 columns'],
  ['/products/customer/churn/contract/diff?from=1.1.0&to=2.0.0', 'what changed', 'was removed'],
  ['/products/customer/churn/contract/diff?from=1.1.0&to=2.0.0&severity=WARNING', 'what changed', '48 h'],
  ['/products/customer/churn/contract/diff?from=1.1.0&to=2.0.0&show=text', 'what changed', 'version: 2.0.0'],
  ['/products/customer/churn/contract/diff?from=1.0.0&to=1.1.0', 'what changed', 'Nothing changed'],
  ['/products/customer/churn/contract/edit?version=2.0.0', 'Contract of customer/churn/table', 'Team'],
  ['/products/customer/churn/contract/edit?part=columns', 'Contract of customer/churn/table', 'Add a column'],
  ['/products/customer/churn/contract/edit?part=yaml', 'Contract of customer/churn/table', 'kind'],
  ['/products/order/orders/contract/edit', 'You may not write contracts', 'Members of the domain order'],
  ['/products/order/orders/access', 'Orders', 'How to connect'],
  ['/products/marketing/web-sessions', 'Web sessions (legacy)', 'This product is deprecated'],
  ['/products/order/orders?request=events', 'Request access to Orders', 'The owners of the domain decide'],
  ['/create', 'Create a data product', 'Source-aligned product on PostgreSQL'],
  ['/create?q=zzz', 'Create a data product', 'No template fits'],
  ['/create/blank', 'Register a data product', 'Output ports and contracts'],
  ['/create/actions', 'Actions', 'fetch:template'],
  ['/create/postgresql-dbt', 'Source-aligned product on PostgreSQL', 'Step 1 of 4'],
  ['/create/postgresql-dbt?step=2', 'Source-aligned product on PostgreSQL', 'No column yet'],
  ['/create/postgresql-dbt?step=3', 'Source-aligned product on PostgreSQL', 'Database password'],
  ['/create/postgresql-dbt?step=4', 'Source-aligned product on PostgreSQL', 'fields still need attention'],
  ['/create/pickers', 'All fields there are', 'This portal does not know ShinyPicker'],
  ['/create/broken', 'Broken template', 'cannot be run'],
  ['/runs/run-1', 'Source-aligned product on PostgreSQL', 'Clone the repository'],
  ['/runs/run-2', 'Product that a steward approves', 'This run waits for a decision'],
  ['/runs/run-3', 'Product that fails the first time', 'The run failed'],
  ['/me/runs', 'My work', 'Completed'],
  ['/me/drafts', 'My work', 'Drafts'],
  ['/me/git-tokens', 'Git tokens', 'laptop'],
  ['/admin/templates', 'Template sources', 'The branch v1 does not exist.'],
  ['/products/customer/churn/upgrade', 'Upgrade customer/churn', '1 file is in conflict'],
  ['/products/customer/contact-history/upgrade', 'Upgrade customer/contact-history', 'Team on call'],
  ['/products/marketing/web-sessions/upgrade', 'Upgrade marketing/web-sessions', 'Only members of marketing'],
  ['/products/customer/churn/files', 'Customer churn scores', 'one row per customer'],
  ['/products/customer/churn/files?file=models/churn.sql', 'Customer churn scores', 'customer_id,'],
  ['/products/customer/churn/files?file=docs/logo.png', 'Customer churn scores', 'is a binary file'],
  ['/products/customer/churn/files?view=commits', 'Customer churn scores', 'Rename a column'],
  ['/products/customer/churn/files?branch=gone', 'Customer churn scores', 'There is no branch gone'],
  ['/products/marketing/web-sessions/files?path=sessions', 'Web sessions (legacy)', '100 of 230 are shown'],
  ['/products/customer/contact-history/files', 'Contact history', 'There is no commit yet'],
  ['/products/order/orders/files', 'Orders', 'The portal keeps no repository'],
  ['/me/requests', 'My work', 'Provisioning failed'],
  ['/me/grants', 'My work', 'Give back'],
  ['/me/consents?sel=t1', 'My work', 'Version 1.1.0 replaces 1.0.0'],
  ['/me/products', 'My work', 'Contact history'],
  ['/approvals', 'Approvals', 'for Growth analytics'],
  ['/approvals?sel=a1', 'Approvals', 'What it opens'],
  ['/notifications', 'Notifications', 'Mark all as read'],
  ['/nowhere', 'Page not found', 'Go to Discover'],
  ['/products/no/thing', 'no/thing', 'There is no data product no/thing'],
];

const WORDS = new URL('../../src/shared/i18n/en/', import.meta.url);
const KEYS = readdirSync(WORDS)
  .map((file) => readFileSync(new URL(file, WORDS), 'utf8'))
  .flatMap((text) => text.split(/^export const /m).slice(1))
  .flatMap((section) => {
    const name = /^\w+/.exec(section)?.[0] ?? '';
    return [...section.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => `${name}.${key}`);
  });

/** The keys that stand where their words should: their part of the catalogue was not loaded with the page. */
function unsaid(text: string): string[] {
  const shown = new Set(text.split(/[^\w.]+/));
  return KEYS.filter((key) => shown.has(key));
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`every page is accessible, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const [address, heading, content] of PAGES) {
        await page.goto(address);
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await expect(page.getByText(content).locator('visible=true').first()).toBeVisible();
        expect.soft(await axeFaults(page), address).toEqual([]);
        const text = await page.evaluate(() => document.body.innerText);
        expect.soft(unsaid(text), `${address} lacks words`).toEqual([]);
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
