import { readFileSync } from 'node:fs';
import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { readSeekFile, writeSeekFile } from '../../src/core/timeline/mp3/seek-file.ts';
import { walkFrames, type Mp3Frames } from '../../src/core/timeline/mp3/walk-frames.ts';
import { isFile } from '../../src/publish/episode-draft.ts';
import { feedXml } from '../../src/publish/feed-xml.ts';
import { readFolder, type FolderOptions } from '../../src/publish/read-folder.ts';
import { bytesSource } from '../support/id3.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { recording } from '../support/recording.ts';

const audio = new Uint8Array(readFileSync('tests/fixtures/audio/tone.mp3'));
const tagged = new Uint8Array(readFileSync('tests/fixtures/audio/id3v2-3.mp3'));
const vtt = 'WEBVTT\n\n00:00.500 --> 00:01.000\nWho pulls at the sea?\n';
const variable = new Uint8Array(readFileSync('tests/fixtures/audio/variable.mp3'));
const show = (fields: object) => JSON.stringify({ title: 'Tides', ...fields }, null, 2);
type Contents = Parameters<typeof memoryFolder>[0];

const read = (contents: Contents, options: Partial<FolderOptions> = {}) =>
  readFolder(memoryFolder(contents), {
    fetchBytes: (url) => Promise.reject(new Error(`${url} is not here`)),
    ...options,
  });
const told = ({ oddities }: Awaited<ReturnType<typeof read>>) =>
  oddities.map(({ file, line, text }) => [file, line, text].filter(Boolean).join(':'));

test('loose recordings become episodes with what has their name', async () => {
  const { show, oddities } = await read({
    'ebb.mp3': audio,
    'ebb.en.vtt': vtt,
    'ebb.de.srt': '1\n00:00:00,500 --> 00:00:01,000\nWer zieht am Meer?\n',
    'ebb.chapters.json':
      '{"version":"1.2.0","chapters":[{"startTime":0,"title":"The sea","img":"ebb.jpg"}]}',
    'ebb.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    'cover.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  });
  expect(oddities).toEqual([]);
  expect(show).toMatchObject({ title: 'tides', artwork: { path: 'cover.png' } });
  expect(show.episodes).toMatchObject([
    {
      id: 'ebb',
      title: 'ebb',
      published: '2026-05-01',
      audio: { path: 'ebb.mp3', type: 'audio/mpeg', bytes: audio.length },
      transcripts: [{ language: 'en' }, { language: 'de' }],
      chapters: [{ start: 0, title: 'The sea', image: { path: 'ebb.jpg' } }],
      artwork: { path: 'ebb.jpg' },
    },
  ]);
  expect(show.episodes[0]!.duration).toBeCloseTo(3, 0);
  expect((await show.episodes[0]!.transcripts[1]!.read()).cues).toHaveLength(1);
});

test('the transcript in the show’s language comes first, whatever its file is called', async () => {
  const { show: made } = await read({
    'show.json': show({ language: 'de-AT', episodes: [{ audio: 'ebb.mp3' }] }),
    'ebb.mp3': audio,
    'ebb.ar.vtt': vtt,
    'ebb.de.vtt': vtt,
    'ebb.en.vtt': vtt,
  });
  const languages = made.episodes[0]!.transcripts.map(({ language }) => language);
  expect(languages).toEqual(['de', 'ar', 'en']);
});

test('a folder an episode: its name is the title, and all in it belongs to its recording', async () => {
  const { show, oddities } = await read({
    '01 The moon/recording.mp3': audio,
    '01 The moon/final.vtt': vtt,
    '02 Ebb/recording.mp3': recording(1),
    '02 Ebb/words/captions.srt': '1\n00:00:00,500 --> 00:00:01,000\nHello\n',
  });
  expect(oddities).toEqual([]);
  expect(show.episodes).toMatchObject([
    { id: 'ebb', title: 'Ebb', number: 2, transcripts: [{}] },
    { id: 'the-moon', title: 'The moon', number: 1, transcripts: [{}] },
  ]);
});

