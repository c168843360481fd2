import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startStaticServer, type StaticServer } from '../support/static-server.ts';
import { linesVtt } from '../support/vtt-lines.ts';
import { button, heard, marked } from './listening.ts';
import { expect, test as base } from './page-test.ts';

const show = {
  ...{ title: 'Tides', language: 'en', accent: '#17686b' },
  description: 'Two people who live by the water ask what it does to us.',
  people: ['Ann Holm', 'Ben Okafor'],
  funding: { title: 'Support', url: 'https://give.example/' },
  footer: { title: 'Imprint', url: 'https://tides.example/imprint' },
  episodes: [
    { id: 'ebb', title: 'Ebb', published: '2026-11-12', audio: 'ebb.mp3', transcript: 'ebb.vtt' },
    {
      ...{
        id: 'moon',
        title: 'The moon <b>',
        published: '2026-10-15',
        description: 'A beginning.',
      },
      ...{ audio: 'moon.mp3', transcript: 'moon.vtt' },
    },
  ],
};

/** Publishes the show as a publisher does; gives the site's folder, and removes all of it. */
async function publishShow(): Promise<{ site: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cueline-show-'));
  for (const { audio, transcript } of show.episodes) {
    cpSync('public/demo/click-any-line.mp3', path.join(folder, audio));
    writeFileSync(
      path.join(folder, transcript),
      linesVtt(40, (i) => `${transcript} says ${i}.`),
    );
  }
  writeFileSync(path.join(folder, 'show.json'), JSON.stringify(show));
  // From another folder than the project's: the command may have to build the player first.
  const args = ['publish', '.', '--url', 'https://tides.example/pod/'];
  const command = path.resolve('src/publish/node/cueline.mjs');
  await promisify(execFile)(process.execPath, [command, ...args], { cwd: folder });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { site: path.join(folder, 'site'), remove };
}

