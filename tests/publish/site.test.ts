import { beforeEach, describe, expect, test } from 'vitest';
import { parseShow } from '../../src/core/episode/show.ts';
import { packTerms } from '../../src/core/show-search/episode-terms.ts';
import { readTranscriptText } from '../../src/core/transcript/read.ts';
import type { Oddity } from '../../src/publish/published-show.ts';
import { ShowIndex } from '../../src/core/show-search/show-index.ts';
import type { EpisodeRecord } from '../../src/publish/episode-files.ts';
import { publishSite, type PublishOptions } from '../../src/publish/site.ts';
import {
  builtPlayer,
  publishedEpisode,
  publishedNotes,
  publishedShow,
  siteOf,
  sourceFile,
  textOf,
  transcript,
} from '../support/published-show.ts';
import { linesVtt } from '../support/vtt-lines.ts';

const url = 'https://tides.example/pod';
/** Values of an attribute of a tag, in order. */
const values = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((m) => m[1]);

describe('an episode’s folder', () => {
  test('holds its page, its recording under a name of ours, and its transcript in four formats', async () => {
    const files = await siteOf(publishedShow({ episodes: [publishedEpisode('ebb')] }), { url });
    expect([...files.keys()].filter((path) => path.startsWith('ebb/')).sort()).toEqual([
      'ebb/ebb.mp3',
      'ebb/index.html',
      'ebb/index.md',
      'ebb/oembed.json',
      'ebb/transcript.json',
      'ebb/transcript.srt',
      'ebb/transcript.txt',
      'ebb/transcript.vtt',
    ]);
  });

  test('has the prints of its recording beside it, and show.json names them', async () => {
    const prints = sourceFile('masters/ebb-clean.prints');
    const show = publishedShow({
      episodes: [publishedEpisode('ebb', { prints }), publishedEpisode('flow')],
    });
    const files = await siteOf(show, { url });
    expect([...files.keys()].filter((path) => path.endsWith('.prints'))).toEqual([
      'ebb/ebb.prints',
    ]);
    expect(files.get('ebb/ebb.prints')).toBe(prints);
    const { episodes } = (await parseShow(textOf(files, 'show.json'), `${url}/show.json`)).show!;
    expect(episodes.map((one) => one.prints)).toEqual([`${url}/ebb/ebb.prints`, undefined]);
  });

  test('has transcripts of other languages beside the first; two of one language are told apart', async () => {
    const given = ['en', 'de', 'de', 'pt-BR', undefined];
    const transcripts = given.map((language) => transcript(linesVtt(2), language));
    const files = await siteOf(
      publishedShow({ episodes: [publishedEpisode('ebb', { transcripts })] }),
    );
    expect([...files.keys()].filter((path) => path.endsWith('.vtt'))).toEqual([
      'ebb/transcript.vtt',
      'ebb/transcript.de.vtt',
      'ebb/transcript.de-3.vtt',
      'ebb/transcript.pt-br.vtt',
      'ebb/transcript.5.vtt',
    ]);
  });

  test('has no captions of a transcript without times, and nothing of an empty one', async () => {
    const transcripts = [transcript('Once upon a time.\n\nThe sea.'), transcript('', 'de')];
    const files = await siteOf(
      publishedShow({ episodes: [publishedEpisode('ebb', { transcripts })] }),
    );
    expect([...files.keys()].filter((path) => path.includes('transcript'))).toEqual([
      'ebb/transcript.json',
      'ebb/transcript.txt',
    ]);
    const { episodes } = (await parseShow(textOf(files, 'show.json'), `${url}/show.json`)).show!;
    expect(episodes[0]!.transcripts.map((link) => link.url)).toEqual([
      `${url}/ebb/transcript.json`,
    ]);
  });

  test('has chapters as the podcast namespace wants them, with their pictures', async () => {
    const chapters = [
      { start: 0, title: 'Shore', image: sourceFile('p/shore.PNG') },
      { start: 60.5, title: 'Sea', link: 'javascript:alert(1)', silent: true as const },
    ];
    const show = publishedShow({ episodes: [publishedEpisode('ebb', { chapters })] });
    const files = await siteOf(show);
    expect(JSON.parse(textOf(files, 'ebb/chapters.json'))).toEqual({
      version: '1.2.0',
      chapters: [
        { startTime: 0, title: 'Shore', img: 'chapter-1.png' },
        { startTime: 60.5, title: 'Sea', toc: false },
      ],
    });
    expect(files.has('ebb/chapter-1.png')).toBe(true);
  });

  test('has Markdown that reads back as the transcript, with links to the page’s times', async () => {
    const notes = await publishedNotes('<h2>Seen</h2><ul><li>1:05 the <b>pier</b></li></ul>');
    const show = publishedShow({ episodes: [publishedEpisode('ebb', { notes })] });
    const files = await siteOf(show, { url });
    const markdown = textOf(files, 'ebb/index.md');
    expect(markdown).toContain(`### Seen\n\n- [1:05](<${url}/ebb/#t=65>) the **pier**\n`);
    expect(markdown).toMatch(/^# Ebb\n\n\[Tides\]\(https:\/\/tides\.example\/pod\/\) · 41 min/);
    expect(markdown).toContain(`[0:04](${url}/ebb/#t=4) Line 1 of the tide.`);
    const { cues } = await readTranscriptText(markdown, { name: 'index.md' });
    expect(cues).toHaveLength(10);
    expect(cues.at(-1)).toMatchObject({ start: 36, text: 'Line 9 of the tide.', speaker: 'Ben' });
  });

  test('leads from the times of its description in its Markdown, as from those of notes', async () => {
    const description = '(00:10) Ann & Ben\n(01:05) 1. the #pier\n- https://a.example/x';
    const show = publishedShow({ episodes: [publishedEpisode('ebb', { description })] });
    const markdown = textOf(await siteOf(show), 'ebb/index.md');
    expect(markdown).toContain(
      `\n\n([00:10](./#t=10)) Ann & Ben\n\n([01:05](./#t=65)) 1. the #pier\n\n\\- [https://a.example/x](https://a.example/x)\n\n`,
    );
    const { cues } = await readTranscriptText(markdown, { name: 'index.md' });
    expect(cues).toHaveLength(10);
  });
});

test('the show of the site reads back, with a page for each episode', async () => {
  const people = [{ name: 'Ann Holm', role: 'host', picture: sourceFile('ann.jpg') }];
  const chapters = [{ start: 0, title: 'Shore' }];
  const notes = await publishedNotes('Notes at 0:05');
  const files = await siteOf(
    publishedShow({
      ...{ people, type: 'serial', funding: [{ title: 'Give', url: 'https://give.example/' }] },
      brand: {
        credit: false,
        theme: 'dark',
        footer: [{ title: 'Imprint', url: 'https://a.example/' }],
      },
      episodes: [publishedEpisode('ebb', { chapters, number: 3, people, notes })],
    }),
  );
  const { show, diagnostics } = await parseShow(textOf(files, 'show.json'), `${url}/show.json`);
  expect(diagnostics).toEqual([]);
  expect(show).toMatchObject({
    ...{ title: 'Tides', language: 'en', accent: '#17686b', type: 'serial' },
    people: [{ name: 'Ann Holm', role: 'host', picture: `${url}/people/person-1.jpg` }],
    funding: [{ title: 'Give', url: 'https://give.example/' }],
    brand: {
      credit: false,
      theme: 'dark',
      footer: [{ title: 'Imprint', url: 'https://a.example/' }],
    },
    episodes: [
      {
        ...{ id: 'ebb', page: `${url}/ebb/`, audio: `${url}/ebb/ebb.mp3`, number: 3 },
        ...{ chapters: `${url}/ebb/chapters.json`, guid: 'guid-ebb', duration: 2460 },
        people: [{ name: 'Ann Holm', picture: `${url}/ebb/person-1.jpg` }],
        notes: '<p>Notes at <a href="#t=5">0:05</a></p>',
      },
    ],
  });
});

test('every address on the show’s page leads to a file of the site', async () => {
  const artwork = sourceFile('cover.jpeg');
  const files = await siteOf(publishedShow({ artwork, brand: { logo: sourceFile('logo.svg') } }));
  const html = textOf(files, 'index.html');
  const named = values(html, /(?:href|src)="([^"]+)"/g).map((address) =>
    decodeURI(new URL(address!, 'https://x.example/').pathname.slice(1)).replace(
      /(^|\/)$/,
      '$1index.html',
    ),
  );
  const sheets = ['assets/show-x.css'];
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !files.has(path) && !sheets.includes(path))).toEqual([]);
});

