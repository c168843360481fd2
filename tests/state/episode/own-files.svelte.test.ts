// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { settleDoubt } from '../../../src/state/episode/ask-of-files.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { pageParts } from '../../support/page-parts.ts';

const audio = new File(['sound'], 'talk.mp3');
const text = new File(['WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n'], 'talk.vtt');

test('a recording and its transcript are one episode', async () => {
  const { navigation, openEpisode, playback } = pageParts();
  await navigation.addFiles([text, audio]);
  expect(openEpisode.episode).toMatchObject({
    title: 'talk',
    audio: expect.stringMatching(/^blob:/),
  });
  expect(playback.cues).toMatchObject([{ text: 'Hello.' }]);
});

test('a transcript joins the recording that plays: it goes on where it was', async () => {
  const { navigation, openEpisode, playback, player } = pageParts();
  await navigation.addFiles([audio]);
  const { id } = openEpisode.episode!;
  player.finishLoading({ duration: 100 });
  player.play();
  player.at(33);
  await navigation.addFiles([text]);
  player.finishLoading({ duration: 100 });
  expect(openEpisode.episode?.id).toBe(id);
  expect(player.time).toBe(33);
  expect(player.paused).toBe(false);
  expect(playback.cues).toHaveLength(1);
  // Nothing of its beginning slips out.
  expect(player.calls.slice(-2)).toEqual([['seek', 33], ['play']]);
});

test('a transcript joins a paused recording without starting it', async () => {
  const { navigation, player } = pageParts();
  await navigation.addFiles([audio]);
  player.finishLoading({ duration: 100 });
  player.seek(33);
  await navigation.addFiles([text]);
  expect(player.time).toBe(33);
  expect(player.paused).toBe(true);
});

test('a recording joins the transcript that came first', async () => {
  const { navigation, openEpisode, playback, player } = pageParts();
  await navigation.addFiles([text]);
  expect(player.status).toBe('empty');
  const { id } = openEpisode.episode!;
  await navigation.addFiles([audio]);
  expect(openEpisode.episode?.id).toBe(id);
  expect(player.status).toBe('loading');
  expect(playback.cues).toHaveLength(1);
});

test('files that are dropped on a show’s episode are an episode of their own', async () => {
  const { navigation, openEpisode } = pageParts();
  await navigation.open(readLink('https://page.example/?audio=https://a.example/other.mp3'));
  await navigation.addFiles([text]);
  expect(openEpisode.episode).toMatchObject({ title: 'talk' });
  expect(openEpisode.episode?.audio).toBeUndefined();
});

test('files are there on the next visit, at the place where the listener stopped', async () => {
  const library = new FakeLibrary();
  const first = pageParts({}, { library });
  await first.navigation.addFiles([audio, text]);
  const { id } = first.openEpisode.episode!;
  first.player.finishLoading({ duration: 100 });
  first.player.seek(33);

  const next = pageParts({}, { library });
  await next.navigation.open(readLink(`https://page.example/?episode=${id}`));
  expect(next.openEpisode.episode?.title).toBe('talk');
  expect(next.playback.cues).toHaveLength(1);
  expect(next.player.time).toBe(33);
});

test('on the next visit the page’s own show is beside one’s own file, as when it was dropped onto it', async () => {
  const library = new FakeLibrary();
  const answers = {
    'https://page.example/show.json': JSON.stringify({
      title: 'Tides',
      episodes: [{ id: 'ebb', title: 'Ebb', audio: 'ebb.mp3' }],
    }),
  };
  const first = pageParts(answers, { library });
  await first.navigation.open(readLink('https://page.example/'));
  await first.navigation.addFiles([audio, text]);
  const { id } = first.openEpisode.episode!;
  expect(first.navigation.show?.title).toBe('Tides');

  const next = pageParts(answers, { library });
  await next.navigation.open(readLink(`https://page.example/?episode=${id}`));
  await expect.poll(() => next.navigation.show?.episodes).toHaveLength(1);
  expect(next.openEpisode.episode?.title).toBe('talk');
});

test('the title inside a recording is its name, and is remembered', async () => {
  const library = new FakeLibrary();
  const readAudioTags = () => Promise.resolve({ title: 'The ferry', chapters: [] });
  const { navigation, openEpisode } = pageParts({}, { library, readAudioTags });
  await navigation.addFiles([audio]);
  expect(openEpisode.episode?.title).toBe('The ferry');
  expect(navigation.localEpisodes).toMatchObject([{ title: 'The ferry' }]);
  await navigation.addFiles([text]);
  expect(navigation.localEpisodes).toMatchObject([{ title: 'The ferry' }]);
});

