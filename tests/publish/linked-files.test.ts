import { readFileSync } from 'node:fs';
import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { parseShow } from '../../src/core/episode/show.ts';
import { readNotes } from '../../src/core/notes/read-notes.ts';
import { readFolder, type FolderOptions } from '../../src/publish/read-folder.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { siteOf, textOf } from '../support/published-show.ts';

const audio = new Uint8Array(readFileSync('tests/fixtures/audio/tone.mp3'));
const tagged = new Uint8Array(readFileSync('tests/fixtures/audio/id3v2-3.mp3'));
const vtt = 'WEBVTT\n\n00:00.500 --> 00:01.000\nWho pulls at the sea?\n';
const url = 'https://tides.example/pod';

async function published(
  contents: Parameters<typeof memoryFolder>[0],
  options: Partial<FolderOptions> = {},
) {
  const fetchBytes = () => Promise.reject(new Error('nothing is fetched'));
  const folder = memoryFolder({ 'ebb.mp3': audio, 'ebb.vtt': vtt, ...contents });
  const { show, oddities } = await readFolder(folder, { fetchBytes, ...options });
  const files = await siteOf(show, { url });
  return {
    files,
    told: oddities.map(({ file, line, text }) => [file, line, text].filter(Boolean).join(':')),
    /** Where the links of the notes lead, from the page on. */
    links: [...textOf(files, 'ebb/index.html').matchAll(/<a href="([^"]*)"[^>]*rel/g)].map(
      ([, href]) => new URL(href!, `${url}/ebb/`).href,
    ),
  };
}

test('a file that notes link to comes along, under a name that can be read', async () => {
  const { files, told, links } = await published({
    'ebb.notes.md': '[slides](<Slides & more (Ünal).PDF#page=3>) and [a photo](photos/boat.jpg)',
    'Slides & more (Ünal).PDF': '%PDF-1.4',
    'photos/boat.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  });
  expect(told).toEqual([]);
  const places = [`${url}/ebb/slides-and-more-unal.pdf#page=3`, `${url}/ebb/boat.jpg`];
  expect(links).toEqual(places);
  expect(files.get('ebb/slides-and-more-unal.pdf')).toMatchObject({
    path: 'Slides & more (Ünal).PDF',
  });
  expect(files.get('ebb/boat.jpg')).toMatchObject({ path: 'photos/boat.jpg' });
  const feed = parseRssFeed(textOf(files, 'feed.xml'));
  const markdown = textOf(files, 'ebb/index.md');
  const { show } = await parseShow(textOf(files, 'show.json'), `${url}/show.json`);
  const { notes = '', notesBase } = show!.episodes[0]!;
  const manifest = JSON.stringify(await readNotes(notes, notesBase));
  for (const place of places) {
    expect(feed.items![0]!.content!.encoded).toContain(`"${place}"`);
    expect(markdown).toContain(`(<${place}>)`);
    expect(manifest).toContain(`"${place}"`);
  }
});

test('a link to a missing file is told with its place, and is text', async () => {
  const { files, told, links } = await published({
    'ebb.notes.md': 'See [the slides](talk/slides.pdf).',
  });
  expect(told).toEqual([
    'ebb.notes.md:There is no file “talk/slides.pdf” in the folder; check its name.',
  ]);
  expect(links).toEqual([]);
  expect(textOf(files, 'ebb/index.html')).toContain('See the slides.');
});

test('the links of a show file lead from there, and are told with the line of their episode', async () => {
  const notes = '[one](talk/one.pdf), [two](talk/two.pdf)';
  const { told, links } = await published({
    'show.json': JSON.stringify(
      { title: 'Tides', episodes: [{ audio: 'ebb.mp3', notes }] },
      null,
      1,
    ),
    'talk/one.pdf': '%PDF-1.4',
  });
  expect(told).toEqual([
    'show.json:4:There is no file “talk/two.pdf” in the folder; check its name.',
  ]);
  expect(links).toEqual([`${url}/ebb/one.pdf`]);
});

test('links to other episodes and to the show stay links; one to a place in the notes is text', async () => {
  const { told, links } = await published({
    'the-ferry.mp3': tagged,
    'ebb.notes.md':
      '[the ferry](../the-ferry/#t=5), [all](../), [above](#above), [a](mailto:a@b.example)',
  });
  expect(told).toEqual([]);
  expect(links).toEqual([`${url}/the-ferry/#t=5`, `${url}/`, 'mailto:a@b.example']);
});

test('files of one name, and of names that the site has itself, stand side by side', async () => {
  const { told, files, links } = await published({
    'ebb.notes.md':
      '[1](a/Map.pdf) [2](b/map.pdf) [3](transcript.txt) [4](index.html) [5](ebb.mp3) [6](図.pdf)',
    ...{ 'a/Map.pdf': '1', 'b/map.pdf': '2', 'transcript.txt': 'Ours.', 'index.html': '<p>Ours' },
    '図.pdf': '6',
  });
  expect(told).toEqual([]);
  const names = ['map.pdf', 'map-2.pdf', 'transcript-2.txt', 'index-2.html', 'ebb.mp3', 'file.pdf'];
  expect(links).toEqual(names.map((name) => `${url}/ebb/${name}`));
  expect(files.get('ebb/map-2.pdf')).toMatchObject({ path: 'b/map.pdf' });
});

test('relative links of a feed lead from its address, and never into the folder', async () => {
  const text = `<rss version="2.0"><channel><title>Tides</title><item><title>Ebb</title><guid>ebb</guid>
    <enclosure url="ebb.mp3" type="audio/mpeg"/><link>https://old.example/page/ebb</link>
    <description><![CDATA[<p><a href="slides.pdf">a</a> <a href="https://folder.invalid/ebb.vtt">b</a></p>]]></description>
    </item></channel></rss>`;
  const source = { kind: 'feed', text, url: 'https://old.example/feeds/tides.xml' } as const;
  const { told, links } = await published({}, { source });
  // The folder's own recording is none of the feed's.
  expect(told).toEqual([expect.stringContaining('ebb.mp3:This recording is not among')]);
  expect(links).toEqual(['https://old.example/feeds/slides.pdf', 'https://folder.invalid/ebb.vtt']);
});

test('an episode’s page is made anew with a file that its notes link to', async () => {
  const key = async (slides: string) => {
    const folder = memoryFolder({
      ...{ 'ebb.mp3': audio, 'ebb.notes.md': '[a](slides.pdf)', 'slides.pdf': slides },
    });
    const fetchBytes = () => Promise.reject(new Error('nothing is fetched'));
    return (await readFolder(folder, { fetchBytes })).show.episodes[0]!.key;
  };
  expect(await key('one')).toBe(await key('one'));
  expect(await key('one')).not.toBe(await key('one, longer'));
});
