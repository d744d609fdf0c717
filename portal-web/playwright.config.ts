import { defineConfig } from '@playwright/test';

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
    launchOptions: {
      executablePath: process.env.MESHPORT_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: { command: 'node dev/server.mjs', url, env: { PORT: '9088' } },
});
