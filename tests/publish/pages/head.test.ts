import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { PublishedShow } from '../../../src/publish/published-show.ts';
import { contentSecurityPolicy } from '../../../src/publish/pages/head.ts';
import {
  publishedEpisode,
  publishedShow,
  siteOf,
  sourceFile,
  textOf,
  transcript,
} from '../../support/published-show.ts';
import { linesVtt } from '../../support/vtt-lines.ts';

const url = 'https://tides.example/pod/';

async function headOf(path: string, facts: Partial<PublishedShow> = {}, options = { url }) {
  const files = await siteOf(publishedShow(facts), options);
  const { document } = new JSDOM(textOf(files, path)).window;
  const meta = (name: string) =>
    document
      .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
      ?.getAttribute('content');
  const link = (rel: string) => document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
  const alternate = (type: string) =>
    [...document.querySelectorAll(`link[rel="alternate"][type="${type}"]`)].map((one) => [
      one.getAttribute('href'),
      one.getAttribute('hreflang'),
    ]);
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
  return { document, files, meta, link, alternate, data: JSON.parse(json ?? 'null') };
}

test('pages have the policy of the player’s own page', () => {
  const index = readFileSync('index.html', 'utf8');
  expect(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(index)?.[1]).toBe(
    contentSecurityPolicy,
  );
});

test('an episode is told by title, show, description, picture and sound', async () => {
  const artwork = sourceFile('ebb.JPG');
  const ebb = publishedEpisode('ebb', { artwork, description: 'What the sea\nputs down.' });
  const { document, meta, link, data } = await headOf('ebb/index.html', { episodes: [ebb] });
  expect(document.title).toBe('Ebb · Tides');
  expect(meta('description')).toBe('What the sea puts down.');
  expect(link('canonical')).toBe(`${url}ebb/`);
  expect(meta('og:image')).toBe(`${url}ebb/artwork.jpg`);
  expect(meta('og:audio')).toBe(`${url}ebb/ebb.mp3`);
  expect(data).toMatchObject({
    ...{ '@type': 'PodcastEpisode', name: 'Ebb', url: `${url}ebb/`, timeRequired: 'PT41M' },
    partOfSeries: { '@type': 'PodcastSeries', name: 'Tides', url },
    associatedMedia: {
      ...{ '@type': 'AudioObject', contentUrl: `${url}ebb/ebb.mp3`, contentSize: '1000' },
      transcript: `${url}ebb/transcript.txt`,
    },
  });
});

test('a show is told as a series, with its feed', async () => {
  const people = [{ name: 'Ann' }];
  const { document, meta, alternate, data } = await headOf('index.html', { people });
  expect(document.title).toBe('Tides');
  expect(meta('og:type')).toBe('website');
  expect(alternate('application/rss+xml')).toEqual([['feed.xml', null]]);
  expect(data).toMatchObject({
    ...{ '@type': 'PodcastSeries', url, webFeed: `${url}feed.xml`, inLanguage: 'en' },
    author: [{ '@type': 'Person', name: 'Ann' }],
  });
});

test('transcripts in other languages are named with their languages, by absolute addresses as search engines ask', async () => {
  const transcripts = ['en', 'de'].map((language) => transcript(linesVtt(2), language));
  const episodes = [publishedEpisode('ebb', { transcripts })];
  const { alternate } = await headOf('ebb/index.html', { episodes });
  expect(alternate('text/vtt')).toEqual([
    [`${url}ebb/transcript.vtt`, 'en'],
    [`${url}ebb/transcript.de.vtt`, 'de'],
  ]);
});

test('of the languages of a show’s transcripts its own is named first', async () => {
  const transcripts = ['de', 'ar', 'en-GB'].map((language) => transcript(linesVtt(2), language));
  const show = publishedShow({
    language: 'en',
    episodes: [publishedEpisode('ebb', { transcripts })],
  });
  const { document } = new JSDOM(textOf(await siteOf(show), 'index.html')).window;
  const people = document.querySelector('.people')?.textContent.trim();
  expect(people).toBe('British English, Deutsch, العربية');
});

test('a page is in the show’s language, English where that is not ours; the show’s words keep theirs', async () => {
  const austrian = (await headOf('index.html', { language: 'de-AT' })).document;
  expect(austrian.documentElement.lang).toBe('de-AT');
  expect(austrian.querySelector('h2')!.textContent).toBe('Folgen');
  const arabic = (await headOf('index.html', { language: 'ar' })).document;
  expect(arabic.documentElement.dir).toBe('rtl');
  const polish = (await headOf('index.html', { language: 'pl' })).document;
  expect(polish.documentElement.lang).toBe('en');
  expect(polish.querySelector('h1')!.lang).toBe('pl');
});

test('a brand gives its colour, typeface, theme, icon and style', async () => {
  const brand = {
    ...({ theme: 'dark', icon: sourceFile('i.png'), logo: sourceFile('l.webp') } as const),
    ...{ typeface: sourceFile('face.woff2'), style: sourceFile('style.css', 'h1 { color: red }') },
  };
  const { document, files, meta, link } = await headOf('ebb/index.html', { brand, accent: '#abc' });
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', accent: '#abc' });
  expect(meta('theme-color')).toBe('#abc');
  expect(link('icon')).toBe('../icon.png');
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map((one) =>
    one.getAttribute('href')!,
  );
  expect(sheets.map((sheet) => sheet.replace(/-\w+\./, '-HASH.'))).toEqual([
    '../assets/start-HASH.css',
    '../assets/brand-HASH.css',
    '../assets/style-HASH.css',
  ]);
  const sheet = textOf(files, sheets[1]!.slice(3));
  expect(sheet).toContain('--show-accent: #abc;');
  const font = /url\("(.+)"\)/.exec(sheet)![1]!;
  expect(files.has(`assets/${font}`)).toBe(true);
  expect(link('preload')).toBe(`../assets/${font}`);
});

test('a show without a picture has an icon of its first letter, in ink that can be read', async () => {
  const bright = await siteOf(publishedShow({ title: '«élan»', accent: '#ffee00' }));
  expect(textOf(bright, 'icon.svg')).toMatch(/fill="#ffee00".*fill="#14110f".*>É</s);
  const deep = await siteOf(publishedShow({ accent: '#103040' }));
  expect(textOf(deep, 'icon.svg')).toContain('fill="#fff"');
  const english = await siteOf(publishedShow({ title: 'The harbour wall', language: 'en' }));
  expect(textOf(english, 'icon.svg')).toContain('>H<');
  const french = await siteOf(publishedShow({ title: 'A la mer', language: 'fr' }));
  expect(textOf(french, 'icon.svg')).toContain('>A<');
});

test('the page for addresses without a file names everything from the host’s root', async () => {
  const { document, meta } = await headOf('404.html');
  const addresses = [...document.querySelectorAll('link, .button')].map((one) =>
    one.getAttribute('href')!,
  );
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((address) => !address.startsWith('/pod/'))).toEqual([]);
  expect(meta('robots')).toBe('noindex');
});

test('the line that names Cueline can be left out', async () => {
  expect((await headOf('index.html')).document.body.textContent).toContain('Cueline');
  const { document } = await headOf('index.html', { brand: { credit: false } });
  expect(
    document.documentElement.outerHTML.replace(/content="[^"]*trusted-types[^"]*"/, ''),
  ).not.toMatch(/cueline/i);
});