test('tags inside the recording win over its name, and show.json over both', async () => {
  const fromTags = (await read({ 'x.mp3': tagged })).show;
  expect(fromTags).toMatchObject({ title: 'Harbour talk', author: 'Mara Lind' });
  expect(fromTags.episodes).toMatchObject([{ id: 'the-ferry', title: 'The ferry' }]);
  expect(fromTags.episodes[0]!.chapters.length).toBeGreaterThan(0);
  const given = await read({
    'x.mp3': tagged,
    'show.json': show({ episodes: [{ audio: 'x.mp3', title: 'Over the water' }] }),
  });
  expect(given.show).toMatchObject({ title: 'Tides', episodes: [{ title: 'Over the water' }] });
});

test('what show.json does not say of a recording lies beside it; a recording that it does not list is told', async () => {
  const reading = await read({
    'ebb.mp3': audio,
    'ebb.vtt': vtt,
    'flow.mp3': audio,
    'show.json': show({ episodes: [{ audio: 'ebb.mp3' }] }),
  });
  expect(reading.show.episodes).toMatchObject([
    { id: 'ebb', transcripts: [{ source: { path: 'ebb.vtt' } }] },
  ]);
  expect(told(reading)).toEqual([
    'flow.mp3:This recording is not among the "episodes", which name every episode there is: it is left out. Add { "audio": "flow.mp3" } to them to publish it.',
  ]);
});

test('that show.json does not list a recording whose page was published is a fault, for the page goes', async () => {
  const before = await read({ 'ebb.mp3': audio, 'flow.mp3': audio });
  const after = await read(
    {
      'ebb.mp3': audio,
      'flow.mp3': audio,
      'show.json': show({ episodes: [{ audio: 'ebb.mp3', title: 'Ebb' }] }),
    },
    { last: before.episodes },
  );
  expect(after.oddities).toMatchObject([
    { file: 'flow.mp3', weight: 'fault', text: expect.stringContaining('its page “flow”') },
  ]);
});

test('a show.json without episodes tells of the show, and the folder of its episodes', async () => {
  const reading = await read({ 'ebb.mp3': audio, 'show.json': show({ accent: '#0a6e8a' }) });
  expect(told(reading)).toEqual([]);
  expect(reading.show).toMatchObject({
    title: 'Tides',
    accent: '#0a6e8a',
    episodes: [{ id: 'ebb' }],
  });
});

test('addresses of the web stay where they are', async () => {
  const url = 'https://cdn.example.com/ebb.mp3?x=1';
  const reading = await read({ 'show.json': show({ episodes: [{ audio: url, title: 'Ebb' }] }) });
  expect(reading.show.episodes).toMatchObject([{ audio: { url, type: 'audio/mpeg' } }]);
});

test('what a feed says of its owner, its lock, sizes and summaries stands in the new feed, too', async () => {
  const feed = `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
    <channel><title>Tides</title><itunes:author>The Tides team</itunes:author>
    <itunes:owner><itunes:name>Mara</itunes:name><itunes:email>mara@tides.example</itunes:email></itunes:owner>
    <podcast:locked owner="mara@tides.example">no</podcast:locked>
    <item><title>Ebb</title><guid>g-1</guid><description>Who pulls?</description><itunes:summary>The moon &amp; the sea</itunes:summary>
    <enclosure url="https://cdn.example/ebb.mp3" length="724159" type="audio/mpeg"/></item></channel></rss>`;
  const { show } = await read({ 'feed.xml': feed });
  const again = parseRssFeed(
    await feedXml(show, {
      ...{ site: 'https://tides.example/', feed: 'https://tides.example/feed.xml', people: [] },
      of: ({ id, audio }) => ({
        page: `https://tides.example/${id}/`,
        ...(audio && 'url' in audio && { audio: audio.url }),
        ...{ transcripts: [], people: [] },
      }),
    }),
  );
  expect(again).toMatchObject({
    itunes: { author: 'The Tides team', owner: { name: 'Mara', email: 'mara@tides.example' } },
    podcast: { locked: { value: false, owner: 'mara@tides.example' } },
    items: [
      {
        enclosures: [{ url: 'https://cdn.example/ebb.mp3', length: 724_159 }],
        itunes: { summary: 'The moon & the sea' },
      },
    ],
  });
});

