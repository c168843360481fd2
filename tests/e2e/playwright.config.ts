import { defineConfig } from '@playwright/test';
import { browserNames, contextOptions, launchOptions } from '../support/browsers.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Generous, for a busy machine; what hangs still ends.
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  reporter: 'list',
  projects: browserNames.map((name) => ({
    name,
    use: {
      browserName: name,
      // In Firefox a screenshot puts a style into the page, which the page's policy then reports.
      screenshot: name === 'firefox' ? 'off' : 'only-on-failure',
      launchOptions: launchOptions(name),
      contextOptions: contextOptions(name),
    },
  })),
});
