import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { axeFaults, watchFaults } from '../browser/guarded';

const PASSWORD = 'meshport';

/** Fills in Keycloak's form and waits until the portal is back where the person wanted to go. */
export async function signInAtKeycloak(page: Page, username: string, address: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(page).toHaveURL(address);
}

/** The people of a journey, each in a browser of their own. */
export class People {
  private readonly faults: string[][] = [];

  constructor(
    private readonly browser: Browser,
    private readonly options: BrowserContextOptions,
    private readonly portal: string,
  ) {}

  /** Somebody who opens an address of the portal and has to sign in first. */
  async arrive(username: string, address: string): Promise<Page> {
    const context = await this.browser.newContext(this.options);
    const page = await context.newPage();
    this.faults.push(watchFaults(page, (url) => url.startsWith(this.portal)));
    await page.goto(address);
    await signInAtKeycloak(page, username, address);
    return page;
  }

  async leave(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    expect(this.faults.flat()).toEqual([]);
  }
}

export const test = base.extend<{ people: People }>({
  people: async ({ browser, contextOptions, viewport, baseURL }, run) => {
    const portal = baseURL ?? '';
    const people = new People(browser, { ...contextOptions, viewport, baseURL: portal }, portal);
    await run(people);
    await people.leave();
  },
});

export { expect };

/** The page as it stands must be accessible and fit its screen, in light and in dark. */
export async function examine(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme);
    expect.soft(await axeFaults(page), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}