test('a feed in the folder is read, with addresses of its files', async () => {
  const feed = `<rss version="2.0"><channel><title>Tides</title><item><title>Ebb</title><guid>g-1</guid>
    <pubDate>Fri, 01 May 2026 06:00:00 GMT</pubDate><enclosure url="ebb.mp3" type="audio/mpeg"/></item></channel></rss>`;
  const { show } = await read({ 'feed.xml': feed, 'ebb.mp3': audio, 'ebb.vtt': vtt });
  expect(show.title).toBe('Tides');
  expect(show.episodes).toMatchObject([{ id: 'ebb', guid: 'g-1', audio: { path: 'ebb.mp3' } }]);
});

test('Markdown or a page without times beside a transcript of the same name is notes', async () => {
  const { show: made, oddities } = await read({
    'knots.mp3': audio,
    'knots.json': '{"version":"1.0.0","segments":[{"startTime":0.5,"endTime":1,"body":"A knot"}]}',
    'knots.md':
      '# Knots\n\n(00:01) The **bowline**\n\n(00:02) The [reef knot](https://knots.example)\n',
    'nebel.mp3': tagged,
    'nebel.html': '<h1>Fog</h1><p>Seen in <a href="https://fog.example">the harbour</a>.</p>',
    'nebel.txt': 'Who sees the harbour?\n\nNobody does.\n',
  });
  expect(oddities).toMatchObject([
    { file: 'nebel.txt', text: expect.stringContaining('no times') },
  ]);
  const byPath = new Map(
    made.episodes.map((one) => [one.audio && 'path' in one.audio && one.audio.path, one]),
  );
  expect(byPath.get('knots.mp3')).toMatchObject({
    transcripts: [{ source: { path: 'knots.json' } }],
    notes: { blocks: expect.arrayContaining([expect.objectContaining({ kind: 'heading' })]) },
  });
  expect(byPath.get('nebel.mp3')).toMatchObject({
    transcripts: [{ source: { path: 'nebel.txt' } }],
    notes: { blocks: expect.arrayContaining([expect.objectContaining({ kind: 'heading' })]) },
  });
});

test('a page with a transcript’s times, Markdown in another language, and Markdown alone are transcripts', async () => {
  const reading = await read({
    'ebb.mp3': audio,
    'ebb.html':
      '<cite>Ann:</cite><time>0:00</time><p>Who pulls?</p><time>0:01</time><p>The moon.</p>',
    'ebb.txt': 'Who pulls?\n',
    'ebb.de.md': 'Wer zieht?\n',
    'flow.mp3': tagged,
    'flow.md': 'Who pushes?\n',
  });
  const paths = reading.show.episodes.map(({ transcripts }) =>
    transcripts.map(({ source }) => 'path' in source && source.path),
  );
  expect(paths.flat().sort()).toEqual(['ebb.de.md', 'ebb.html', 'flow.md']);
  const untimed =
    'This has no times: it can be read, but it does not follow the voice. If it holds notes, call it';
  expect(told(reading).sort()).toEqual([
    `ebb.de.md:${untimed} ebb.de.notes.md.`,
    'ebb.txt:This is left out, for ebb.html is a transcript in the same language; another language goes into the name, such as ebb.de.txt.',
    `flow.md:${untimed} flow.notes.md.`,
  ]);
});

test('a recording whose name begins as that of a file for developers is an episode; such a file is none', async () => {
  const names = [
    'Changelog 512',
    'License plates',
    'Copying machines',
    'Licensed to ill',
    'readme',
  ];
  const { show, oddities } = await read({
    ...Object.fromEntries(names.map((name, i) => [`${name}.mp3`, recording(i)])),
    'License plates.vtt': vtt,
    ...{
      'README.md': '# Hello',
      'README.de.md': '# Hallo',
      LICENSE: 'MIT',
      'CHANGELOG.txt': 'One',
    },
  });
  expect(show.episodes.map(({ title }) => title).sort()).toEqual([...names].sort());
  expect(oddities).toEqual([]);
});

test('signs of addresses in names are signs like others: a transcript belongs to its recording, in its language', async () => {
  const { show, oddities } = await read({
    ...{ 'Why C# matters?.mp3': audio, 'Why C# matters?.de.vtt': vtt },
    ...{ '50%25 of it.mp3': recording(1), '50%25 of it.fr.vtt': vtt },
  });
  expect(oddities).toEqual([]);
  expect(show.episodes.map(({ title, transcripts }) => [title, transcripts[0]?.language])).toEqual([
    ['Why C# matters?', 'de'],
    ['50%25 of it', 'fr'],
  ]);
});

