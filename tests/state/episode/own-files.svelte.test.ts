// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links/link.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { pageParts } from '../../support/page-parts.ts';

const audio = new File(['sound'], 'talk.mp3');
const text = new File(['WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n'], 'talk.vtt');

test('a recording and its transcript are one episode', async () => {
  const { session, stage, playback } = pageParts();
  await session.addFiles([text, audio]);
  expect(stage.episode).toMatchObject({ title: 'talk', audio: expect.stringMatching(/^blob:/) });
  expect(playback.cues).toMatchObject([{ text: 'Hello.' }]);
});

test('a transcript joins the recording that plays: it goes on where it was', async () => {
  const { session, stage, playback, player } = pageParts();
  await session.addFiles([audio]);
  const { id } = stage.episode!;
  player.finishLoading({ duration: 100 });
  player.play();
  player.at(33);
  await session.addFiles([text]);
  player.finishLoading({ duration: 100 });
  expect(stage.episode?.id).toBe(id);
  expect(player.time).toBe(33);
  expect(player.paused).toBe(false);
  expect(playback.cues).toHaveLength(1);
  // Nothing of its beginning slips out.
  expect(player.calls.slice(-2)).toEqual([['seek', 33], ['play']]);
});

test('a transcript joins a paused recording without starting it', async () => {
  const { session, player } = pageParts();
  await session.addFiles([audio]);
  player.finishLoading({ duration: 100 });
  player.seek(33);
  await session.addFiles([text]);
  expect(player.time).toBe(33);
  expect(player.paused).toBe(true);
});

test('a recording joins the transcript that came first', async () => {
  const { session, stage, playback, player } = pageParts();
  await session.addFiles([text]);
  expect(player.status).toBe('empty');
  const { id } = stage.episode!;
  await session.addFiles([audio]);
  expect(stage.episode?.id).toBe(id);
  expect(player.status).toBe('loading');
  expect(playback.cues).toHaveLength(1);
});

test('files that are dropped on a show’s episode are an episode of their own', async () => {
  const { session, stage } = pageParts();
  await session.open(readLink('https://page.example/?audio=https://a.example/other.mp3'));
  await session.addFiles([text]);
  expect(stage.episode).toMatchObject({ title: 'talk' });
  expect(stage.episode?.audio).toBeUndefined();
});

test('files are there on the next visit, at the place where the listener stopped', async () => {
  const library = new FakeLibrary();
  const first = pageParts({}, { library });
  await first.session.addFiles([audio, text]);
  const { id } = first.stage.episode!;
  first.player.finishLoading({ duration: 100 });
  first.player.seek(33);

  const next = pageParts({}, { library });
  await next.session.open(readLink(`https://page.example/?episode=${id}`));
  expect(next.stage.episode?.title).toBe('talk');
  expect(next.playback.cues).toHaveLength(1);
  expect(next.player.time).toBe(33);
});

test('the title inside a recording is its name, and is remembered', async () => {
  const library = new FakeLibrary();
  const readAudioTags = () => Promise.resolve({ title: 'The ferry', chapters: [] });
  const { session, stage } = pageParts({}, { library, readAudioTags });
  await session.addFiles([audio]);
  expect(stage.episode?.title).toBe('The ferry');
  expect(session.localEpisodes).toMatchObject([{ title: 'The ferry' }]);
  await session.addFiles([text]);
  expect(session.localEpisodes).toMatchObject([{ title: 'The ferry' }]);
});

test('what cannot be used is named, the rest is opened', async () => {
  const { session, stage } = pageParts();
  await session.addFiles([audio, new File(['x'], 'budget.xls')]);
  expect(stage.episode?.title).toBe('talk');
  expect(stage.troubles).toEqual([
    { about: 'files', why: 'unusable', problem: { code: 'unknown', name: 'budget.xls' } },
  ]);
});

test('files for which there is no room are played, and it is told', async () => {
  const library = new FakeLibrary();
  library.saveLocalEpisode = () => Promise.resolve(false);
  const { session, stage, player } = pageParts({}, { library });
  await session.addFiles([audio]);
  expect(player.status).toBe('loading');
  expect(stage.troubles).toEqual([{ about: 'storage', why: 'full' }]);
});

test('a browser that keeps nothing is not called full', async () => {
  const library = new FakeLibrary();
  library.refuse();
  const { session, stage } = pageParts({}, { library });
  await session.addFiles([audio]);
  expect(stage.troubles).toEqual([]);
});

test('addresses of files hold memory only while their episode is open', async () => {
  const { session, stage, objectUrls } = pageParts();
  await session.addFiles([audio]);
  await session.addFiles([text]);
  expect([...objectUrls.open].toSorted()).toEqual(
    [stage.episode!.audio!, stage.episode!.transcripts[0]!.url].toSorted(),
  );
});

test('of several recordings at once one is opened, and the others are named', async () => {
  const { session, stage } = pageParts();
  const other = new File(['other sound'], 'other.mp3');
  await session.addFiles([other, audio, text]);
  expect(stage.episode?.title).toBe('talk');
  expect(stage.troubles).toEqual([
    { about: 'files', why: 'unusable', problem: { code: 'further-audio', names: ['other.mp3'] } },
  ]);
  await session.addFiles([other]);
  expect(stage.episode?.title).toBe('other');
  expect(stage.troubles).toEqual([]);
});

const picture = new File(['picture'], 'pic.jpg');

test('a picture alone is no episode: it is left out, and what is open stays', async () => {
  const { session, stage } = pageParts();
  await session.open(readLink('https://page.example/?audio=https://a.example/other.mp3'));
  await session.addFiles([picture]);
  expect(stage.episode?.audio).toBe('https://a.example/other.mp3');
  expect(session.localEpisodes).toEqual([]);
  expect(stage.troubles).toEqual([
    { about: 'files', why: 'unusable', problem: { code: 'lone-artwork', names: ['pic.jpg'] } },
  ]);
});

test('a picture joins the recording that is open, and comes with it in one drop', async () => {
  const { session, stage } = pageParts();
  await session.addFiles([audio]);
  await session.addFiles([picture]);
  expect(stage.episode).toMatchObject({ title: 'talk', artwork: expect.stringMatching(/^blob:/) });
  const both = pageParts();
  await both.session.addFiles([picture, audio]);
  expect(both.stage.episode?.artwork).toMatch(/^blob:/);
  expect(both.stage.troubles).toEqual([]);
});
