import type { FrameLocator, Page } from '@playwright/test';
import { beeps } from './listening.ts';
import { linesVtt } from '../support/vtt-lines.ts';
import { engines, expect, test, type Site } from './page-test.ts';

/** A frame of this size in a page of another site; `more` are attributes of the frame, or elements beside it. */
async function host(
  page: Page,
  site: Site,
  query: string,
  { width = 300, height = 150, attributes = '', folder = site.url } = {},
): Promise<FrameLocator> {
  const frame = `<iframe id="player" title="Player" allow="autoplay" src="${folder}${query.replaceAll('&', '&amp;')}" style="width:${width}px;height:${height}px;border:0" ${attributes}></iframe>`;
  site.put(
    '/blog.html',
    `<!doctype html><link rel="icon" href="data:,"><title>A blog</title><h1>A blog</h1>${frame}`,
  );
  await page.goto(`${site.otherOrigin}/blog.html`);
  return page.frameLocator('#player');
}

const embedded = `${beeps}&embed`;
const play = (frame: FrameLocator) => frame.getByRole('button', { name: 'Play' });
const pause = (frame: FrameLocator) => frame.getByRole('button', { name: 'Pause' });
const slider = (frame: FrameLocator) => frame.getByRole('slider');

/** Every part stands whole within the frame. */
async function isWhole(page: Page, frame: FrameLocator, parts: readonly string[]) {
  const whole = (await page.locator('#player').boundingBox())!;
  for (const part of parts) {
    const box = (await frame.locator(part).first().boundingBox())!;
    expect(box.x, part).toBeGreaterThanOrEqual(whole.x);
    expect(box.y, part).toBeGreaterThanOrEqual(whole.y);
    expect(box.x + box.width, part).toBeLessThanOrEqual(whole.x + whole.width);
    expect(box.y + box.height, part).toBeLessThanOrEqual(whole.y + whole.height);
  }
}

const parts = ['.play button', 'h1', '.now', 'input[type="range"]'];

test(
  'in the smallest frame, Play, title, line and scrubber are in reach',
  engines,
  async ({ page, site }) => {
    const frame = await host(page, site, embedded);
    await expect(play(frame)).toBeEnabled();
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Beeps');
    await expect(frame.locator('.now')).toHaveText('Line 1 beeps here.');
    await isWhole(page, frame, parts);
    await play(frame).click();
    await expect(pause(frame)).toBeVisible();
    await expect(frame.locator('.now')).toHaveText('Line 2 beeps here.');
    await expect(frame.getByRole('main')).toHaveCount(0);
    await expect(frame.getByRole('banner')).toHaveCount(0);
  },
);

test('with room, the transcript follows below', engines, async ({ page, site }) => {
  const frame = await host(page, site, embedded, { height: 260 });
  const lines = frame.getByRole('main').locator('a');
  await expect(lines.first()).toHaveText('Line 1 beeps here.');
  await isWhole(page, frame, ['.play button', 'h1', 'input[type="range"]', 'main a']);
  await lines.nth(1).click();
  // The voice goes on while a slow machine looks: any line after the first was led to.
  await expect(frame.locator('a[aria-current="true"]')).toHaveText(/^Line [2-9] beeps here\.$/);
  await expect(pause(frame)).toBeVisible();
});