test('without an address of the site nothing absolute is written', async () => {
  const files = await siteOf(publishedShow());
  expect([...files.keys()].filter((path) => /feed|sitemap|oembed/.test(path))).toEqual([]);
  for (const page of ['index.html', 'ebb/index.html', '404.html', 'offline.html']) {
    expect(textOf(files, page)).not.toMatch(
      /canonical|og:url|og:image|feed\.xml|oembed|https:\/\/(?!schema\.org)/,
    );
  }
  expect(textOf(files, 'robots.txt')).not.toContain('Sitemap');
});

test('the plain player is left out where neither files nor shows may be opened', async () => {
  const without = await siteOf(publishedShow({ brand: { openFiles: false, openShows: false } }));
  expect(without.has('player/index.html')).toBe(false);
  expect(
    (await siteOf(publishedShow({ brand: { openFiles: false } }))).has('player/index.html'),
  ).toBe(true);
});

test('the plain player knows the site’s own show', async () => {
  const html = textOf(await siteOf(publishedShow()), 'player/index.html');
  expect(html).toContain('<meta name="cueline-show" content="../show.json">');
});

test('a page says what is not at hand without a network, in the show’s language, and leads to the show', async () => {
  const html = textOf(await siteOf(publishedShow({ language: 'de' })), 'offline.html');
  expect(html).toContain('<h1>Diese Seite ist ohne Netz nicht zur Hand</h1>');
  expect(html).toMatch(/<a class="button primary[^"]*" href="\.\.\/"/);
});

