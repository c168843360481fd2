import { defineConfig } from '@playwright/test';
import { browserNames, contextOptions, launchOptions } from '../support/browsers.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 30_000,
  reporter: 'list',
  use: { screenshot: 'only-on-failure' },
  projects: browserNames.map((name) => ({
    name,
    use: {
      browserName: name,
      launchOptions: launchOptions(name),
      contextOptions: contextOptions(name),
    },
  })),
});
