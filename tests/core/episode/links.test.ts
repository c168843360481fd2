import { describe, expect, test } from 'vitest';
import {
  episodeLink,
  readLink,
  siteLink,
  type LinkTarget,
} from '../../../src/core/episode/links.ts';

const page = 'https://pod.example/listen/index.html';

test('an address that asks for nothing asks for the show beside the page', () => {
  expect(readLink(`${page}#t=83`)).toEqual({
    kind: 'show',
    url: 'https://pod.example/listen/show.json',
    isDefault: true,
    diagnostics: [],
  });
});

test('audio and transcript make an episode, titled after its file', () => {
  const link = readLink(`${page}?audio=my-episode_01.mp3&transcript=https://cdn.example/a.vtt`);
  expect(link).toMatchObject({
    kind: 'pair',
    episode: {
      id: expect.stringMatching(/^pair-[0-9a-z]{13}$/),
      title: 'my episode 01',
      audio: 'https://pod.example/listen/my-episode_01.mp3',
      transcripts: [{ url: 'https://cdn.example/a.vtt' }],
    },
    diagnostics: [],
  });
});

test('title, chapters, artwork and several languages are taken along', () => {
  const link = readLink(
    `${page}?audio=a.mp3&transcript=a.en.vtt&transcript=a.pt-BR.vtt&title=Hello%20there&chapters=a.json&artwork=a.png`,
  );
  expect(link).toMatchObject({
    episode: {
      title: 'Hello there',
      transcripts: [{ language: 'en' }, { language: 'pt-BR' }],
      chapters: 'https://pod.example/listen/a.json',
      artwork: 'https://pod.example/listen/a.png',
    },
  });
});

test('the same recording has the same id, whatever lies beside it', () => {
  const id = (query: string) => {
    const link = readLink(`${page}?${query}`);
    return link.kind === 'pair' ? link.episode.id : undefined;
  };
  expect(id('audio=a.mp3')).toBe(id('audio=./a.mp3&transcript=b.vtt&title=x'));
  expect(id('audio=a.mp3')).not.toBe(id('audio=b.mp3'));
  expect(id('transcript=a.vtt')).not.toBe(id('transcript=b.vtt'));
});

test.each<[string, object]>([
  [
    'show=s/a.json&episode=7',
    { kind: 'show', url: 'https://pod.example/listen/s/a.json', isDefault: false, episodeId: '7' },
  ],
  ['feed=https://x.example/rss', { kind: 'feed', url: 'https://x.example/rss' }],
  ['episode=moon', { kind: 'show', isDefault: true, episodeId: 'moon' }],
  ['episode=local-abc', { kind: 'local', id: 'local-abc' }],
  ['show=s.json&episode=local-abc', { kind: 'show', episodeId: 'local-abc' }],
  ['audio=a.mp3&show=s.json', { kind: 'pair' }],
  ['audio=&transcript=%20&show=', { kind: 'show', isDefault: true }],
])('?%s is understood', (query, expected) => {
  expect(readLink(`${page}?${query}`)).toMatchObject({ ...expected, diagnostics: [] });
});

test('an address that could do harm is refused and named', () => {
  const link = readLink(
    `${page}?audio=javascript:alert(1)&transcript=a.vtt&artwork=data:text/html,x`,
  );
  expect(link).toMatchObject({ kind: 'pair', episode: { title: 'a' } });
  expect(link.diagnostics).toEqual([
    { code: 'refused-address', of: 'audio', quote: 'javascript:alert(1)' },
    { code: 'refused-address', of: 'picture', quote: 'data:text/html,x' },
  ]);
  expect(readLink(`${page}?audio=file:///etc/passwd`)).toMatchObject({
    kind: 'show',
    isDefault: true,
    diagnostics: [{}],
  });
});

test.each<[string, LinkTarget, string]>([
  [
    'of the default show',
    {
      kind: 'show',
      url: 'https://pod.example/listen/show.json',
      isDefault: true,
      episodeId: 'moon & co',
    },
    '?episode=moon+%26+co',
  ],
  [
    'of another show',
    { kind: 'show', url: 'https://pod.example/listen/s/a.json', isDefault: false, episodeId: '7' },
    '?show=s/a.json&episode=7',
  ],
  [
    'of a feed',
    { kind: 'feed', url: 'https://x.example/rss?a=1', episodeId: '7' },
    '?feed=https://x.example/rss%3Fa%3D1&episode=7',
  ],
  ['of the listener’s own', { kind: 'local', id: 'local-abc' }, '?episode=local-abc'],
])('a link to an episode %s is written', (_what, target, query) => {
  const link = episodeLink(`${page}?audio=old.mp3#t=5`, target);
  expect(link).toBe(page + query);
  expect(readLink(link)).toMatchObject(target);
});

test('a link to a pair reads back as the pair, and keeps what is not ours', () => {
  const pair = readLink(
    `${page}?theme=dark&audio=a.mp3&transcript=a.en.vtt&transcript=https://x.example/a.de.vtt&title=Hi&chapters=c.json&artwork=a.png`,
  );
  const link = episodeLink(`${page}?theme=dark&episode=4`, pair);
  expect(link).toBe(
    `${page}?theme=dark&audio=a.mp3&transcript=a.en.vtt&transcript=https://x.example/a.de.vtt&title=Hi&chapters=c.json&artwork=a.png`,
  );
  expect(readLink(link)).toEqual(pair);
});

test('a file whose name looks like a scheme keeps its whole address', () => {
  const odd = readLink(`${page}?audio=./a:b.mp3`);
  expect(readLink(episodeLink(page, odd))).toEqual(odd);
});

test('an episode that has a page of its own is linked there', () => {
  const target = {
    ...({ kind: 'show', url: 'https://pod.example/show.json', isDefault: false } as const),
    ...{ episodeId: 'ebb', page: 'https://pod.example/ebb/' },
  };
  expect(episodeLink('https://pod.example/moon/?x=1#t=3', target)).toBe('https://pod.example/ebb/');
});

describe('the page of a published show', () => {
  const page = 'https://pod.example/tides/';
  const at = (address: string) => siteLink(page + address, (id) => id === 'ebb');

  test('sends an episode’s old address to its page, with the time', () => {
    expect(at('?episode=ebb#t=83')).toBe(`${page}ebb/#t=83`);
    expect(at('?show=show.json&episode=ebb')).toBe(`${page}ebb/`);
    expect(at('index.html?episode=ebb')).toBe(`${page}ebb/`);
  });

  test('sends other recordings, shows and feeds, and one’s own files, to the player', () => {
    expect(at('?audio=a/b.mp3&transcript=b.vtt#t=5')).toBe(
      `${page}player/?audio=${page}a/b.mp3&transcript=${page}b.vtt#t=5`,
    );
    expect(at('?feed=https://x.example/f.xml')).toBe(`${page}player/?feed=https://x.example/f.xml`);
    expect(at('?show=winter/show.json')).toBe(`${page}player/?show=${page}winter/show.json`);
    expect(at('?episode=local-1')).toBe(`${page}player/?episode=local-1`);
  });

  test('stays where nothing else is asked for, and where it has no such episode', () => {
    expect(at('')).toBeUndefined();
    expect(at('#episodes')).toBeUndefined();
    expect(at('?episode=other')).toBeUndefined();
    expect(at('?episode=../x')).toBeUndefined();
  });
});
