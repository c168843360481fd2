import type { Page } from '@playwright/test';
import { buildPage } from '../support/build-page.ts';
import { expect, test as base } from './page-test.ts';

interface Fixtures {
  /** A page that holds nothing but `window.platform`; `open` goes there again. */
  platform: { readonly page: Page; open(): Promise<void> };
}

export const test = base.extend<Fixtures, { platformFiles: ReadonlyMap<string, string> }>({
  platformFiles: [
    async ({}, use) => use(await buildPage('tests/support/platform-page')),
    { scope: 'worker' },
  ],

  platform: async ({ page, site, platformFiles }, use) => {
    for (const [name, content] of platformFiles) site.put(`/platform/${name}`, content);
    const open = async () => {
      await page.goto(`${site.origin}/platform/index.html`);
      await page.waitForFunction(() => 'platform' in window);
    };
    await open();
    await use({ page, open });
  },
});

export { expect };
