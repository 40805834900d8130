import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/programs.mjs';

const port = Number(process.env.TEST_PORT ?? 4330);

/** Browser tests against the built site, in the Chromium that tests/programs.mjs finds or installs. */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  // Much of a test is waiting: on two cores the third works meanwhile.
  workers: 3,
  // A busy machine may be slow once; a test that needs its second try is reported as flaky.
  retries: 1,
  // Every wait is for a condition, so patience costs nothing where all is well.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // Each test begins with nothing kept; offline.spec.ts is about what the worker keeps.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findChromium() ?? '',
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
  webServer: {
    command: 'node src/build/serve.mjs',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/en/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
