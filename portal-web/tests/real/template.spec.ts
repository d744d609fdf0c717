import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { examine, expect, test } from './people';

const RUN = Date.now().toString(36);
const NAME = `returns-${RUN}`;
const TITLE = `Returns ${RUN}`;

/** What the issue allows a human; a machine that clicks needs seconds. */
const FIVE_MINUTES = 300_000;

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function next(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: step, level: 2, exact: true })).toBeFocused();
}

async function fillWizard(page: Page): Promise<void> {
  await choose(page, 'Domain', /customer/i);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(TITLE);
  await page.getByRole('textbox', { name: 'Purpose' }).fill('What customers sent back, and why');
  await choose(page, 'Owner', /customer/i);
  await examine(page);
  await next(page, 'The data');
  await page.getByRole('textbox', { name: 'Output port' }).fill('daily');
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
  await page
    .getByRole('textbox', { name: 'Cells' })
    .fill(`Column\tType\nreturn_id\tstring\nreturned_${RUN}\tdate\namount\tnumber`);
  await page.getByRole('button', { name: 'Add 3 columns' }).click();
  await page.getByRole('checkbox', { name: 'Key of column 1' }).check();
  await examine(page);
  await next(page, 'PostgreSQL');
  await next(page, 'Delivery');
  await page.getByRole('checkbox', { name: 'Publish at once' }).check();
  await next(page, 'Check before you create');
}

/** Makes a token in the dialog of the finished run; it is shown once. */
async function newToken(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`laptop ${RUN}`);
  await page.getByRole('button', { name: 'Make token' }).click();
  const shown = page.getByText(/^mgt_/).first();
  await expect(shown).toBeVisible();
  return (await shown.innerText()).trim();
}

function cloned(portal: string, token: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'meshport-clone-'));
  const address = new URL(`/git/customer/${NAME}.git`, portal);
  address.username = 'git';
  address.password = token;
  execFileSync('git', ['clone', '--quiet', address.toString(), folder], {
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  return readFileSync(join(folder, 'contracts', 'daily.odcs.yaml'), 'utf8');
}

test('from the gallery to a published product whose repository can be cloned', async ({
  people,
  baseURL,
}) => {
  const begun = Date.now();
  const page = await people.arrive('anna.schmidt', '/create');
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('postgres');
  await expect(page).toHaveURL(/q=postgres/);
  await expect(page.getByText('1 template', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Source-aligned product on PostgreSQL with dbt' }).click();
  await fillWizard(page);
  await examine(page);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('The run is complete')).toBeVisible({ timeout: 60_000 });
  await examine(page);

  const contract = cloned(baseURL ?? '', await newToken(page));
  expect(contract).toContain(`returned_${RUN}`);
  const verdict = await page.context().newPage();
  await verdict.goto(`/products/customer/${NAME}`);
  await expect(verdict.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(verdict.getByText('Published', { exact: true }).first()).toBeVisible();
  await verdict.goto(`/products/customer/${NAME}/contract`);
  await expect(verdict.getByText('Active', { exact: true }).first()).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(FIVE_MINUTES);
});
