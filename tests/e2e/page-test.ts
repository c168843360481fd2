import { test as base, expect, type Page } from '@playwright/test';
import { startStaticServer, type StaticServer } from '../support/static-server.ts';
import { watchPage } from '../support/watch-page.ts';

/** Details of a test that also runs in Firefox: sound, marking, scrolling, selection, storage, focus, hostile input, languages. */
export const engines = { tag: '@engines' };

/** The built page on a static host that holds nothing of other tests, with `tests/fixtures` under `/fixtures/`. */
export interface Site extends Omit<StaticServer, 'reset' | 'close'> {
  /** Address of the page's folder, deep inside the host; ends with a slash. */
  readonly url: string;
}

/** What went wrong in the page's own eyes: console errors, uncaught errors, rejections, policy violations. */
export interface Trouble {
  readonly seen: readonly string[];
  /** Lets the test pass in spite of trouble that matches, such as the browser's own line on a missing file. */
  allow(pattern: RegExp): void;
}

const folder = '/some/deep/path/';

interface PageFixtures {
  site: Site;
  trouble: Trouble;
  /** Opens the page with this query and fragment (`?audio=…#t=3`); waits for its load event. */
  openPlayer: (query?: string) => Promise<Page>;
}

/** Playwright's test on the built page; any trouble in the page that the test did not allow fails it. */
export const test = base.extend<PageFixtures, { host: StaticServer }>({
  host: [
    async ({}, use) => {
      const server = await startStaticServer({ [folder]: 'dist', '/fixtures/': 'tests/fixtures' });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  site: async ({ host }, use) => {
    host.reset();
    await use({ ...host, url: host.origin + folder });
  },

  trouble: [
    async ({ page }, use) => {
      const seen: string[] = [];
      const allowed: RegExp[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
      await page.addInitScript(watchPage);
      await use({ seen, allow: (pattern) => void allowed.push(pattern) });
      const unexpected = seen.filter((line) => !allowed.some((pattern) => pattern.test(line)));
      expect(unexpected, 'trouble in the page').toEqual([]);
    },
    { auto: true },
  ],

  openPlayer: async ({ page, site }, use) => {
    await use(async (query = '') => {
      await page.goto(site.url + query);
      return page;
    });
  },
});

export { expect };