test('a line’s link leads to the whole page', async ({ page, site }) => {
  const frame = await host(page, site, embedded, { height: 300 });
  const link = frame.getByRole('main').locator('a').nth(1);
  await expect(link).toHaveAttribute('href', /^http.*\/fixtures\/audio\/beeps\.mp3.*#t=/);
  await expect(link).not.toHaveAttribute('href', /embed/);
});

test('a long title takes nothing away', async ({ page, site }) => {
  const title = encodeURIComponent('A very long title of an episode that never ends '.repeat(5));
  const query = embedded.replace('title=Beeps', `title=${title}`);
  const frame = await host(page, site, query);
  await expect(play(frame)).toBeEnabled();
  await isWhole(page, frame, parts);
});

test('a failure is told without pushing Play away', async ({ page, site, trouble }) => {
  trouble.allow(/404/);
  const query = '?audio=none.mp3&transcript=/fixtures/audio/beeps.vtt&embed';
  const frame = await host(page, site, query);
  await expect(frame.getByRole('status').filter({ hasText: 'none.mp3' })).toBeVisible();
  await isWhole(page, frame, ['.play button', 'h1', 'input[type="range"]']);
});

test('the accent is that of the address, and nonsense is none', async ({ page, site }) => {
  const accentOf = (frame: FrameLocator) =>
    frame.locator('.embed').evaluate((one) => one.style.getPropertyValue('--show-accent'));
  const blue = await host(page, site, `${embedded}&accent=%230a6e8a`);
  await expect(play(blue)).toBeEnabled();
  expect(await accentOf(blue)).toBe('#0a6e8a');
  const none = await host(page, site, `${embedded}&accent=red;x:y`);
  await expect(play(none)).toBeEnabled();
  expect(await accentOf(none)).toBe('');
});

for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
  test(
    `in a frame with sandbox="${sandbox}" it plays, and says nothing`,
    engines,
    async ({ page, site, trouble }) => {
      // Without an origin Chromium reports rejections that have no reason.
      trouble.allow(/^(unhandled rejection|uncaught): undefined/);
      const frame = await host(page, site, embedded.replaceAll('=/fix', '=/cors/fix'), {
        attributes: `sandbox="${sandbox}"`,
        folder: site.url.replace(site.origin, `${site.origin}/cors`),
      });
      await expect(play(frame)).toBeEnabled();
      await play(frame).click();
      await expect(pause(frame)).toBeVisible();
      await expect(frame.locator('.now')).toHaveText('Line 2 beeps here.');
      await expect(frame.locator('.error')).toHaveCount(0);
    },
  );
}

test(
  'in a sandboxed frame a large transcript and a feed are read too',
  engines,
  async ({ page, site, trouble }) => {
    trouble.allow(/^(unhandled rejection|uncaught): undefined/);
    const large = linesVtt(20_000, (i) => `Line ${i} of a transcript that is larger than most.`);
    site.put('/large.vtt', large);
    site.put(
      '/feed.xml',
      `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Tides</title><item><title>Ebb</title><enclosure url="${site.origin}/cors/fixtures/audio/beeps.mp3" type="audio/mpeg" length="1"/><podcast:transcript url="${site.origin}/cors/large.vtt" type="text/vtt"/></item></channel></rss>`,
    );
    const frame = await host(page, site, '?feed=/cors/feed.xml&embed', {
      ...{ height: 400, attributes: 'sandbox="allow-scripts"' },
      folder: site.url.replace(site.origin, `${site.origin}/cors`),
    });
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Ebb');
    const first = frame.getByRole('main').locator('a').first();
    await expect(first).toHaveText('Line 0 of a transcript that is larger than most.');
    await expect(frame.locator('.error')).toHaveCount(0);
  },
);

test('where storage throws it plays, and says nothing', engines, async ({ page, site }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: refuse });
  });
  const frame = await host(page, site, embedded);
  await play(frame).click();
  await expect(frame.locator('.now')).toHaveText('Line 2 beeps here.');
  await expect(frame.locator('.error')).toHaveCount(0);
});

test('the scrubber is moved by keys', async ({ page, site }) => {
  const frame = await host(page, site, embedded);
  await expect(play(frame)).toBeEnabled();
  await slider(frame).focus();
  await page.keyboard.press('ArrowRight');
  // Five seconds, to a step of the scrubber.
  await expect(slider(frame)).toHaveValue(/^(4\.9|5)/);
});

