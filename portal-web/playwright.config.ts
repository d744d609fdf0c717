import { defineConfig } from '@playwright/test';
import { launchOptions } from './dev/chromium.mjs';

const url = 'http://localhost:9088';

/** Journeys on the built files, under the production headers, in the Chromium of the machine. */
export default defineConfig({
  testDir: 'tests/browser',
  workers: 1,
  reporter: 'list',
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(),
  },
  webServer: { command: 'node dev/server.mjs', url, env: { PORT: '9088' } },
});
