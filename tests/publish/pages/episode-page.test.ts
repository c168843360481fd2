import { expect, test } from 'vitest';
import { readPageData } from '../../../src/core/episode/page-data.ts';
import { readTranscriptText } from '../../../src/core/transcript/read.ts';
import { mapLinks } from '../../../src/core/notes/map-links.ts';
import { readNotes } from '../../../src/core/notes/read-notes.ts';
import { episodeBody } from '../../../src/publish/pages/episode-page.ts';
import { loadWords } from '../../../src/ui/i18n/index.ts';

const manifest = {
  title: 'Tides & co',
  accent: '#0a6e8a',
  artwork: 'cover.jpg',
  episodes: [
    { id: 'moon', title: 'The moon', audio: 'moon/moon.mp3', page: 'moon/' },
    {
      id: 'ebb',
      title: '</script><img src=x onerror=alert(1)>',
      audio: 'ebb/ebb.mp3',
      transcript: { url: 'ebb/transcript.vtt', language: 'ar' },
      page: 'ebb/',
    },
  ],
};
const vtt = `WEBVTT

00:00.000 --> 00:02.000
<v Ann>The <i>moon</i> & the sea &lt;b&gt;

00:02.000 --> 00:04.000
<v Ann>and the <00:03.000>wind

00:04.000 --> 00:05.000
<v Ben>No.

00:04.000 --> 00:06.000
<v Ben>Yes.
`;
const make = async (tag = 'en', text = vtt) =>
  episodeBody(
    {
      manifest,
      newestFirst: true,
      episode: 'ebb',
      chapters: [],
      lines: await readTranscriptText(text),
    },
    (await loadWords(tag))!,
  );

test('every line is a link in the page, with its time and the speaker’s name', async () => {
  const { body } = await make();
  expect(body).toContain(
    '<a href="#t=0" id="t=0" draggable="false">The moon &amp; the sea &lt;b&gt;</a>',
  );
  expect(body).toContain('<bdi class="speaker speaker-0">Ann</bdi>');
  expect(body).toContain('<bdi class="speaker speaker-1">Ben</bdi>');
});

test('two lines that start together have one id', async () => {
  const { body } = await make();
  expect(body.match(/id="t=4"/g)).toHaveLength(1);
});

test('addresses are those of a page in a folder of the site', async () => {
  const { body } = await make();
  expect(body).toContain('src="../cover.jpg"');
  expect(body).not.toContain('site.invalid');
});

test('the episodes beside it are links to their pages', async () => {
  const { body } = await make();
  expect(body).toMatch(/<a class="row" href="\.\.\/moon\/">.*The moon/s);
  expect(body).toMatch(/<a class="row" href="\.\.\/ebb\/" aria-current="page">/);
});

test('the page knows which of the episodes beside it came out before, as the whole list does', async () => {
  const { body } = await make();
  expect(body).toMatch(/href="\.\.\/moon\/" rel="next"/);
});

test('notes stand in the page, with links to times, and no markup of theirs', async () => {
  const notes = '<p>At <b>0:04</b> see <a href="moon/more.pdf">more</a><script>evil()</script></p>';
  const linked = mapLinks(await readNotes(notes, 'https://a.example/'), (url) => url.slice(18));
  const { body, data } = await episodeBody(
    { manifest, newestFirst: true, episode: 'moon', chapters: [], notes: linked },
    (await loadWords('en'))!,
  );
  expect(body).toMatch(/<a href="#t=4">.*0:04/s);
  expect(body).toContain('href="../moon/more.pdf"');
  expect(body + data).not.toContain('evil');
  expect(data).toContain('"notes":[{"kind":"paragraph"');
});

test('the player waits for the recording that its script will load', async () => {
  const { body } = await make();
  expect(body).not.toContain('No recording yet');
});

test('without script the recording is in the browser’s own player', async () => {
  const { body } = await make();
  expect(body).toContain(
    '<noscript><audio controls preload="none" src="../ebb/ebb.mp3"></audio></noscript>',
  );
});

test('nothing in the page runs or is styled inline', async () => {
  const { body } = await make();
  expect(body).not.toMatch(/<[^>]*\s(?:on\w+|style)=/);
});

test('text from outside stays text, in the body and in the data', async () => {
  const { body, data } = await make();
  expect(body).not.toContain('<img src=x');
  expect(data.match(/<\/script>/g)).toHaveLength(1);
});

test('the page speaks the language that it is made in, and the lines their own', async () => {
  const { body } = await make('de');
  expect(body).toContain('aria-label="Transkript"');
  expect(body).toContain('<p lang="ar">');
});

test('the facts of the page can be read back from where it stands', async () => {
  const { data } = await make();
  const json = /<script[^>]*>(.*)<\/script>/s.exec(data)![1]!;
  const page = await readPageData(json, 'https://pod.example/tides/ebb/');
  expect(page?.show.url).toBe('https://pod.example/tides/show.json');
  expect(page?.episode).toMatchObject({
    audio: 'https://pod.example/tides/ebb/ebb.mp3',
    page: 'https://pod.example/tides/ebb/',
  });
  expect(page?.transcript).toEqual({ format: 'vtt', hasWords: true });
});

test('an episode without lines has a page without them', async () => {
  const { body } = await episodeBody(
    { manifest, newestFirst: true, episode: 'moon', chapters: [] },
    (await loadWords('en'))!,
  );
  expect(body).toContain('The moon');
  expect(body).not.toContain('class="lines');
});
