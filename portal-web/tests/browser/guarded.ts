import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Notes every violation of the policy and every error of the script, on pages that are ours. */
export function watchFaults(page: Page, isOurs: (url: string) => boolean = () => true): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => {
    if (isOurs(page.url())) {
      faults.push(`${page.url()}: ${error.message}`);
    }
  });
  page.on('console', (message) => {
    const broken = /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text());
    if (broken && isOurs(page.url())) {
      faults.push(`${page.url()}: ${message.text()}`);
    }
  });
  return faults;
}

/** A page that fails its test on any violation of the policy and on any error of the script. */
export const test = base.extend({
  page: async ({ page }, run) => {
    const faults = watchFaults(page);
    await run(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** What axe finds: "rule: element and what is wrong with it". Injected by evaluation, since the policy allows no script tag. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  }, RULES);
}
