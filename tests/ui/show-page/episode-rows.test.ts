import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Place, ShelfEntry } from '../../../src/core/episode/library.ts';
import { EpisodeRows } from '../../../src/ui/show-page/episode-rows.ts';
import { showContinue, watchFilter } from '../../../src/ui/show-page/show-page.ts';
import { publishedEpisode, publishedShow, siteOf, textOf } from '../../support/published-show.ts';

/** The show's page as it is published, with four episodes. */
async function openPage() {
  const episodes = [
    publishedEpisode('ice', { title: 'The light under the ice', published: '2026-11-26' }),
    publishedEpisode('ebb', { title: 'Ebb', description: 'What the sea puts down.' }),
    publishedEpisode('cafe', { title: 'Café am Hafen', published: '2026-10-20' }),
    publishedEpisode('moon', { title: 'The moon', published: '2026-10-15' }),
  ];
  const files = await siteOf(publishedShow({ episodes }));
  const { document, Event } = new JSDOM(textOf(files, 'index.html')).window;
  const rows = new EpisodeRows(document);
  const row = (title: string) =>
    [...document.querySelectorAll('.episodes li')].find((li) => li.textContent.includes(title))!;
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('.episodes li')]
      .filter(({ hidden }) => !hidden)
      .map((li) => li.querySelector('a')!.textContent);
  return { document, Event, rows, row, shown };
}

function entry(id: string, place?: Partial<Place>): ShelfEntry {
  const target = { kind: 'show', url: 'https://x.example/show.json', isDefault: true } as const;
  const seen = { key: id, target, title: id, openedMs: 1 };
  return place
    ? { ...seen, place: { time: 0, duration: 0, finished: false, savedMs: 1, ...place } }
    : seen;
}

const entries = new Map([
  ['ebb', entry('ebb', { time: 1740, duration: 2460 })],
  ['moon', entry('moon', { time: 2460, duration: 2460, finished: true })],
]);
const isNew = (published?: string) => (published ?? '') > '2026-10-18';

test('what the show says of how lines and sound fit is known of an episode', async () => {
  const timing = { anchors: [{ transcript: 0, audio: 12.5 }], insertions: [] };
  const episodes = [publishedEpisode('ebb', { timing }), publishedEpisode('moon')];
  const files = await siteOf(publishedShow({ episodes }));
  const { document } = new JSDOM(textOf(files, 'index.html')).window;
  expect(new EpisodeRows(document).episodes.map((one) => one.timing)).toEqual([timing, undefined]);
});

test('what was heard is marked, in words too', async () => {
  const { rows, row } = await openPage();
  rows.mark({ entries, isNew }, 'ebb');
  expect(row('Ebb').textContent).toContain('12 min left');
  expect(row('Ebb').matches('[data-heard="part"][data-last]')).toBe(true);
  expect(
    row('Ebb').querySelector<HTMLElement>('.share')!.style.getPropertyValue('--share'),
  ).toMatch(/^0\.707/);
  expect(row('The moon').textContent).toContain('Heard');
  expect(row('The moon').querySelector('.share')).toBeNull();
  expect(row('Café').textContent).toContain('41 min');
});

test('what came out since the last visit and was not opened has a dot with a name', async () => {
  const { rows, document } = await openPage();
  rows.mark({ entries, isNew }, undefined);
  const dots = [...document.querySelectorAll('.new')];
  expect(dots.map((dot) => dot.closest('a')!.textContent)).toEqual([
    'The light under the ice',
    'Café am Hafen',
  ]);
  expect(dots[0]!.getAttribute('aria-label')).toBe('New');
});

test('marks are made anew', async () => {
  const { rows, row, document } = await openPage();
  rows.mark({ entries, isNew }, 'ebb');
  rows.mark({ entries: new Map(), isNew: () => false }, undefined);
  expect(document.querySelectorAll('.new, .share, [data-heard], [data-last]')).toHaveLength(0);
  expect(row('Ebb').textContent).toContain('41 min');
});

test('the first button goes on with what was heard last', async () => {
  const { rows, document } = await openPage();
  const button = document.querySelector<HTMLAnchorElement>('#continue')!;
  expect([button.textContent.trim(), button.getAttribute('href')]).toEqual([
    'Newest episode',
    'ice/',
  ]);
  showContinue(document, entries.get('ebb')!, rows.linkOf('ebb'));
  expect(button.textContent).toBe('Continue “Ebb”, 12 min left');
  expect(button.href).toMatch(/ebb\/$/);
});

test('words filter titles and descriptions, whatever their accents, and the number is told', async () => {
  const { document, Event, rows, shown } = await openPage();
  const looked: string[] = [];
  watchFilter(
    document,
    rows,
    Promise.resolve((words) => looked.push(words)),
  );
  await Promise.resolve();
  const field = document.querySelector<HTMLInputElement>('#filter')!;
  const type = (words: string) => {
    field.value = words;
    field.dispatchEvent(new Event('input'));
  };
  const status = () => document.querySelector('[role=status]')!.textContent.trim();
  type('cafe haf');
  expect(shown()).toEqual(['Café am Hafen']);
  expect(status()).toBe('1 of 4 episodes');
  type('sea');
  expect(shown()).toEqual(['Ebb']);
  type('whales');
  expect(shown()).toEqual([]);
  expect(document.querySelector('.none')!.textContent).toContain('“whales”');
  document.querySelector<HTMLElement>('.none button')!.click();
  expect(looked).toEqual(['whales']);
  type('');
  expect(shown()).toHaveLength(4);
  expect(status()).toBe('4, newest first');
  expect(document.querySelector('.none')).toBeNull();
});
