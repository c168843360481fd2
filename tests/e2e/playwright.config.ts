import { defineConfig } from '@playwright/test';
import { browserNames, contextOptions, launchOptions } from '../support/browsers.ts';

/** In Firefox run the tests tagged with `engines` (page-test.ts), or all where EVERY_BROWSER is set. */
const inFirefox = process.env['EVERY_BROWSER'] === undefined ? { grep: /@engines/ } : {};

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: '../support/browsers.ts',
  // One more than the cores of a small machine: many tests wait for the voice.
  workers: 3,
  fullyParallel: true,
  // The voice goes on while a slow machine looks at it: what is late once is tried again there, and told as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  // Generous, for a busy machine; what hangs still ends.
  timeout: 60_000,
  globalTimeout: 60 * 60_000,
  reporter: 'list',
  projects: browserNames.map((name) => ({
    name,
    ...(name === 'firefox' && inFirefox),
    use: {
      browserName: name,
      // In Firefox a screenshot puts a style into the page, which the page's policy then reports.
      screenshot: name === 'firefox' ? 'off' : 'only-on-failure',
      launchOptions: launchOptions(name),
      contextOptions: contextOptions(name),
      // A worker would answer for the host that tests hold and count at; `offline.spec.ts` lets it.
      serviceWorkers: 'block',
    },
  })),
});