const test = base.extend<object, { published: StaticServer & { readonly url: string } }>({
  published: [
    async ({}, use) => {
      const { site, remove } = await publishShow();
      const server = await startStaticServer({ '/some/deep/path/': site });
      await use({ ...server, url: `${server.origin}/some/deep/path/` });
      await server.close();
      remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

// One worker publishes for all.
test.describe.configure({ mode: 'default' });

test('the show’s page lists every episode as a link to its page', async ({ page, published }) => {
  await page.goto(published.url);
  await expect(page).toHaveTitle('Tides');
  await expect(page.getByRole('link', { name: 'The moon <b>' })).toBeVisible();
  await page.getByRole('link', { name: 'Ebb', exact: true }).click();
  await expect(page).toHaveURL(`${published.url}ebb/`);
  await expect(page.getByRole('link', { name: 'ebb.vtt says 3.' })).toBeVisible();
});

test('it asks no other host for anything', async ({ page, published }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(published.url);
  await page.getByRole('textbox', { name: 'Search what was said' }).fill('says');
  await expect(page.getByRole('status')).toContainText('80 lines in 2 episodes');
  expect([...hosts]).toEqual([published.origin]);
});

test('its pages find every file that they name, and pages of others the script that embeds', async ({
  page,
  published,
}) => {
  for (const at of ['', 'ebb/']) {
    await page.goto(published.url + at);
    const named = await page
      .locator('script[src], link[rel=stylesheet], link[rel=icon], link[rel=manifest]')
      .evaluateAll((all) => all.map((one) => Reflect.get(one, 'src') ?? Reflect.get(one, 'href')));
    expect(named.join('\n')).toMatch(/early-[\w-]+\.js/);
    for (const url of [...named, `${published.url}embed.js`, `${published.url}sw.js`]) {
      expect([url, (await page.request.get(String(url))).status()]).toEqual([url, 200]);
    }
  }
});

test('a title in another direction begins where the rest of its row does', async ({
  page,
  published,
}) => {
  for (const [at, titles] of [
    ['', page.locator('.episodes .title')],
    ['ebb/', page.locator('.lists .row .title')],
    ['ebb/', page.getByRole('heading', { level: 1 })],
  ] as const) {
    await page.goto(published.url + at);
    const edges = await titles.first().evaluate((title) => {
      title.textContent = 'البحر والقمر';
      const range = document.createRange();
      range.selectNodeContents(title);
      return [range.getBoundingClientRect().x, title.parentElement!.getBoundingClientRect().x];
    });
    expect(edges[0]! - edges[1]!).toBeLessThan(12);
  }
});

test('before any use of it, a page has the whole list, and its order', async ({
  page,
  published,
}) => {
  await page.goto(`${published.url}ebb/`);
  const previous = page.getByRole('link', { name: 'Previous episode' });
  await expect(previous).toHaveAttribute('href', `${published.url}moon/`);
  const whole = page.waitForResponse(/show\.json$/);
  await page.reload();
  await whole;
  await expect(previous).toHaveAttribute('href', `${published.url}moon/`);
});

test('a search leads to the line in its episode', async ({ page, published }) => {
  await page.goto(published.url);
  await page.getByRole('textbox', { name: 'Search what was said' }).fill('moon says 7');
  await expect(page.getByRole('heading', { name: 'Episodes' })).toBeHidden();
  await page.getByRole('link', { name: /moon\.vtt says 7/ }).click();
  await expect(page).toHaveURL(`${published.url}moon/#t=28`);
  await expect(marked(page)).toHaveText('moon.vtt says 7.');
});

test('a slash leads to the search, and Back from a line finds the search again', async ({
  page,
  published,
}) => {
  await page.goto(published.url);
  const field = page.getByRole('textbox', { name: 'Search what was said' });
  await expect(field).toBeVisible();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await field.pressSequentially('moon says 7');
  await page.getByRole('link', { name: /moon\.vtt says 7/ }).click();
  await expect(marked(page)).toHaveText('moon.vtt says 7.');
  await page.goBack();
  await expect(field).toHaveValue('moon says 7');
  await expect(page.getByRole('link', { name: /moon\.vtt says 7/ })).toBeVisible();
});

test('printed, the show’s page is its words and its list, without what is pressed', async ({
  page,
  published,
}) => {
  await page.goto(published.url);
  const field = page.getByRole('textbox', { name: 'Search what was said' });
  await expect(field).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeHidden();
  await expect(page.locator('.play').first()).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Tides' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ebb' })).toBeVisible();
});

test('old addresses of the player lead to the page or the player that answers them', async ({
  page,
  published,
}) => {
  await page.goto(`${published.url}?episode=moon#t=28`);
  await expect(page).toHaveURL(`${published.url}moon/#t=28`);
  await page.goto(`${published.url}?audio=ebb/ebb.mp3&title=Mine`);
  await expect(page).toHaveURL(/\/player\/\?audio=/);
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible();
});

test('back from an episode, the page goes on with it', async ({ page, published }) => {
  await page.goto(`${published.url}ebb/#t=20`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.goto(published.url);
  const go = page.getByRole('link', { name: /^Continue “Ebb”, \d+ s left$/ });
  await expect(go).toBeVisible();
  await expect(go).toHaveAttribute('href', `${published.url}ebb/`);
});

test('words filter the episodes by title and description; where none has them, what was said is searched', async ({
  page,
  published,
}) => {
  await page.goto(published.url);
  const filter = page.getByRole('searchbox', { name: 'Filter the episodes' });
  await filter.fill('beginning');
  await expect(page.getByRole('link', { name: 'The moon <b>' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ebb', exact: true })).toBeHidden();
  await filter.fill('says 7');
  await button(page, 'Search what was said').click();
  await expect(page.getByRole('link', { name: /moon\.vtt says 7/ })).toBeVisible();
});

test('the library is a link away, without a step of the history in which it opens again', async ({
  page,
  published,
}) => {
  await page.goto(published.url);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('dialog', { name: 'Library' })).toBeVisible();
  await expect(page).toHaveURL(`${published.url}ebb/`);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Episodes' })).toBeVisible();
});

test('a browser’s translation leaves names, dates and what the script writes alone', async ({
  page,
  published,
}) => {
  await page.goto(published.url);
  for (const one of ['h1', '.title', '.when', '#continue', '#episode-count', '.people b'])
    expect(await page.locator(one).first().evaluate(isTranslated)).toBe(false);
  expect(await page.locator('.words').first().evaluate(isTranslated)).toBe(true);
});

/** Whether a browser would translate an element. */
const isTranslated = (element: Element) =>
  !element.closest('[translate="no"]') && !element.querySelector('[translate="no"]');

test('what was found in all episodes leads from one to the line of another', async ({
  page,
  published,
}) => {
  await page.goto(`${published.url}ebb/`);
  await button(page, 'Search the transcript').click();
  await page.getByRole('textbox', { name: 'Search the transcript' }).fill('moon says 7');
  await button(page, 'In all episodes').click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /moon\.vtt says 7/ })
    .click();
  await expect(page).toHaveURL(`${published.url}moon/#t=28`);
  await expect(marked(page)).toHaveText('moon.vtt says 7.');
});

test('Play that is pressed before the script has come plays once it is there', async ({
  page,
  published,
}) => {
  const script = /src="([^"]*assets\/index-[^"]+\.js)"/;
  const url = `${published.url}ebb/`;
  const [, path] = script.exec(await (await page.request.get(url)).text())!;
  const letCome = published.hold(new URL(path!, url).pathname);
  await page.goto(url, { waitUntil: 'commit' });
  await button(page, 'Play').click();
  await expect(page.locator('html[data-live]')).toHaveCount(0);
  letCome();
  await heard(page, 0.2);
});

test('an embedded episode plays and shows its line, as its own page has it', async ({
  page,
  published,
}) => {
  await page.setViewportSize({ width: 800, height: 525 });
  await page.goto(`${published.url}ebb/?embed`);
  await expect(page.getByRole('banner')).toHaveCount(0);
  // Without a picture its place holds a letter, which fits.
  const picture = (await page.locator('.artwork').boundingBox())!;
  const letter = (await page.locator('.letter').boundingBox())!;
  expect(letter.height).toBeLessThan(picture.height);
  await page.getByRole('link', { name: 'ebb.vtt says 2.' }).click();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(marked(page)).toHaveText('ebb.vtt says 2.');
});

test('the show’s picture stands whole above its episode', async ({ page, published }) => {
  await page.goto(`${published.url}ebb/`);
  const name = page.getByRole('banner').getByRole('link', { name: 'Tides' });
  const [whole, picture] = [await name.boundingBox(), await name.locator('img').boundingBox()];
  expect(picture!.y).toBeGreaterThanOrEqual(whole!.y);
  expect(picture!.y + picture!.height).toBeLessThanOrEqual(whole!.y + whole!.height);
});

/** What of a published site looks different, and how a page comes there. */
const states: Readonly<Record<string, (page: Page, url: string) => Promise<unknown>>> = {
  'the show': async (page, url) => {
    await page.goto(url);
    await page.getByRole('textbox', { name: 'Search what was said' }).waitFor();
  },
  'what was found in the show': async (page, url) => {
    await page.goto(url);
    await page.getByRole('textbox', { name: 'Search what was said' }).fill('moon says 7');
    await page.getByRole('link', { name: /moon\.vtt says 7/ }).waitFor();
  },
  'an episode': async (page, url) => {
    await page.goto(`${url}ebb/`);
    await button(page, 'Play').click();
    await marked(page).waitFor();
  },
  'what was found in all episodes': async (page, url) => {
    await page.goto(`${url}ebb/`);
    await button(page, 'Search the transcript').click();
    await page.getByRole('textbox', { name: 'Search the transcript' }).fill('moon says 7');
    await button(page, 'In all episodes').click();
    await page.getByRole('link', { name: /moon\.vtt says 7/ }).waitFor();
  },
  'an embedded episode': async (page, url) => {
    await page.goto(`${url}ebb/?embed`);
    await button(page, 'Play').waitFor();
  },
};

for (const [name, reach] of Object.entries(states))
  test(`anybody can use it: ${name}`, async ({ page, published }) => {
    await reach(page, published.url);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('an episode that was never read says so, and leads to the show', async ({
    page,
    published,
    trouble,
  }) => {
    trouble.allow(/./);
    await page.goto(`${published.url}ebb/`);
    await page.mouse.move(200, 200);
    await page.mouse.move(220, 220);
    await page.keyboard.press('Tab');
    const isServed = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
    await expect.poll(isServed, { timeout: 40_000 }).toBe(true);
    const connect = published.cut();
    await page.goto(`${published.url}moon/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This page is not at hand without a network',
    );
    await page.getByRole('link', { name: 'All episodes' }).click();
    await expect(page).toHaveURL(published.url);
    await expect(page.getByRole('link', { name: 'Ebb', exact: true })).toBeVisible();
    connect();
    await page.goto(`${published.url}moon/`);
    await expect(page.getByRole('link', { name: 'moon.vtt says 3.' })).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is whole, without fields that would do nothing', async ({ page, published }) => {
    await page.goto(published.url);
    await expect(page.getByRole('link', { name: 'Ebb', exact: true })).toBeVisible();
    await expect(page.locator('#filter, #show-search')).toHaveCount(2);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Library' })).toBeHidden();
  });

  test('an episode has no button, for none would do anything', async ({ page, published }) => {
    await page.goto(`${published.url}ebb/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('an episode is printed as its title and its lines', async ({ page, published }) => {
    await page.goto(`${published.url}ebb/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('noscript audio')).toBeHidden();
    await expect(page.locator('.lists')).toBeHidden();
    const last = page.locator('.lines a').last();
    expect(
      await last.evaluate((line) => line.checkVisibility({ contentVisibilityAuto: true })),
    ).toBe(true);
    await expect(last).toHaveCSS('color', 'rgb(33, 31, 27)');
  });

  test('of a long transcript only what is in view is laid out', async ({ page, published }) => {
    await page.goto(`${published.url}moon/`);
    const lines = page.locator('.lines');
    await lines.evaluate((root) => {
      for (let i = 0; i < 30; i++) root.append(root.children[0]!.cloneNode(true));
    });
    const isLaidOut = (line: HTMLElement) => line.checkVisibility({ contentVisibilityAuto: true });
    await expect.poll(() => lines.getByRole('link').first().evaluate(isLaidOut)).toBe(true);
    const last = lines.locator('a').last();
    await expect.poll(() => last.evaluate(isLaidOut)).toBe(false);
  });
});
