// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { saveBook, type SavedBook } from '../../../src/state/reading/save-book.ts';
import { mp3Frame } from '../../core/timeline/mp3/made-mp3.ts';
import { pageParts } from '../../support/page-parts.ts';

const vtt =
  'WEBVTT\nLanguage: en\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n\n00:03.000 --> 00:04.000\nBye.\n';
const url = 'https://a.example/talk.vtt';
const audio = 'https://a.example/talk.mp3';
const artwork = 'https://a.example/talk.jpg';
const episode = { id: 'talk', title: 'A talk: 1', audio, artwork, transcripts: [{ url }] };
const mp3 = Uint8Array.from(Array.from({ length: 100 }, () => mp3Frame(9)).flat());
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const all = { [url]: vtt, [audio]: mp3, [artwork]: jpeg };

/** Saves an episode as a book; gives what was said, and the book's files by their names. */
async function saved(answers: Record<string, string | Uint8Array>, facts = {}) {
  const parts = pageParts(answers);
  const { openEpisode, browserServices, fit } = parts;
  openEpisode.clear();
  await openEpisode.open({ ...episode, ...facts }, 'k');
  const show = { author: 'The Coast' };
  const said: SavedBook = await saveBook(openEpisode, show, browserServices, fit.timeline, 0);
  const [zip] = parts.zips;
  const files = new Map(
    zip?.files.map(({ path, content }) => [path.replace('EPUB/', ''), content]),
  );
  return { said, zip, files, opf: String(files.get('package.opf')) };
}

test('an episode is saved as a book, with its recording and its picture', async () => {
  const { said, zip, files, opf } = await saved(all);
  expect(said).toEqual({ name: 'A talk 1.epub' });
  expect(zip).toMatchObject({ name: 'A talk 1.epub', type: 'application/epub+zip' });
  expect(zip!.files[0]).toEqual({ path: 'mimetype', content: 'application/epub+zip' });
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['sound.mp3', 'cover.jpg', 'part-1.smil']),
  );
  expect(opf).toContain('<dc:creator>The Coast</dc:creator>');
  expect(opf).toContain('<dc:language>en</dc:language>');
  expect(opf).toContain(`<dc:identifier id="id">${audio}</dc:identifier>`);
});

const { [audio]: _, ...withoutSound } = all;
test.each<[SavedBook['silent'], Record<string, string | Uint8Array>, object]>([
  ['unreadable', withoutSound, {}],
  ['kind', { ...all, [audio]: new Uint8Array([1, 2, 3]) }, {}],
  ['no-recording', withoutSound, { audio: undefined }],
  ['untimed', { ...all, [url]: 'It was a cold day.\n\nNobody came.\n' }, {}],
])(
  'a book without sound is saved all the same, and says why: %s',
  async (silent, answers, facts) => {
    const { said, files, opf } = await saved(answers, facts);
    expect(said.silent).toBe(silent);
    expect([...files.keys()].join()).not.toMatch(/sound|smil/);
    expect(opf).not.toContain('media:duration');
  },
);

test('a picture that cannot be read is left out', async () => {
  const { files } = await saved({ [url]: vtt, [audio]: mp3 });
  expect([...files.keys()].join()).not.toContain('cover');
});

test('a recording that breaks off is no book', async () => {
  const parts = pageParts({ [url]: vtt, [audio]: mp3 });
  const { openEpisode, fit } = parts;
  openEpisode.clear();
  await openEpisode.open(episode, 'k');
  const services = await parts.browserServices();
  const broken = {
    ...services,
    openFile: (of: string) => ({
      ...services.openFile(of),
      whole: () => Promise.reject(new Error('the network is gone')),
    }),
  };
  const saving = saveBook(openEpisode, {}, () => Promise.resolve(broken), fit.timeline, 0);
  await expect(saving).rejects.toThrow('the network is gone');
});