test('an element of the page around drives the player', engines, async ({ page, site }) => {
  const src = `${site.url}${beeps}`.replaceAll('&', '&amp;');
  site.put(
    '/blog.html',
    `<!doctype html><link rel="icon" href="data:,"><title>A blog</title>
     <script src="${site.url}embed.js"></script>
     <cueline-player src="${src}" height="200" accent="#0a6e8a"></cueline-player>
     <button>Play it</button>`,
  );
  await page.goto(`${site.otherOrigin}/blog.html`);
  await page.evaluate(() => {
    const player = document.querySelector<HTMLAudioElement>('cueline-player')!;
    const told: string[] = ((window as { told?: string[] }).told = []);
    for (const event of ['loadedmetadata', 'play', 'playing', 'seeking', 'seeked', 'pause'])
      player.addEventListener(event, () => told.push(event));
    player.addEventListener('cuechange', ({ target }) => {
      const { activeCue } = target as unknown as { activeCue: { text: string } | null };
      if (activeCue) told.push(activeCue.text);
    });
    document.querySelector('button')!.onclick = () => void player.play();
  });
  const has = (event: string) =>
    expect.poll(() => page.evaluate(() => (window as { told?: string[] }).told)).toContain(event);
  const state = () =>
    page.evaluate(() => {
      const { paused, currentTime, duration, volume } =
        document.querySelector<HTMLAudioElement>('cueline-player')!;
      return { paused, currentTime, duration, volume };
    });
  await page.getByRole('button', { name: 'Play it' }).click();
  await has('playing');
  await has('Line 2 beeps here.');
  expect((await state()).paused).toBe(false);
  expect((await state()).duration).toBeGreaterThan(29);
  await page.evaluate(() => {
    const player = document.querySelector<HTMLAudioElement>('cueline-player')!;
    player.currentTime = 12.1;
    player.volume = 0.2;
  });
  await has('seeked');
  await has('Line 11 beeps here.');
  // The show lists no origins: the volume stays the listener's.
  expect((await state()).volume).toBe(1);
  await page.evaluate(() => document.querySelector<HTMLAudioElement>('cueline-player')!.pause());
  await has('pause');
  expect((await state()).paused).toBe(true);
  expect((await state()).currentTime).toBeGreaterThan(12);
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Play' })).toBeVisible();
});

test('an element is driven before it stands in the page', async ({ page, site }) => {
  site.put(
    '/blog.html',
    `<!doctype html><link rel="icon" href="data:,"><title>A blog</title><script src="${site.url}embed.js"></script>`,
  );
  await page.goto(`${site.otherOrigin}/blog.html`);
  const refused = await page.evaluate(async (src) => {
    const player = document.createElement('cueline-player') as HTMLAudioElement;
    const reason: unknown = await player.play().catch((error: unknown) => error);
    Object.assign(player, { src, currentTime: 12.1 });
    document.body.append(player);
    return reason instanceof DOMException && reason.name;
  }, `${site.url}${beeps}`);
  expect(refused).toBe('NotSupportedError');
  const line = () =>
    page.evaluate(() => {
      const player = document.querySelector('cueline-player');
      return player && (Reflect.get(player, 'activeCue') as { text: string } | null)?.text;
    });
  await expect.poll(line).toBe('Line 11 beeps here.');
});

test(
  'of two players of one site in a page, the one that begins pauses the other',
  engines,
  async ({ page, site }) => {
    const frame = (id: string) =>
      `<iframe id="${id}" title="${id}" allow="autoplay" src="${site.url}${embedded.replaceAll('&', '&amp;')}"></iframe>`;
    site.put(
      '/blog.html',
      `<!doctype html><link rel="icon" href="data:,"><title>A blog</title>${frame('one')}${frame('two')}`,
    );
    await page.goto(`${site.otherOrigin}/blog.html`);
    const [one, two] = [page.frameLocator('#one'), page.frameLocator('#two')];
    await play(one).click();
    await expect(pause(one)).toBeVisible();
    await play(two).click();
    await expect(pause(two)).toBeVisible();
    await expect(play(one)).toBeVisible();
  },
);