test('a Show.json is read, and its name told', async () => {
  const reading = await read({ 'ebb.mp3': audio, 'Show.json': show({}) });
  expect(reading.show.title).toBe('Tides');
  expect(told(reading)).toEqual([
    expect.stringMatching(/^Show\.json:This is read as the show file/),
  ]);
});

test('an MP3 of variable bit rate gets a seek file, which its host needs beside it', async () => {
  const made = await read({ 'ebb.mp3': variable, 'ebb.vtt': vtt });
  const [episode] = made.show.episodes;
  expect(episode!.duration).toBeCloseTo(60, 2);
  const { seek } = episode!;
  const frames = isFile(seek) && (await readSeekFile(await seek.read()));
  expect(frames).toMatchObject({ fileBytes: variable.length, delay: 576 });
  expect(made.oddities).toMatchObject([{ file: 'ebb.mp3', weight: 'note' }]);
  expect(told(made)[0]).toMatch(/variable bit rate.*\.seek.*missing.*approximate/);
});

test('an MP3 of variable bit rate whose frames do not fit together is a fault', async () => {
  const rate = (one: number, sampling: number) => {
    const size = Math.floor((144_000 * [0, 32, 40, 48, 56][one]!) / [44_100, 48_000][sampling]!);
    return [0xff, 0xfb, (one << 4) | (sampling << 2), 0xc0, ...new Array<number>(size - 4).fill(0)];
  };
  const frames = [rate(1, 0), rate(2, 0), rate(4, 0), rate(1, 1), rate(1, 1), rate(1, 1)];
  const made = await read({ 'ebb.mp3': new Uint8Array(frames.flat()), 'ebb.vtt': vtt });
  expect(made.show.episodes[0]!.seek).toBeUndefined();
  expect(made.oddities).toMatchObject([{ file: 'ebb.mp3', weight: 'fault' }]);
});

test('the frames of a variable MP3 are not looked for again while its file stays as it is', async () => {
  const folder = memoryFolder({ 'ebb.mp3': variable, 'ebb.vtt': vtt });
  let bytesRead = 0;
  const files = folder.files.map((file) => ({
    ...file,
    read: async (from?: number, to?: number) => {
      const bytes = await file.read(from, to);
      bytesRead += bytes.length;
      return bytes;
    },
  }));
  const fetchBytes = () => Promise.reject(new Error('no network'));
  const first = await readFolder({ ...folder, files }, { fetchBytes });
  const { walks } = first;
  const whole = bytesRead;
  bytesRead = 0;
  const second = await readFolder({ ...folder, files }, { fetchBytes, walks });
  expect(bytesRead).toBeLessThan(whole - 0.9 * variable.length);
  const [before, after] = [first, second].map(({ show }) => show.episodes[0]!);
  expect(after).toMatchObject({ key: before!.key, duration: before!.duration });
  expect(second.walks).toEqual(walks);
  // Another file of that name.
  const edited = files.map((file) => ({ ...file, modifiedMs: file.modifiedMs + 1 }));
  bytesRead = 0;
  await readFolder({ ...folder, files: edited }, { fetchBytes, walks });
  expect(bytesRead).toBe(whole);
});

test('a seek file that a show names for a recording on another host goes along', async () => {
  const seekFile = await writeSeekFile((await walkFrames(bytesSource(variable))) as Mp3Frames);
  const episodes = [
    { id: 'ebb', audio: 'https://cdn.example/ebb.mp3', seek: 'frames/ebb.seek' },
    { id: 'moon', audio: 'https://cdn.example/m.mp3', seek: 'https://cdn.example/m.mp3.seek' },
    { id: 'sun', audio: 'https://cdn.example/s.mp3', seek: 'frames/sun.seek' },
  ];
  const made = await read({
    'show.json': show({ episodes }),
    'frames/ebb.seek': seekFile,
    'frames/sun.seek': seekFile.slice(0, 50),
  });
  expect(made.show.episodes.map(({ id, seek }) => [id, seek])).toMatchObject([
    ['sun', undefined],
    ['moon', { url: 'https://cdn.example/m.mp3.seek' }],
    ['ebb', { path: 'frames/ebb.seek' }],
  ]);
  expect(told(made)).toEqual([expect.stringMatching(/^frames\/sun\.seek:.*damaged/)]);
});
