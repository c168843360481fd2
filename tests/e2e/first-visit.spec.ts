import { beeps, button, holdCode, line, transcript } from './listening.ts';
import { expect, test } from './page-test.ts';

/** Firefox without a screen has no mouse either. */
const hint = /(Click|Tap) any line to hear it/;

test('a first visit tells that lines can be clicked, until one is', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 3).waitFor();
  await transcript(page).hover();
  await expect(page.getByText(hint)).toBeVisible();
  // It covers no line.
  const [lines, strip] = [transcript(page), page.getByRole('complementary', { name: 'Hint' })];
  const foot = async () => {
    const { y = NaN, height = NaN } = (await lines.boundingBox()) ?? {};
    return y + height;
  };
  expect((await strip.boundingBox())?.y).toBeGreaterThanOrEqual(await foot());
  await line(page, 3).click();
  await expect(page.getByText(hint)).toBeHidden();
});

test('the hint goes once any way of jumping was used', async ({ openPlayer }) => {
  const page = await openPlayer(`${beeps}#t=1`);
  await transcript(page).hover();
  await expect(page.getByText(hint)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(hint)).toBeHidden();
});

test('who clicks a line before the hint has come needs none', async ({ openPlayer, site }) => {
  const release = holdCode(site, 'LaterBarParts');
  const page = await openPlayer(beeps);
  await line(page, 3).click();
  const come = page.waitForEvent('requestfinished', (request) =>
    /LaterBarParts.*js/.test(request.url()),
  );
  release();
  await come;
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(hint)).toHaveCount(0);
});

test('the hint is sent away, and comes no second time', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 3).waitFor();
  await transcript(page).hover();
  await button(page, 'Got it').click();
  await expect(page.getByText(hint)).toBeHidden();
  await page.reload();
  await line(page, 3).waitFor();
  await transcript(page).hover();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(hint)).toHaveCount(0);
});

test('a text without times is said to have none, once, where there is a recording', async ({
  openPlayer,
  site,
}) => {
  site.put('/a.txt', 'It was a cold day.\n\nNobody came.\n');
  const untimed = /This transcript has no times/;
  const page = await openPlayer('?transcript=/a.txt');
  await transcript(page).getByText('Nobody came.').hover();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(untimed)).toHaveCount(0);
  await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/a.txt');
  // A pointer that rests where it was is over nothing new.
  await button(page, 'Library').hover();
  await transcript(page).getByText('Nobody came.').hover();
  await expect(page.getByText(untimed)).toBeVisible();
  await button(page, 'Got it').click();
  await expect(page.getByText(untimed)).toBeHidden();
  await page.reload();
  await button(page, 'Library').hover();
  await transcript(page).getByText('Nobody came.').hover();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(untimed)).toHaveCount(0);
});

test('the empty page offers the demo only where it is', async ({
  page,
  site,
  openPlayer,
  trouble,
}) => {
  trouble.allow(/404/);
  await page.route('**/show.json', (route) => route.fulfill({ status: 404 }));
  await openPlayer();
  await expect(page.getByRole('link', { name: 'Play the demo' })).toBeVisible();
  await page.route('**/demo/*.vtt', (route) => route.fulfill({ status: 404 }));
  const asked = page.waitForResponse(/arnold\.vtt$/);
  await page.goto(site.url);
  await asked;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Play the demo' })).toHaveCount(0);
});
