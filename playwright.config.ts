import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4187);
const address = `http://127.0.0.1:${port}/`;
// Pages can be made several times slower, to find tests that hold by chance (tests/e2e/atlas.ts).
const slow = Number(process.env.E2E_SLOW ?? 1);
const executablePath = await findBrowser();
if (!executablePath) throw new Error('playwright.config.ts: found no browser; `npm test` installs one');

/** Journeys in a real browser against the built site, served with its real headers. */
export default defineConfig<{ webgl: boolean }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Two cores, and WebGL in software: more workers only wait for each other.
  workers: 2,
  // Far more than anything takes: a machine may be several times slower than the one that a test was written on.
  timeout: 120_000 * slow,
  expect: { timeout: 30_000 * slow },
  reporter: [['list'], ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : [])],
  use: {
    baseURL: address,
    // A software frame costs with its pixels.
    viewport: { width: 1000, height: 700 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath, args: BROWSER_ARGS },
    // What it answers, a test cannot: only tests/e2e/offline.spec.ts lets it in.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  // Without WebGL everything works; with it, what the engine has a part in is tried again.
  projects: [
    { name: 'svg', use: { webgl: false }, testIgnore: /engine.*\.spec\.ts/ },
    {
      name: 'gl',
      use: { webgl: true },
      testMatch: [
        'engine.spec.ts',
        'engine-life.spec.ts',
        'explore.spec.ts',
        'contract.spec.ts',
        'gestures.spec.ts',
        ...(process.env.MONKEY_ENGINE ? ['monkey.spec.ts'] : []),
      ],
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --dir dist --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