test('what cannot be used is named, the rest is opened', async () => {
  const { navigation, openEpisode } = pageParts();
  await navigation.addFiles([audio, new File(['x'], 'budget.xls')]);
  expect(openEpisode.episode?.title).toBe('talk');
  expect(openEpisode.userErrors).toEqual([
    { about: 'files', why: 'unusable', diagnostic: { code: 'unknown', name: 'budget.xls' } },
  ]);
});

test('files for which there is no room are played, and it is told', async () => {
  const library = new FakeLibrary();
  library.saveLocalEpisode = () => Promise.resolve(false);
  const { navigation, openEpisode, player } = pageParts({}, { library });
  await navigation.addFiles([audio]);
  expect(player.status).toBe('loading');
  expect(openEpisode.userErrors).toEqual([{ about: 'storage', why: 'full' }]);
});

test('a browser that keeps nothing is not called full', async () => {
  const library = new FakeLibrary();
  library.refuse();
  const { navigation, openEpisode } = pageParts({}, { library });
  await navigation.addFiles([audio]);
  expect(openEpisode.userErrors).toEqual([]);
});

test('addresses of files hold memory only while their episode is open', async () => {
  const { navigation, openEpisode, objectUrls } = pageParts();
  await navigation.addFiles([audio]);
  await navigation.addFiles([text]);
  expect([...objectUrls.open].toSorted()).toEqual(
    [openEpisode.episode!.audio!, openEpisode.episode!.transcripts[0]!.url].toSorted(),
  );
});

test('of several recordings at once each is an episode that is kept, and one of them opens', async () => {
  const { navigation, openEpisode, library } = pageParts();
  const other = new File(['other sound'], 'other.mp3');
  await navigation.addFiles([other, audio, text]);
  expect(openEpisode.episode?.title).toBe('talk');
  expect(openEpisode.userErrors).toEqual([]);
  expect(navigation.localEpisodes.map(({ title }) => title)).toEqual(['talk', 'other']);
  const kept = [...library.episodes.values()].map(({ files }) => files.map(({ name }) => name));
  expect(kept).toEqual([['talk.mp3', 'talk.vtt'], ['other.mp3']]);
});

test('where nothing is kept, the recordings beside the one that opens are named', async () => {
  const library = new FakeLibrary();
  library.refuse();
  const { navigation, openEpisode } = pageParts({}, { library });
  const other = new File(['other sound'], 'other.mp3');
  await navigation.addFiles([other, audio, text]);
  expect(openEpisode.episode?.title).toBe('talk');
  expect(openEpisode.userErrors).toEqual([
    {
      about: 'files',
      why: 'unusable',
      diagnostic: { code: 'further-audio', names: ['other.mp3'] },
    },
  ]);
});

const picture = new File(['picture'], 'pic.jpg');

test('a picture alone is no episode: it is left out, and what is open stays', async () => {
  const { navigation, openEpisode } = pageParts();
  await navigation.open(readLink('https://page.example/?audio=https://a.example/other.mp3'));
  await navigation.addFiles([picture]);
  expect(openEpisode.episode?.audio).toBe('https://a.example/other.mp3');
  expect(navigation.localEpisodes).toEqual([]);
  expect(openEpisode.userErrors).toEqual([
    { about: 'files', why: 'unusable', diagnostic: { code: 'lone-artwork', names: ['pic.jpg'] } },
  ]);
});

test('a picture joins the recording that is open, and comes with it in one drop', async () => {
  const { navigation, openEpisode } = pageParts();
  await navigation.addFiles([audio]);
  await navigation.addFiles([picture]);
  expect(openEpisode.episode).toMatchObject({
    title: 'talk',
    artwork: expect.stringMatching(/^blob:/),
  });
  const both = pageParts();
  await both.navigation.addFiles([picture, audio]);
  expect(both.openEpisode.episode?.artwork).toMatch(/^blob:/);
  expect(both.openEpisode.userErrors).toEqual([]);
});

const doubts = ({ openEpisode }: ReturnType<typeof pageParts>) =>
  openEpisode.userErrors.flatMap((one) => (one.why === 'doubtful' ? [one.doubt] : []));
