import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { tags } from '../../../src/ui/i18n/index.ts';
import type { PublishedShow } from '../../../src/publish/published-show.ts';
import {
  publishedEpisode,
  publishedNotes,
  publishedShow,
  siteOf,
  sourceFile,
  textOf,
  transcript,
} from '../../support/published-show.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // Lists have names of their own, which ARIA allows.
  rules: {
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A chapter's title may stand within a paragraph, where an <h2> would end it.
    'prefer-native-element': ['error', { exclude: ['heading'] }],
  },
});

async function faultsOf(show: PublishedShow, options = {}): Promise<string[]> {
  const files = await siteOf(show, options);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  const reports = await Promise.all(
    pages.map(async (path) => {
      const { results } = await validator.validateString(textOf(files, path), path);
      return results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
    }),
  );
  return reports.flat();
}

const people = [
  { name: 'Ann Holm', url: 'https://ann.example/' },
  { name: 'Ben', picture: sourceFile('ben.jpg') },
];
const links = [{ title: 'Apple Podcasts', url: 'https://podcasts.example/' }];

test.each(tags)('pages are valid in %s', async (language) => {
  const chapters = [
    { start: 0, title: 'Shore', image: sourceFile('shore.jpg') },
    { start: 20, title: 'Sea', link: 'https://sea.example/' },
  ];
  const artwork = sourceFile('cover.jpg');
  const episodes = [
    publishedEpisode('ebb', { chapters, people, artwork, description: 'What the sea puts down.' }),
    publishedEpisode('read', {
      transcripts: [transcript('Once upon a time.\n\nThe sea.', language)],
    }),
  ];
  const brand = { footer: links, logo: sourceFile('logo.svg'), typeface: sourceFile('a.woff2') };
  const show = publishedShow({ ...{ language, people, links, artwork, episodes, brand } });
  expect(await faultsOf(show, { url: 'https://tides.example/' })).toEqual([]);
});

test('pages of a bare show are valid', async () => {
  const episodes = [publishedEpisode('a', { transcripts: [], duration: Number.NaN })];
  expect(await faultsOf({ title: 'T', people: [], brand: {}, episodes })).toEqual([]);
});

test('pages of hostile words are valid, and nothing in them runs', async () => {
  const evil =
    '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e]]>--></title>\u0000\ud800';
  const bad = [
    ...['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', '//x y'],
  ].map((url) => ({ title: evil, url }));
  const episodes = [
    publishedEpisode('ebb', {
      ...{
        title: evil,
        description: evil,
        notes: await publishedNotes(evil),
        artworkText: evil,
        published: evil,
      },
      people: [{ name: evil, url: 'javascript:alert(1)', role: evil }],
      chapters: [{ start: 0, title: evil, link: 'javascript:alert(1)' }],
      artwork: { url: 'javascript:alert(1)' },
      audio: { url: 'https://x.example/"><script>alert(1)</script>.mp3', type: evil },
      transcripts: [transcript(`WEBVTT\n\n00:00.000 --> 00:01.000\n<v ${evil}>${evil}\n`, 'en')],
    }),
    publishedEpisode('b'),
  ];
  const show = publishedShow({
    ...{ title: evil, description: evil, author: evil, copyright: evil, episodes },
    ...{ links: bad, funding: bad, people: [{ name: evil }], home: 'javascript:alert(1)' },
    brand: { footer: bad },
  });
  const files = await siteOf(show, { url: 'https://tides.example/' });
  for (const [path, content] of files) {
    if (!path.endsWith('.html') || typeof content !== 'string') continue;
    const scripts = [...content.matchAll(/<script\b([^>]*)>/g)].map(
      ([, attributes]) => attributes!,
    );
    for (const attributes of scripts)
      expect(attributes).toMatch(/^ type="(module|application\/(ld\+)?json)"/);
    expect(content).not.toMatch(/<img[^>]*onerror|href="(javascript|data|vbscript):/i);
    const head = content.slice(0, content.indexOf('</head>')).replace(/<script.*<\/script>/g, '');
    expect(head).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
  expect(await faultsOf(show, { url: 'https://tides.example/' })).toEqual([]);
});
