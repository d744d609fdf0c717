// Takes the pictures of the documentation from a running portal with the demo mesh:
//   MESHPORT_URL=http://localhost:9080 node dev/screenshots.mjs [name ...]
import { mkdirSync } from 'node:fs';
import { argv, env, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

const PORTAL = env.MESHPORT_URL ?? 'http://localhost:9080';
const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** What somebody has filled in half-way through a wizard. */
const ANSWERS = {
  domain: 'customer',
  name: 'complaints',
  title: 'Complaints',
  description: 'What customers complained about, day by day',
  owner: 'group:default/customer',
  port: 'daily',
  columns: [
    { name: 'complaint_id', type: 'string', primaryKey: true, required: true, classification: 'internal' },
    { name: 'customer_id', type: 'string', required: true, classification: 'confidential', personal: true },
    { name: 'opened_at', type: 'timestamp', required: true, classification: 'internal' },
    { name: 'severity', type: 'integer', minimum: 1, maximum: 5, classification: 'internal' },
  ],
};

const PICTURES = [
  { name: 'discover-light', person: 'david.chen', address: '/?q=customer', text: 'data products for' },
  {
    name: 'discover-dark',
    person: 'david.chen',
    address: '/?q=customer',
    text: 'data products for',
    dark: true,
  },
  {
    name: 'discover-mobile',
    person: 'david.chen',
    address: '/?q=customer',
    text: 'data products for',
    screen: PHONE,
  },
  {
    name: 'product-light',
    person: 'david.chen',
    address: '/products/customer/churn/schema',
    text: '9 columns',
  },
  { name: 'my-access-light', person: 'david.chen', address: '/me/grants', text: 'How to connect' },
  { name: 'approvals-light', person: 'anna.schmidt', address: '/approvals', text: 'What it opens' },
  {
    name: 'contract-diff-light',
    person: 'emma.dubois',
    address: '/products/billing/subscriptions/contract/diff',
    text: 'was removed',
  },
  {
    name: 'consent-board-light',
    person: 'emma.dubois',
    address: '/products/billing/subscriptions/contract?panel=consents',
    text: 'still block',
  },
  { name: 'templates-light', person: 'hugo.silva', address: '/create', text: '10 templates' },
  {
    name: 'wizard-light',
    person: 'hugo.silva',
    address: `/create/source-aligned-postgresql-dbt?step=2&formData=${encodeURIComponent(JSON.stringify(ANSWERS))}`,
    text: 'daily.odcs.yaml',
  },
];
const WANTED = PICTURES.filter(({ name }) => argv.length < 3 || argv.slice(2).includes(name));

async function signIn(page, person) {
  await page.goto(PORTAL);
  await page.getByLabel('Username').fill(person);
  await page.getByLabel('Password', { exact: true }).fill('meshport');
  await page.getByRole('button', { name: 'Sign In' }).click();
  await page.getByRole('button', { name: /Account of/ }).waitFor();
}

async function take(page, { name, address, text, dark = false, screen = WIDE }) {
  await page.setViewportSize(screen);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(PORTAL + address);
  await page.getByText(text).locator('visible=true').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${IMAGES}${name}.png` });
  stdout.write(`docs/images/${name}.png\n`);
}

mkdirSync(IMAGES, { recursive: true });
const browser = await chromium.launch(launchOptions());
try {
  for (const person of new Set(WANTED.map((picture) => picture.person))) {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, person);
    for (const picture of WANTED.filter((one) => one.person === person)) {
      await take(page, picture);
    }
  }
} finally {
  await browser.close();
}