const vtt = (name: string, end: string) =>
  new File(
    [`WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n\n${end}.000 --> ${end}.900\nBye.\n`],
    name,
  );

test('a text that is hardly a transcript is asked about, and taken out', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([audio]);
  await parts.navigation.addFiles([new File(['abc123'], 'notes.vtt')]);
  const doubt = { code: 'hardly-a-transcript', name: 'notes.vtt', isLone: false } as const;
  expect(doubts(parts)).toEqual([doubt]);
  await settleDoubt(doubt, parts.navigation);
  expect(parts.openEpisode.episode).toMatchObject({ title: 'talk', transcripts: [] });
});

test('of several transcripts, the one that is shown is asked about', async () => {
  const parts = pageParts({}, { languages: ['de'] });
  const german = new File(['abc123'], 'talk.de.vtt');
  await parts.navigation.addFiles([audio, vtt('talk.en.vtt', '00:09'), german]);
  expect(doubts(parts)).toEqual([
    { code: 'hardly-a-transcript', name: 'talk.de.vtt', isLone: false },
  ]);
});

test('recording and transcript that fit neither in name nor in length are asked about, and parted', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([new File(['sound'], 'ferry.mp3'), vtt('harbour.vtt', '30:00')]);
  expect(doubts(parts)).toEqual([]);
  parts.player.finishLoading({ duration: 600 });
  const doubt = { code: 'unlike', audio: 'ferry.mp3', transcript: 'harbour.vtt' } as const;
  expect(doubts(parts)).toEqual([doubt]);
  await settleDoubt(doubt, parts.navigation);
  expect(parts.openEpisode.episode).toMatchObject({ title: 'ferry', transcripts: [] });
  expect(parts.navigation.localEpisodes.map(({ title }) => title)).toEqual(['ferry', 'harbour']);
});

test('where the browser keeps nothing, nothing is parted, and it is told', async () => {
  const library = new FakeLibrary();
  library.refuse();
  const parts = pageParts({}, { library });
  await parts.navigation.addFiles([new File(['sound'], 'ferry.mp3'), vtt('harbour.vtt', '30:00')]);
  const [, transcript] = parts.navigation.ownFiles.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  await parts.navigation.changeFiles([], [transcript!]);
  expect(parts.navigation.ownFiles).toHaveLength(2);
  expect(parts.openEpisode.userErrors).toEqual([{ about: 'storage', why: 'no-storage' }]);
});

test('another name is not asked about where the lengths fit', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([new File(['sound'], 'ferry.mp3'), vtt('harbour.vtt', '09:50')]);
  parts.player.finishLoading({ duration: 600 });
  expect(doubts(parts)).toEqual([]);
});

test('a second transcript is asked about: a correction takes the place of the first', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([audio, vtt('talk.vtt', '00:09')]);
  await parts.navigation.addFiles([vtt('talk-corrected.vtt', '00:09')]);
  const doubt = { code: 'second', name: 'talk-corrected.vtt', before: 'talk.vtt' } as const;
  expect(doubts(parts)).toEqual([doubt]);
  expect(parts.openEpisode.episode?.transcripts).toHaveLength(2);
  await settleDoubt(doubt, parts.navigation);
  expect(parts.openEpisode.episode?.transcripts).toMatchObject([{ name: 'talk-corrected.vtt' }]);
});

test('a recording finds its kept transcript though another episode is open, alone and among others', async () => {
  const { navigation, openEpisode } = pageParts();
  await navigation.addFiles([new File(['WEBVTT\n'], 'lesson_1.vtt')]);
  const { id } = openEpisode.episode!;
  await navigation.addFiles([new File(['x'], 'interview.mp3'), vtt('interview.vtt', '00:09')]);
  const recording = new File(['sound'], 'lesson 1.mp3');
  await navigation.addFiles([recording]);
  expect(openEpisode.episode).toMatchObject({ id, transcripts: [{ name: 'lesson_1.vtt' }] });
  expect(navigation.localEpisodes.map(({ title }) => title)).toEqual(['lesson 1', 'interview']);
  // With a transcript of its own it waits for none, and one that has its recording waits no more.
  await navigation.choose(navigation.localEpisodes[1]!.id);
  await navigation.addFiles([new File(['another'], 'lesson 1.mp3')]);
  expect(openEpisode.episode?.id).not.toBe(id);
  const among = pageParts();
  await among.navigation.addFiles([vtt('two.vtt', '00:09')]);
  const waiting = among.openEpisode.episode!.id;
  await among.navigation.addFiles([audio, text]);
  await among.navigation.addFiles([new File(['1'], 'one.mp3'), new File(['2'], 'two.mp3')]);
  expect(among.openEpisode.episode?.title).toBe('one');
  await among.navigation.choose(waiting);
  expect(among.openEpisode.episode).toMatchObject({ audio: expect.stringMatching(/^blob:/) });
});

