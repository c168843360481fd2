// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Episode } from '../../../src/core/episode/episode.ts';
import type { AudioProbe } from '../../../src/core/episode/fetching.ts';
import type { Place } from '../../../src/core/episode/library.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { late } from '../../support/late.ts';
import { pageParts } from '../../support/page-parts.ts';

const audio = 'https://a.example/talk.mp3';
const vtt = 'https://a.example/talk.vtt';
const chapters = 'https://a.example/chapters.json';
const episode: Episode = {
  ...{ id: 'talk', title: 'A talk', audio, chapters, duration: 90 },
  transcripts: [{ url: vtt }],
};
const lines = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n';
const chapterFile = JSON.stringify({
  version: '1.2.0',
  chapters: [{ startTime: 0, title: 'Opening' }],
});
const whole = { [vtt]: lines, [chapters]: chapterFile };
const inside = { title: 'Inside', artwork: 'blob:cover', chapters: [{ start: 0, title: 'In' }] };
const readAudioTags = () => Promise.resolve(inside);
/** Lets everything happen that only waits for answers which are there. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('an episode', () => {
  test('comes with its sound, its words and its chapters', async () => {
    const { stage, playback, player } = pageParts(whole);
    stage.clear();
    await stage.open(episode, 'k');
    expect(player.url).toBe(audio);
    expect(playback.duration).toBe(90);
    expect(playback.cues).toMatchObject([{ text: 'Hello.' }]);
    expect(stage.chapters).toMatchObject([{ start: 0, title: 'Opening' }]);
    expect(stage.troubles).toEqual([]);
  });

  test('loses only the parts that do not come', async () => {
    const { stage, playback, player } = pageParts({ [chapters]: chapterFile });
    stage.clear();
    await stage.open(episode, 'k');
    expect(player.status).toBe('loading');
    expect(playback.cues).toEqual([]);
    expect(stage.chapters).toHaveLength(1);
    expect(stage.troubles).toEqual([
      { about: 'transcript', why: 'not-found', url: vtt, status: 404 },
    ]);
  });

  test('plays without its chapters', async () => {
    const { stage, playback } = pageParts({ [vtt]: lines, [chapters]: '{"chapters":' });
    stage.clear();
    await stage.open(episode, 'k');
    expect(playback.cues).toHaveLength(1);
    expect(stage.troubles).toMatchObject([{ about: 'chapters', why: 'unreadable', url: chapters }]);
  });

  test('without a file of chapters has those inside its sound', async () => {
    const { stage, player } = pageParts(whole, { readAudioTags });
    stage.clear();
    await stage.open({ id: 'a', title: 'A', audio, transcripts: [] }, 'a');
    expect(stage.chapters).toEqual([]);
    player.tick();
    await settled();
    expect(stage.chapters).toEqual(inside.chapters);
    expect(stage.episode).toMatchObject({ title: 'A', artwork: 'blob:cover' });
    stage.clear();
    await stage.open(episode, 'k');
    player.tick();
    await settled();
    expect(stage.chapters).toMatchObject([{ title: 'Opening' }]);
  });

  const description = '00:00 The sea\n01:30 The moon';
  const titles = (chapters: readonly { readonly title: string }[]) =>
    chapters.map(({ title }) => title);

  test('has the chapters of its description, until there are some inside its sound', async () => {
    const { stage, player } = pageParts(whole, { readAudioTags });
    stage.clear();
    await stage.open({ id: 'a', title: 'A', audio, transcripts: [], description }, 'a');
    expect(titles(stage.chapters)).toEqual(['The sea', 'The moon']);
    player.tick();
    await settled();
    expect(stage.chapters).toEqual(inside.chapters);
  });

  test('keeps the chapters of its description where there are none inside its sound', async () => {
    const { stage, player } = pageParts(whole);
    stage.clear();
    await stage.open({ id: 'a', title: 'A', audio, transcripts: [], description }, 'a');
    player.tick();
    await settled();
    expect(titles(stage.chapters)).toEqual(['The sea', 'The moon']);
  });

  test('has the chapters of its feed before all but those of its file', async () => {
    const { stage, player } = pageParts(whole, { readAudioTags });
    const inlineChapters = [{ start: 0, title: 'In the feed' }];
    stage.clear();
    await stage.open({ ...episode, inlineChapters, description }, 'k');
    expect(titles(stage.chapters)).toEqual(['Opening']);
    stage.clear();
    await stage.open(
      { ...episode, chapters: `${chapters}?none`, inlineChapters, description },
      'k',
    );
    player.tick();
    await settled();
    expect(titles(stage.chapters)).toEqual(['In the feed']);
  });

  test('whose file of chapters does not come has those inside its sound, and says so', async () => {
    const { stage, player } = pageParts({ [vtt]: lines }, { readAudioTags });
    stage.clear();
    await stage.open(episode, 'k');
    player.tick();
    await settled();
    expect(stage.chapters).toEqual(inside.chapters);
    expect(stage.troubles).toMatchObject([{ about: 'chapters', why: 'not-found' }]);
  });

  test('of one’s own files has title and picture from inside its sound, unless a picture is given', async () => {
    const { stage } = pageParts(whole, { readAudioTags });
    const own = { id: 'local-a', title: 'track 03', audio: 'blob:x', transcripts: [] };
    stage.clear();
    await stage.open(own, 'local-a');
    expect(stage.episode).toMatchObject({ title: 'Inside', artwork: 'blob:cover' });
    expect(stage.chapters).toEqual(inside.chapters);
    stage.clear();
    await stage.open({ ...own, artwork: 'blob:given', chapters }, 'local-a');
    expect(stage.episode).toMatchObject({ title: 'Inside', artwork: 'blob:given' });
    expect(stage.chapters).toMatchObject([{ title: 'Opening' }]);
  });

  test('whose sound cannot be looked into is no trouble', async () => {
    const refuse = () => Promise.reject(new Error('refused'));
    const { stage, player } = pageParts(whole, { readAudioTags: refuse });
    stage.clear();
    await stage.open({ id: 'a', title: 'A', audio, transcripts: [] }, 'a');
    player.tick();
    await settled();
    expect(stage.troubles).toEqual([]);
  });

  test('without a recording reads, and is silent', async () => {
    const { stage, player } = pageParts(whole);
    stage.clear();
    await stage.open(episode, 'k');
    stage.clear();
    await stage.open({ id: 'text', title: 'Text', transcripts: [{ url: vtt }] }, 'text');
    expect(player.status).toBe('empty');
    expect(stage.transcript.status).toBe('ready');
    expect(stage.chapters).toEqual([]);
  });

  test('of untimed text has no line to follow', async () => {
    const { stage, playback } = pageParts({ [vtt]: 'It was a cold day.\n\nNobody came.' });
    stage.clear();
    await stage.open(episode, 'k');
    expect(stage.transcript.turns).not.toEqual([]);
    expect(playback.cues).toEqual([]);
  });
});

describe('an episode starts', () => {
  const library = () => {
    const kept = new FakeLibrary();
    kept.places.set('k', { time: 42, duration: 100, finished: false, savedMs: 1 });
    return kept;
  };

  test('where the listener stopped', async () => {
    const { stage, player } = pageParts(whole, { library: library() });
    stage.clear();
    await stage.open(episode, 'k');
    expect(player.time).toBe(42);
    expect(player.paused).toBe(true);
  });

  test('where the link says, before where the listener stopped', async () => {
    const { stage, player } = pageParts(whole, { library: library() });
    stage.clear();
    await stage.open(episode, 'k', { start: 0 });
    expect(player.time).toBe(0);
  });

  test('where the listener went before it was known where they stopped', async () => {
    const kept = late<Place | undefined>();
    const library = new FakeLibrary();
    library.place = () => kept.promise;
    const { stage, playback, player } = pageParts(whole, { library });
    stage.clear();
    const opening = stage.open(episode, 'k');
    player.finishLoading({ duration: 90 });
    playback.seek(70);
    kept.arrive({ time: 12, duration: 90, finished: false, savedMs: 1 });
    await opening;
    expect(player.time).toBe(70);
  });

  test('where the link says, without waiting for what is kept', () => {
    const library = new FakeLibrary();
    library.place = () => late<undefined>().promise;
    const { stage, player } = pageParts(whole, { library });
    stage.clear();
    void stage.open(episode, 'k', { start: 5 });
    player.finishLoading({ duration: 90 });
    expect(player.time).toBe(5);
  });

  test('with the passage that the link names', async () => {
    const { stage, playback, player } = pageParts(whole, { library: library() });
    stage.clear();
    await stage.open(episode, 'k', { start: 5, end: 9 });
    expect(player.time).toBe(5);
    expect(playback.passage).toEqual({ start: 5, end: 9 });
  });
});

describe('trying again', () => {
  test('fetches only what it is about', async () => {
    const answers: Parameters<typeof pageParts>[0] = {};
    const { stage, fetchFile, playback } = pageParts(answers);
    stage.clear();
    await stage.open(episode, 'k');
    expect(stage.troubles).toHaveLength(2);
    const about = (part: string) => stage.troubles.find((trouble) => trouble.about === part)!;

    answers[vtt] = lines;
    await stage.retry(about('transcript'));
    expect(playback.cues).toHaveLength(1);
    expect(stage.troubles).toMatchObject([{ about: 'chapters' }]);

    answers[chapters] = chapterFile;
    await stage.retry(about('chapters'));
    expect(stage.chapters).toHaveLength(1);
    expect(stage.troubles).toEqual([]);
    expect(fetchFile.asked.toSorted()).toEqual([chapters, chapters, vtt, vtt]);
  });

  test('in vain tells the trouble again', async () => {
    const { stage } = pageParts({ [vtt]: lines });
    stage.clear();
    await stage.open(episode, 'k');
    await stage.retry(stage.troubles[0]!);
    expect(stage.troubles).toMatchObject([{ about: 'chapters', why: 'not-found' }]);
  });

  test('the recording goes on at its place', async () => {
    const { stage, player } = pageParts(whole);
    stage.clear();
    await stage.open(episode, 'k');
    player.finishLoading({ duration: 100 });
    player.seek(33);
    player.fail({ code: 'damaged' });
    await expect.poll(() => stage.troubles).toHaveLength(1);
    await stage.retry(stage.troubles[0]!);
    expect(stage.troubles).toEqual([]);
    player.finishLoading({ duration: 100 });
    expect(player.time).toBe(33);
  });
});

describe('a recording that fails', () => {
  test('is explained once, however much news the player has', async () => {
    let probes = 0;
    const { stage, player } = pageParts(whole, {
      probeAudio: () => {
        probes++;
        return Promise.resolve({ type: 'text/html' });
      },
    });
    stage.clear();
    await stage.open(episode, 'k');
    player.fail({ code: 'unplayable' });
    player.setVolume(0.5);
    await expect
      .poll(() => stage.troubles)
      .toEqual([{ about: 'audio', why: 'not-audio', url: audio, type: 'text/html' }]);
    expect(probes).toBe(1);
  });

  test('is explained anew when it fails again', async () => {
    const { stage, player } = pageParts(whole);
    stage.clear();
    await stage.open(episode, 'k');
    player.fail({ code: 'damaged' });
    await expect.poll(() => stage.troubles).toHaveLength(1);
    stage.dismiss(stage.troubles[0]!);
    player.play();
    player.fail({ code: 'damaged' });
    await expect.poll(() => stage.troubles).toHaveLength(1);
  });

  test('after the listener went on to another episode is no trouble', async () => {
    const answer = late<AudioProbe>();
    const { stage, player } = pageParts(whole, { probeAudio: () => answer.promise });
    stage.clear();
    await stage.open(episode, 'k');
    player.fail({ code: 'unplayable' });
    stage.clear();
    answer.arrive({});
    await settled();
    expect(stage.troubles).toEqual([]);
  });

  test('while it is looked into, leaves nothing behind when the listener goes on', async () => {
    const { stage, player } = pageParts(whole, {
      probeAudio: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          if (signal?.aborted) reject(signal.reason);
        }),
    });
    stage.clear();
    await stage.open(episode, 'k');
    player.fail({ code: 'unplayable' });
    await settled();
    // An unhandled rejection fails the whole run.
    stage.clear();
    await settled();
    expect(stage.troubles).toEqual([]);
  });
});

describe('letting go', () => {
  test('drops what is under way', async () => {
    const chapterAnswer = late<string>();
    const library = new FakeLibrary();
    const place = late<Place>();
    library.place = () => place.promise;
    const { stage, player } = pageParts(
      { [vtt]: lines, [chapters]: chapterAnswer.promise },
      { library },
    );
    stage.clear();
    const opening = stage.open(episode, 'k');
    stage.clear();
    chapterAnswer.arrive(chapterFile);
    place.arrive({ time: 12, duration: 90, finished: false, savedMs: 1 });
    await opening;
    expect(stage.chapters).toEqual([]);
    expect(player.time).toBe(0);
    expect(stage.troubles).toEqual([]);
  });

  test('keeps the place of the episode before', async () => {
    const { stage, player, library } = pageParts(whole);
    stage.clear();
    await stage.open(episode, 'k');
    player.finishLoading({ duration: 100 });
    player.play();
    player.at(2);
    stage.clear();
    expect(library.places.get('k')?.time).toBe(2);
  });
});

const problem = { code: 'bad-address', of: 'audio', quote: 'http://' } as const;

test('the same trouble is told once, the newest last', () => {
  const { stage } = pageParts();
  stage.report({ about: 'link', why: 'bad-address', problem });
  stage.report({ about: 'storage', why: 'full' });
  stage.report({ about: 'link', why: 'bad-address', problem });
  expect(stage.troubles.map(({ about }) => about)).toEqual(['storage', 'link']);
});

test('a dismissed trouble is gone, the others stay', () => {
  const { stage } = pageParts();
  stage.report({ about: 'storage', why: 'full' });
  stage.report({ about: 'link', why: 'bad-address', problem });
  stage.dismiss(stage.troubles[0]!);
  expect(stage.troubles).toEqual([{ about: 'link', why: 'bad-address', problem }]);
});
