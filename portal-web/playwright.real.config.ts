import { defineConfig } from '@playwright/test';
import { launchOptions } from './dev/chromium.mjs';

const url = process.env.MESHPORT_URL;
if (url === undefined || url === '') {
  throw new Error('Set MESHPORT_URL to the address of a running portal, such as http://localhost:9080');
}

/** Journeys of real people on a running portal with its Keycloak, PostgreSQL and Elasticsearch. */
export default defineConfig({
  testDir: 'tests/real',
  outputDir: 'test-results/real',
  workers: 1,
  reporter: 'list',
  timeout: 150_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
});