test('a text without times that has nothing to do with the episode is asked about, and parted', async () => {
  const ferry = new File(['sound'], 'ferry.mp3');
  const notes = () => new File(['Bread and milk.\n\nCall the plumber.\n'], 'shopping notes.vtt');
  const doubt = { code: 'unlike', audio: 'ferry.mp3', transcript: 'shopping notes.vtt' } as const;
  const alone = pageParts();
  await alone.navigation.addFiles([ferry]);
  alone.player.finishLoading({ duration: 600 });
  await alone.navigation.addFiles([notes()]);
  alone.player.finishLoading({ duration: 600 });
  expect(doubts(alone)).toEqual([doubt]);
  // As another language, too, of which it is not the one that is shown.
  const beside = pageParts({}, { languages: ['de'] });
  await beside.navigation.addFiles([ferry, vtt('ferry.de.vtt', '09:00')]);
  beside.player.finishLoading({ duration: 600 });
  await beside.navigation.addFiles([notes()]);
  beside.player.finishLoading({ duration: 600 });
  expect(doubts(beside)).toEqual([doubt]);
  await settleDoubt(doubt, beside.navigation);
  expect(beside.openEpisode.episode?.transcripts).toMatchObject([{ name: 'ferry.de.vtt' }]);
});

test('a file is replaced, and the recording goes on where it was', async () => {
  const library = new FakeLibrary();
  const { navigation, openEpisode, player } = pageParts({}, { library });
  await navigation.addFiles([audio, text]);
  const { id } = openEpisode.episode!;
  player.finishLoading({ duration: 100 });
  player.seek(33);
  const old = navigation.ownFiles.find(({ kind }) => kind === 'transcript')!;
  await navigation.replaceFile(old, vtt('better.vtt', '00:09'));
  expect(openEpisode.episode).toMatchObject({ id, transcripts: [{ name: 'better.vtt' }] });
  player.finishLoading({ duration: 100 });
  expect(player.time).toBe(33);
  const kept = await library.localEpisode(id);
  expect(kept?.files.map(({ name }) => name)).toEqual(['better.vtt', 'talk.mp3']);
});

test('a transcript that was moved by hand and comes back leaves the sound where it is', async () => {
  const library = new FakeLibrary();
  const { navigation, player, fit } = pageParts({}, { library });
  await navigation.addFiles([audio, vtt('talk.vtt', '01:00')]);
  player.finishLoading({ duration: 100 });
  player.seek(38);
  fit.nudge(38, 20);
  const rest = navigation.ownFiles.filter(({ kind }) => kind === 'audio');
  await navigation.changeFiles(rest);
  player.finishLoading({ duration: 100 });
  expect(player.time).toBe(38);
  await navigation.addFiles([vtt('talk.vtt', '01:00')]);
  player.finishLoading({ duration: 100 });
  await vi.waitFor(() => expect(fit.source).toBe('hand'));
  expect(player.time).toBe(38);
});

test('what cannot be used replaces nothing', async () => {
  const { navigation, openEpisode } = pageParts();
  await navigation.addFiles([audio, text]);
  await navigation.replaceFile(navigation.ownFiles[0]!, new File(['%PDF'], 'notes.pdf'));
  expect(navigation.ownFiles).toHaveLength(2);
  expect(openEpisode.userErrors).toMatchObject([{ why: 'unusable' }]);
});

test('a transcript that cannot be kept for itself is not parted', async () => {
  const library = new FakeLibrary();
  const { navigation, openEpisode } = pageParts({}, { library });
  await navigation.addFiles([audio, text]);
  library.refuse();
  const [apart, ...rest] = navigation.ownFiles.toReversed();
  await navigation.changeFiles(rest, [apart!]);
  expect(navigation.ownFiles).toHaveLength(2);
  expect(openEpisode.episode?.transcripts).toHaveLength(1);
});
