import type { Page } from '@playwright/test';
import { beeps, button, heard, line, marked, play, transcript } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const heading = { level: 1 } as const;

const show = JSON.stringify({
  title: 'Two tests',
  episodes: ['one', 'two'].map((id) => ({
    id,
    title: `Episode ${id}`,
    audio: '/fixtures/audio/beeps.mp3',
    transcript: '/fixtures/audio/beeps.vtt',
  })),
});

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel><title>A feed</title><item><title>From the feed</title><guid>a</guid>
  <enclosure url="/fixtures/audio/beeps.mp3" type="audio/mpeg" length="1"/>
  <podcast:transcript url="/fixtures/audio/beeps.vtt" type="text/vtt"/>
  <content:encoded><![CDATA[<ul><li>(0:09) <b>The ninth second</b></li></ul>]]></content:encoded></item></channel></rss>`;

test('a pair in the address is opened, with its title, chapters and picture', async ({
  openPlayer,
}) => {
  const page = await openPlayer(
    `${beeps}&chapters=demo/a-watch-called-arnold.chapters.json&artwork=demo/click-any-line.jpg`,
  );
  await expect(page.getByRole('heading', heading)).toHaveText('Beeps');
  await expect(line(page, 0)).toHaveText('Line 1 beeps here.');
  await expect(button(page, /A question at the door/)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Episode' }).locator('img')).toHaveAttribute(
    'src',
    /click-any-line\.jpg$/,
  );
  await play(page);
});

test('a slip in a show is told on the console, a broken show also in the page', async ({
  openPlayer,
  site,
}) => {
  const notices = (page: Page) => page.getByRole('status', { name: 'What went wrong' });
  const warned = (page: Page, text: RegExp) =>
    page.waitForEvent('console', (message) => text.test(message.text()));
  const episode = { title: 'Low water', audio: '/fixtures/audio/beeps.mp3', transcipt: 'a.vtt' };
  site.put('/shows/slip.json', JSON.stringify({ title: 'Tides', episodes: [episode] }));
  const page = await openPlayer('?show=/shows/slip.json');
  await expect(page.getByRole('heading', heading)).toHaveText('Low water');
  const slip = warned(page, /“Low water” has an unknown key “transcipt”/);
  await transcript(page).hover();
  await slip;
  await expect(notices(page)).toBeEmpty();
  site.put('/shows/comma.json', '{\n  "title": "Tides",\n  "episodes": [],\n}');
  const comma = warned(page, /comma\.json: .*line 3, column 17: a comma too many/);
  await openPlayer('?show=/shows/comma.json');
  await comma;
  await expect(notices(page)).toContainText('This show cannot be opened right now.');
  await expect(notices(page)).not.toContainText('comma');
});

test('a show from an address opens at the episode that is named', async ({ openPlayer, site }) => {
  site.put('/shows/tests.json', show);
  const page = await openPlayer('?show=/shows/tests.json&episode=two');
  await expect(page.getByRole('heading', heading)).toHaveText('Episode two');
  await expect(page.getByText('Two tests')).toBeVisible();
  await play(page);
});

test('an episode that the show does not have is told, and its first one is open', async ({
  openPlayer,
}) => {
  const page = await openPlayer('?episode=none');
  await expect(page.getByText('That episode is not in this show')).toBeVisible();
  await expect(page.getByRole('heading', heading)).toHaveText('A watch called Arnold');
  await button(page, 'Dismiss').click();
  await expect(page.getByText('That episode is not in this show')).toBeHidden();
});

test('a feed with transcripts is opened', async ({ openPlayer, site }) => {
  site.put('/feed.xml', feed);
  const page = await openPlayer('?feed=/feed.xml');
  await expect(page.getByRole('heading', heading)).toHaveText('From the feed');
  await expect(line(page, 0)).toHaveText('Line 1 beeps here.');
  await play(page);
  await expect(marked(page)).toBeVisible();
});

test('a feed of another site names its host, and a time in its notes is a way there', async ({
  openPlayer,
  site,
}) => {
  site.put('/feed.xml', feed.replaceAll('"/fixtures', '"/cors/fixtures'));
  const url = `${site.otherOrigin}/cors/feed.xml`;
  const page = await openPlayer(`?feed=${url}`);
  await expect(page.getByText(`This show comes from ${new URL(url).host}.`)).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'The ninth second' })
    .getByRole('link')
    .click();
  await heard(page, 9);
});

test(
  'back and forward go through the episodes that were chosen',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    const title = page.getByRole('heading', heading);
    await button(page, /^Click any line/).click();
    await expect(title).toHaveText('Click any line');
    await expect(page).toHaveURL(/episode=click-any-line/);
    await page.evaluate(() => history.back());
    await expect(title).toHaveText('A watch called Arnold');
    await page.evaluate(() => history.forward());
    await expect(title).toHaveText('Click any line');
    await expect(line(page, 0)).toBeVisible();
  },
);

test('addresses that could run something are refused in words', async ({ openPlayer }) => {
  const page = await openPlayer(
    '?audio=javascript:alert(1)&transcript=/fixtures/audio/beeps.vtt&artwork=javascript:alert(2)',
  );
  await expect(page.getByText(/address of the audio was left out/)).toBeVisible();
  await expect(page.getByText(/address of the picture was left out/)).toBeVisible();
  await expect(line(page, 0)).toHaveText('Line 1 beeps here.');
});

test('without a show the page invites files and offers the demo', async ({
  page,
  site,
  trouble,
}) => {
  trouble.allow(/404/);
  await page.goto(`${site.origin}/some/deep/path/?show=/none.json`);
  await expect(page.getByText('The show was not found')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'Open files' })).toBeVisible();
  await page.getByRole('link', { name: 'Play the demo' }).click();
  await expect(page.getByRole('heading', heading)).toHaveText('A watch called Arnold');
  await expect(line(page, 0)).toBeVisible();
});

test('a page without a show.json beside it is an invitation, not an error', async ({
  openPlayer,
  site,
}) => {
  site.put('/some/deep/path/show.json', '<!doctype html><title>Not found</title>');
  const page = await openPlayer();
  await expect(page.getByRole('heading', heading)).toHaveText('Listen with the words in view');
  await expect(page.getByRole('status', { name: 'What went wrong' })).toBeEmpty();
});

test('a transcript alone reads', async ({ openPlayer }) => {
  const page = await openPlayer('?transcript=/fixtures/audio/beeps.vtt');
  await expect(line(page, 24)).toHaveText('Line 25 beeps here.');
  await expect(page.getByText(/No recording yet/)).toBeVisible();
  await line(page, 3).click();
  await page.keyboard.press('k');
  await expect(button(page, 'Play')).toBeDisabled();
});

test('an audio alone plays, and says that a transcript can be dropped', async ({ openPlayer }) => {
  const page = await openPlayer('?audio=/fixtures/audio/beeps.mp3');
  await expect(transcript(page).getByText(/Drop a transcript on this page/)).toBeVisible();
  await play(page);
});
