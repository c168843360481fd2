import type { Page } from '@playwright/test';
import { beeps, button, line, marked, play, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const plays = {
  en: 'Play',
  de: 'Abspielen',
  fr: 'Écouter',
  es: 'Reproducir',
  ja: '再生',
  ar: 'تشغيل',
};

const choose = (page: Page, language: string) =>
  page.addInitScript((tag) => {
    if (location.protocol.startsWith('http'))
      localStorage.setItem('cueline.settings', JSON.stringify({ language: tag }));
  }, language);

for (const [tag, label] of Object.entries(plays)) {
  test(
    `the page speaks ${tag}, and fits on a narrow phone`,
    engines,
    async ({ page, openPlayer }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await choose(page, tag);
      await openPlayer();
      await line(page, 0).waitFor();
      await expect(button(page, label).first()).toBeVisible();
      const root = page.locator('html');
      await expect(root).toHaveAttribute('lang', tag);
      if (tag === 'ar') await expect(root).toHaveAttribute('dir', 'rtl');
      const over = await page.evaluate(() =>
        ['html', 'main', 'aside', 'footer', 'header'].map((name) => {
          const element = document.querySelector(name);
          return element ? element.scrollWidth - element.clientWidth : 0;
        }),
      );
      expect(Math.max(...over)).toBeLessThanOrEqual(0);
    },
  );
}

test(
  'another language is chosen while the sound goes on, and remembered',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await line(page, 0).waitFor();
    await play(page);
    await button(page, 'Look').click();
    await page.getByLabel('Language of this page').selectOption('de');
    await expect(button(page, 'Ansicht')).toBeVisible();
    await expect(page.getByLabel('Sprache dieser Seite')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(page, 'Ansicht')).toBeFocused();
    expect((await sound(page)).paused).toBe(false);
    await page.reload();
    await expect(button(page, 'Abspielen').first()).toBeVisible();
  },
);

for (const language of ['ar', 'en']) {
  test(
    `a marked line reaches as far out on both sides, within its column: ${language}`,
    engines,
    async ({ page, openPlayer }) => {
      await choose(page, language);
      await openPlayer('?episode=a-watch-called-arnold#t=28.5');
      await expect(marked(page)).toContainText('Astronomer');
      const sides = () =>
        marked(page).evaluate((line) => {
          const boxes = [...line.getClientRects()];
          const left = Math.min(...boxes.map((box) => box.left));
          const right = Math.max(...boxes.map((box) => box.right));
          const text = line.parentElement!.getBoundingClientRect();
          const main = line.closest('main')!;
          const edge = main.getBoundingClientRect().left + main.clientLeft;
          const room = Math.min(left - edge, edge + main.clientWidth - right);
          return { beyondLeft: text.left - left, beyondRight: right - text.right, room };
        });
      for (const width of [1200, 391]) {
        await page.setViewportSize({ width, height: 800 });
        for (const view of ['lines', 'reading']) {
          if ((await page.locator('.lines').getAttribute('data-view')) !== view)
            await page.keyboard.press('v');
          await expect(page.locator('.lines')).toHaveAttribute('data-view', view);
          const { beyondLeft, beyondRight, room } = await sides();
          expect(room).toBeGreaterThan(0);
          if (view === 'lines') expect(beyondLeft).toBeCloseTo(beyondRight, 0);
          else expect(Math.max(beyondLeft, beyondRight)).toBeLessThanOrEqual(1);
        }
      }
    },
  );
}