test('an episode’s page leads to those beside it in the list', async () => {
  const episodes = ['c', 'b', 'a'].map((id) => publishedEpisode(id));
  const html = textOf(await siteOf(publishedShow({ episodes })), 'b/index.html');
  // The one before and the one after, then the list.
  const links = values(html, /<a [^>]*href="\.\.\/([abc])\/"/g);
  expect(links).toEqual(['c', 'a', 'c', 'b', 'a']);
});

test('a style sheet and a typeface that cannot be read are told, and left out', async () => {
  const read = () => Promise.reject(new Error('denied'));
  const brand = {
    style: { ...sourceFile('style.css'), read },
    typeface: { ...sourceFile('font.woff2'), read },
  };
  const told: Oddity[] = [];
  const tell = (oddity: Oddity) => void told.push(oddity);
  const files = await siteOf(publishedShow({ brand }), { tell });
  expect(told.map(({ file }) => file)).toEqual(['font.woff2', 'style.css']);
  expect([...files.keys()].filter((path) => /typeface|style-/.test(path))).toEqual([]);
});

test('what was said in any episode can be searched', async () => {
  const files = await siteOf(publishedShow());
  const { search } = JSON.parse(textOf(files, 'show.json'));
  const read = (path: string) => {
    const content = files.get(search + path);
    return content === undefined || content instanceof Uint8Array || typeof content === 'string'
      ? content
      : undefined;
  };
  const index = new ShowIndex((path) => {
    const content = read(path);
    if (content === undefined) throw new Error(`no ${path}`);
    return Promise.resolve(
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
  });
  const { episodes } = await index.search('line 3', new AbortController().signal);
  expect(episodes.map(({ id }) => id)).toEqual(['ebb', 'the-moon']);
  const silent = await siteOf(
    publishedShow({ episodes: [publishedEpisode('a', { transcripts: [] })] }),
  );
  expect([...silent.keys()].filter((path) => path.startsWith('search'))).toEqual([]);
});

describe('a second run', () => {
  let known: Map<string, { key: string; record: EpisodeRecord }>;
  const run = async (show = publishedShow(), options = {}, player = builtPlayer) => {
    const told: PublishOptions = {
      ...options,
      unchanged: ({ id }, key) => (known.get(id)?.key === key ? known.get(id)!.record : undefined),
      onEpisode: ({ id }, key, record) => known.set(id, { key, record }),
    };
    const made = await siteOf(show, told, player);
    return [...made.keys()].filter((path) => /^(ebb|the-moon)\/index\.html$/.test(path));
  };
  beforeEach(() => (known = new Map()));

  test('makes no page again that is there, and lists it all the same', async () => {
    expect(await run()).toHaveLength(2);
    expect(await run()).toEqual([]);
    const files = await siteOf(publishedShow(), { unchanged: ({ id }) => known.get(id)?.record });
    const { show } = await parseShow(textOf(files, 'show.json'), 'https://x.example/show.json');
    expect(show!.episodes.map(({ transcripts }) => transcripts.length)).toEqual([1, 1]);
  });

  test('makes a page again when its episode, its neighbour, the show or the site’s address changed', async () => {
    await run();
    const moon = publishedEpisode('the-moon', { published: '2026-10-15' });
    const changed = publishedEpisode('ebb', { key: 'other' });
    expect(await run(publishedShow({ episodes: [changed, moon] }))).toEqual(['ebb/index.html']);
    const renamed = publishedEpisode('ebb', { key: 'third', title: 'The ebb' });
    expect(await run(publishedShow({ episodes: [renamed, moon] }))).toHaveLength(2);
    expect(await run(publishedShow({ title: 'Other tides' }))).toHaveLength(2);
    expect(await run(publishedShow({ title: 'Other tides' }), { url })).toHaveLength(2);
  });

  test('makes every page again with another player, other code, or the first words to search in', async () => {
    await run();
    const early = sourceFile('assets/early-y.js');
    const files = [...builtPlayer.files, early];
    expect(await run(publishedShow(), {}, { ...builtPlayer, files })).toHaveLength(2);
    const newer = { ...builtPlayer, files, stamp: 'y' };
    expect(await run(publishedShow(), {}, newer)).toHaveLength(2);
    const silent = ['ebb', 'the-moon'].map((id) => publishedEpisode(id, { transcripts: [] }));
    await run(publishedShow({ episodes: silent }), {}, newer);
    const added = publishedEpisode('wind');
    // Its neighbour's page, and that of the one after.
    const episodes = [...silent, added];
    expect(await run(publishedShow({ episodes }), {}, newer)).toHaveLength(2);
  });
});

test('one transcript is read at a time', async () => {
  let [open, most] = [0, 0];
  const episodes = ['a', 'b', 'c'].map((id) => {
    const source = transcript(linesVtt(3), 'en');
    const read = async () => {
      most = Math.max(most, ++open);
      const text = await source.read();
      open--;
      return text;
    };
    return publishedEpisode(id, { transcripts: [{ ...source, read }] });
  });
  for await (const { path } of publishSite(publishedShow({ episodes }), builtPlayer)) void path;
  expect(most).toBe(1);
});

test.each(['assets', 'player', 'search', 'people', '..', 'a/b', '', 'a b', 'ebb'])(
  'an episode cannot have the folder “%s”',
  async (id) => {
    const episodes = [publishedEpisode('ebb'), publishedEpisode('x', { id })];
    await expect(siteOf(publishedShow({ episodes }))).rejects.toThrow(`the folder “${id}”`);
  },
);

test('a site of more files than hosts take does without copies, and says so', async () => {
  const episodes = Array.from({ length: 3000 }, (_, i) => publishedEpisode(`e${i}`));
  const told: Oddity[] = [];
  const record = { transcripts: ['timed'], terms: packTerms([]) } as const;
  const files = await siteOf(publishedShow({ episodes }), {
    url,
    unchanged: ({ id }) => (id === 'e0' ? undefined : record),
    tell: (oddity: Oddity) => told.push(oddity),
  });
  const made = [...files.keys()].filter((path) => path.startsWith('e0/'));
  expect(made).not.toContain('e0/transcript.srt');
  expect(made).toContain('e0/transcript.vtt');
  expect(made.length * 3000).toBeLessThan(20_000);
  expect(told).toEqual([
    { text: expect.stringMatching(/without transcripts as \.srt.*20000 files/), weight: 'note' },
  ]);
});

test('a day that no month has is no date of a page', async () => {
  const episodes = [publishedEpisode('ebb', { published: '2026-02-31' })];
  const files = await siteOf(publishedShow({ episodes }), { url });
  expect(textOf(files, 'sitemap.xml')).not.toContain('lastmod');
  expect(textOf(files, 'ebb/index.html')).not.toContain('datePublished');
});

test('pictures of chapters and people count among the files that hosts take', async () => {
  const chapters = Array.from({ length: 11 }, (_, i) => ({
    ...{ start: i, title: `${i}`, image: sourceFile(`${i}.jpg`) },
  }));
  const people = [{ name: 'Ann Holm', picture: sourceFile('ann.jpg') }];
  const episodes = Array.from({ length: 1000 }, (_, i) =>
    publishedEpisode(`e${i}`, { chapters, people }),
  );
  const told: string[] = [];
  await siteOf(publishedShow({ episodes }), {
    unchanged: () => ({ transcripts: ['timed'], terms: packTerms([]) }),
    tell: ({ text }: Oddity) => told.push(text),
  });
  expect(told).toEqual([expect.stringContaining('without transcripts as .srt')]);
});
