// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Episode } from '../../../src/core/episode/episode.ts';
import { FetchFailure, type AudioProbe } from '../../../src/core/episode/fetching.ts';
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
    const { openEpisode, playback, player } = pageParts(whole);
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    expect(player.url).toBe(audio);
    expect(playback.duration).toBe(90);
    expect(playback.cues).toMatchObject([{ text: 'Hello.' }]);
    expect(openEpisode.chapters).toMatchObject([{ start: 0, title: 'Opening' }]);
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('plays the first encoding that this browser knows', async () => {
    const { openEpisode, player } = pageParts(whole);
    openEpisode.clear();
    const [opus, aac] = ['https://a.example/a.opus', 'https://a.example/a.aac'];
    const alternateAudio = [
      { url: 'https://a.example/2.opus', type: 'audio/opus' },
      { url: aac, type: 'audio/aac' },
    ];
    await openEpisode.open(
      { ...episode, audio: opus, audioType: 'audio/opus', alternateAudio },
      'k',
    );
    expect(player.url).toBe(aac);
    openEpisode.clear();
    await openEpisode.open({ ...episode, audioType: 'audio/mpeg', alternateAudio }, 'k');
    expect(player.url).toBe(audio);
  });

  test('takes its chapters from its notes where it has no others', async () => {
    const { openEpisode } = pageParts({ [vtt]: lines });
    openEpisode.clear();
    const notes = '<p>00:00 Opening<br>01:00 <a href="https://x.example/">Answers</a></p>';
    await openEpisode.open({ id: 'a', title: 'A', transcripts: [], notes, description: 'No' }, 'k');
    expect(openEpisode.chapters).toMatchObject([
      { title: 'Opening' },
      { start: 60, title: 'Answers' },
    ]);
  });

  test('loses only the parts that do not come', async () => {
    const { openEpisode, playback, player } = pageParts({ [chapters]: chapterFile });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    expect(player.status).toBe('loading');
    expect(playback.cues).toEqual([]);
    expect(openEpisode.chapters).toHaveLength(1);
    expect(openEpisode.userErrors).toEqual([
      { about: 'transcript', why: 'not-found', url: vtt, status: 404 },
    ]);
  });

  test('plays without its chapters', async () => {
    const { openEpisode, playback } = pageParts({ [vtt]: lines, [chapters]: '{"chapters":' });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    expect(playback.cues).toHaveLength(1);
    expect(openEpisode.userErrors).toMatchObject([
      { about: 'chapters', why: 'unreadable', url: chapters },
    ]);
  });

  test('without a file of chapters has those inside its sound', async () => {
    const { openEpisode, player } = pageParts(whole, { readAudioTags });
    openEpisode.clear();
    await openEpisode.open({ id: 'a', title: 'A', audio, transcripts: [] }, 'a');
    expect(openEpisode.chapters).toEqual([]);
    player.tick();
    await settled();
    expect(openEpisode.chapters).toEqual(inside.chapters);
    expect(openEpisode.episode).toMatchObject({ title: 'A', artwork: 'blob:cover' });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.tick();
    await settled();
    expect(openEpisode.chapters).toMatchObject([{ title: 'Opening' }]);
  });

  test('that ends before its header says is told of, also once its sound has come', async () => {
    const earlyEnd = { promised: 2400, endsAt: 750 };
    const { openEpisode, player } = pageParts(whole, {
      readAudioTags: () => Promise.resolve({ chapters: [], earlyEnd }),
    });
    openEpisode.clear();
    await openEpisode.open({ ...episode, audio: 'blob:own' }, 'k');
    player.finishLoading({ duration: 2400 });
    const endsEarly = { about: 'audio', why: 'ends-early', url: 'blob:own', ...earlyEnd };
    expect(openEpisode.userErrors).toEqual([endsEarly]);
  });

  test('that is one’s own and ends early is told of once, also where it breaks off', async () => {
    const earlyEnd = { promised: 2400, endsAt: 750 };
    const { openEpisode, player } = pageParts(whole, {
      readAudioTags: () => Promise.resolve({ chapters: [], earlyEnd }),
    });
    openEpisode.clear();
    await openEpisode.open({ ...episode, audio: 'blob:own' }, 'k');
    player.finishLoading({ duration: 2400 });
    player.fail({ code: 'damaged' });
    await settled();
    expect(openEpisode.userErrors.map(({ why }) => why)).toEqual(['ends-early']);
  });

  const description = '00:00 The sea\n01:30 The moon';
  const titles = (chapters: readonly { readonly title: string }[]) =>
    chapters.map(({ title }) => title);

  test('has the chapters of its description, until there are some inside its sound', async () => {
    const { openEpisode, player } = pageParts(whole, { readAudioTags });
    openEpisode.clear();
    await openEpisode.open({ id: 'a', title: 'A', audio, transcripts: [], description }, 'a');
    expect(titles(openEpisode.chapters)).toEqual(['The sea', 'The moon']);
    player.tick();
    await settled();
    expect(openEpisode.chapters).toEqual(inside.chapters);
  });

  test('keeps the chapters of its description where there are none inside its sound', async () => {
    const { openEpisode, player } = pageParts(whole);
    openEpisode.clear();
    await openEpisode.open({ id: 'a', title: 'A', audio, transcripts: [], description }, 'a');
    player.tick();
    await settled();
    expect(titles(openEpisode.chapters)).toEqual(['The sea', 'The moon']);
  });

  test('has the chapters of its feed before all but those of its file', async () => {
    const { openEpisode, player } = pageParts(whole, { readAudioTags });
    const inlineChapters = [{ start: 0, title: 'In the feed' }];
    openEpisode.clear();
    await openEpisode.open({ ...episode, inlineChapters, description }, 'k');
    expect(titles(openEpisode.chapters)).toEqual(['Opening']);
    openEpisode.clear();
    await openEpisode.open(
      { ...episode, chapters: `${chapters}?none`, inlineChapters, description },
      'k',
    );
    player.tick();
    await settled();
    expect(titles(openEpisode.chapters)).toEqual(['In the feed']);
  });

  test('lists its chapters without the silent ones', async () => {
    const { openEpisode } = pageParts(whole);
    const inlineChapters = [
      { start: 0, title: 'Opening' },
      { start: 9, title: 'An advert', silent: true as const },
    ];
    openEpisode.clear();
    await openEpisode.open({ id: 'a', title: 'A', transcripts: [], inlineChapters }, 'a');
    expect(titles(openEpisode.chapters)).toEqual(['Opening', 'An advert']);
    expect(titles(openEpisode.listedChapters)).toEqual(['Opening']);
  });

  test('whose file of chapters does not come has those inside its sound, and says so', async () => {
    const { openEpisode, player } = pageParts({ [vtt]: lines }, { readAudioTags });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.tick();
    await settled();
    expect(openEpisode.chapters).toEqual(inside.chapters);
    expect(openEpisode.userErrors).toMatchObject([{ about: 'chapters', why: 'not-found' }]);
  });

  test('of one’s own files has title and picture from inside its sound, unless a picture is given', async () => {
    const { openEpisode } = pageParts(whole, { readAudioTags });
    const own = { id: 'local-a', title: 'track 03', audio: 'blob:x', transcripts: [] };
    openEpisode.clear();
    await openEpisode.open(own, 'local-a');
    expect(openEpisode.episode).toMatchObject({ title: 'Inside', artwork: 'blob:cover' });
    expect(openEpisode.chapters).toEqual(inside.chapters);
    openEpisode.clear();
    await openEpisode.open({ ...own, artwork: 'blob:given', chapters }, 'local-a');
    expect(openEpisode.episode).toMatchObject({ title: 'Inside', artwork: 'blob:given' });
    expect(openEpisode.chapters).toMatchObject([{ title: 'Opening' }]);
  });

  test('whose sound cannot be looked into is no trouble', async () => {
    const refuse = () => Promise.reject(new Error('refused'));
    const { openEpisode, player } = pageParts(whole, { readAudioTags: refuse });
    openEpisode.clear();
    await openEpisode.open({ id: 'a', title: 'A', audio, transcripts: [] }, 'a');
    player.tick();
    await settled();
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('without a recording reads, and is silent', async () => {
    const { openEpisode, player } = pageParts(whole);
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    openEpisode.clear();
    await openEpisode.open({ id: 'text', title: 'Text', transcripts: [{ url: vtt }] }, 'text');
    expect(player.status).toBe('empty');
    expect(openEpisode.transcript.status).toBe('ready');
    expect(openEpisode.chapters).toEqual([]);
  });

  test('of untimed text has no line to follow', async () => {
    const { openEpisode, playback } = pageParts({ [vtt]: 'It was a cold day.\n\nNobody came.' });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    expect(openEpisode.transcript.turns).not.toEqual([]);
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
    const { openEpisode, player } = pageParts(whole, { library: library() });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    expect(player.time).toBe(42);
    expect(player.paused).toBe(true);
  });

  test('where the link says, before where the listener stopped', async () => {
    const { openEpisode, player } = pageParts(whole, { library: library() });
    openEpisode.clear();
    await openEpisode.open(episode, 'k', { start: 0 });
    expect(player.time).toBe(0);
  });

  test('where the listener went before it was known where they stopped', async () => {
    const kept = late<Place | undefined>();
    const library = new FakeLibrary();
    library.place = () => kept.promise;
    const { openEpisode, playback, player } = pageParts(whole, { library });
    openEpisode.clear();
    const opening = openEpisode.open(episode, 'k');
    player.finishLoading({ duration: 90 });
    playback.seek(70);
    kept.arrive({ time: 12, duration: 90, finished: false, savedMs: 1 });
    await opening;
    expect(player.time).toBe(70);
  });

  test('where the link says, without waiting for what is kept', () => {
    const library = new FakeLibrary();
    library.place = () => late<undefined>().promise;
    const { openEpisode, player } = pageParts(whole, { library });
    openEpisode.clear();
    void openEpisode.open(episode, 'k', { start: 5 });
    player.finishLoading({ duration: 90 });
    expect(player.time).toBe(5);
  });

  test('with the passage that the link names', async () => {
    const { openEpisode, playback, player } = pageParts(whole, { library: library() });
    openEpisode.clear();
    await openEpisode.open(episode, 'k', { start: 5, end: 9 });
    expect(player.time).toBe(5);
    expect(playback.passage).toEqual({ start: 5, end: 9 });
  });
});

describe('trying again', () => {
  test('fetches only what it is about', async () => {
    const answers: Parameters<typeof pageParts>[0] = {};
    const { openEpisode, fetchFile, playback } = pageParts(answers);
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    expect(openEpisode.userErrors).toHaveLength(2);
    const about = (part: string) =>
      openEpisode.userErrors.find((userError) => userError.about === part)!;

    answers[vtt] = lines;
    await openEpisode.retry(about('transcript'));
    expect(playback.cues).toHaveLength(1);
    expect(openEpisode.userErrors).toMatchObject([{ about: 'chapters' }]);

    answers[chapters] = chapterFile;
    await openEpisode.retry(about('chapters'));
    expect(openEpisode.chapters).toHaveLength(1);
    expect(openEpisode.userErrors).toEqual([]);
    expect(fetchFile.asked.toSorted()).toEqual([chapters, chapters, vtt, vtt]);
  });

  test('in vain tells the trouble again', async () => {
    const { openEpisode } = pageParts({ [vtt]: lines });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    await openEpisode.retry(openEpisode.userErrors[0]!);
    expect(openEpisode.userErrors).toMatchObject([{ about: 'chapters', why: 'not-found' }]);
  });

  test('the recording goes on at its place', async () => {
    const { openEpisode, player } = pageParts(whole);
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.finishLoading({ duration: 100 });
    player.seek(33);
    player.fail({ code: 'damaged' });
    await expect.poll(() => openEpisode.userErrors).toHaveLength(1);
    await openEpisode.retry(openEpisode.userErrors[0]!);
    expect(openEpisode.userErrors).toEqual([]);
    player.finishLoading({ duration: 100 });
    expect([player.time, player.paused]).toEqual([33, true]);
  });

  test('a recording that broke off while it played plays on', async () => {
    const { openEpisode, player } = pageParts(whole);
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.finishLoading({ duration: 100 });
    player.play();
    player.at(33);
    player.fail({ code: 'unreachable' });
    await expect.poll(() => openEpisode.userErrors).toHaveLength(1);
    await openEpisode.retry(openEpisode.userErrors[0]!);
    player.finishLoading({ duration: 100 });
    expect([player.time, player.paused]).toEqual([33, false]);
  });
});

describe('a recording that fails', () => {
  test('is explained once, however much news the player has', async () => {
    let probes = 0;
    const { openEpisode, player } = pageParts(whole, {
      probeAudio: () => {
        probes++;
        return Promise.resolve({ type: 'text/html' });
      },
    });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.fail({ code: 'unplayable' });
    player.setVolume(0.5);
    await expect
      .poll(() => openEpisode.userErrors)
      .toEqual([{ about: 'audio', why: 'not-audio', url: audio, type: 'text/html' }]);
    expect(probes).toBe(1);
  });

  test('for want of a network is an error only once its sound was asked for, and over once it comes', async () => {
    const failure = new FetchFailure('offline', audio);
    const { openEpisode, player } = pageParts(whole, {
      probeAudio: () => Promise.resolve({ failure }),
    });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.fail({ code: 'unreachable' });
    await expect
      .poll(() => openEpisode.userErrors)
      .toEqual([{ about: 'audio', why: 'needs-network' }]);
    player.play();
    player.fail({ code: 'unreachable' });
    await expect
      .poll(() => openEpisode.userErrors)
      .toEqual([{ about: 'audio', why: 'offline', url: audio, goesOn: true }]);
    player.play();
    player.finishLoading({ duration: 100 });
    expect(openEpisode.userErrors).toEqual([]);
  });

  test.each([
    [20, false, []],
    [700, true, [{ about: 'audio', why: 'offline', url: audio }]],
  ])(
    'for want of a network plays on by itself once that is back, but not after ten minutes (%i s)',
    async (seconds, paused, userErrors) => {
      let failure: FetchFailure | undefined = new FetchFailure('unreachable', audio);
      const probeAudio = () => Promise.resolve(failure ? { failure } : {});
      const { openEpisode, player, clock } = pageParts(whole, { probeAudio, nowMs: clockMs });
      function clockMs() {
        return clock.now * 1000;
      }
      openEpisode.clear();
      await openEpisode.open(episode, 'k');
      player.finishLoading({ duration: 100 });
      player.play();
      player.at(33);
      player.fail({ code: 'unreachable' });
      await expect.poll(() => openEpisode.userErrors).toMatchObject([{ goesOn: true }]);
      for (let i = 0; i < seconds; i++) {
        clock.pass(1);
        await settled();
      }
      expect(player.paused).toBe(true);
      failure = undefined;
      clock.pass(15);
      await settled();
      expect(player.paused).toBe(paused);
      expect(openEpisode.userErrors).toEqual(userErrors);
      if (!paused) player.finishLoading({ duration: 100 });
      expect(player.time).toBe(33);
    },
  );

  test('is left alone when the listener has gone on before the network is back', async () => {
    const probeAudio = () => Promise.resolve({});
    const { openEpisode, player, clock } = pageParts(whole, { probeAudio });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.play();
    player.fail({ code: 'unreachable' });
    await expect.poll(() => openEpisode.userErrors).toHaveLength(1);
    player.play();
    player.finishLoading({ duration: 100 });
    player.pause();
    clock.pass(15);
    await settled();
    expect([player.paused, openEpisode.userErrors]).toEqual([true, []]);
  });

  test('is explained anew when it fails again', async () => {
    const { openEpisode, player } = pageParts(whole);
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.fail({ code: 'damaged' });
    await expect.poll(() => openEpisode.userErrors).toHaveLength(1);
    openEpisode.dismiss(openEpisode.userErrors[0]!);
    player.play();
    player.fail({ code: 'damaged' });
    await expect.poll(() => openEpisode.userErrors).toHaveLength(1);
  });

  test('after the listener went on to another episode is no trouble', async () => {
    const answer = late<AudioProbe>();
    const { openEpisode, player } = pageParts(whole, { probeAudio: () => answer.promise });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.fail({ code: 'unplayable' });
    openEpisode.clear();
    answer.arrive({});
    await settled();
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('while it is looked into, leaves nothing behind when the listener goes on', async () => {
    const { openEpisode, player } = pageParts(whole, {
      probeAudio: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          if (signal?.aborted) reject(signal.reason);
        }),
    });
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.fail({ code: 'unplayable' });
    await settled();
    // An unhandled rejection fails the whole run.
    openEpisode.clear();
    await settled();
    expect(openEpisode.userErrors).toEqual([]);
  });
});

describe('letting go', () => {
  test('drops what is under way', async () => {
    const chapterAnswer = late<string>();
    const library = new FakeLibrary();
    const place = late<Place>();
    library.place = () => place.promise;
    const { openEpisode, player } = pageParts(
      { [vtt]: lines, [chapters]: chapterAnswer.promise },
      { library },
    );
    openEpisode.clear();
    const opening = openEpisode.open(episode, 'k');
    openEpisode.clear();
    chapterAnswer.arrive(chapterFile);
    place.arrive({ time: 12, duration: 90, finished: false, savedMs: 1 });
    await opening;
    expect(openEpisode.chapters).toEqual([]);
    expect(player.time).toBe(0);
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('keeps the place of the episode before', async () => {
    const { openEpisode, player, library } = pageParts(whole);
    openEpisode.clear();
    await openEpisode.open(episode, 'k');
    player.finishLoading({ duration: 100 });
    player.play();
    player.at(2);
    openEpisode.clear();
    expect(library.places.get('k')?.time).toBe(2);
  });
});

const diagnostic = { code: 'bad-address', of: 'audio', quote: 'http://' } as const;

test('the same trouble is told once, the newest last', () => {
  const { openEpisode } = pageParts();
  openEpisode.report({ about: 'link', why: 'bad-address', diagnostic });
  openEpisode.report({ about: 'storage', why: 'full' });
  openEpisode.report({ about: 'link', why: 'bad-address', diagnostic });
  expect(openEpisode.userErrors.map(({ about }) => about)).toEqual(['storage', 'link']);
});

test('a dismissed trouble is gone, the others stay', () => {
  const { openEpisode } = pageParts();
  openEpisode.report({ about: 'storage', why: 'full' });
  openEpisode.report({ about: 'link', why: 'bad-address', diagnostic });
  openEpisode.dismiss(openEpisode.userErrors[0]!);
  expect(openEpisode.userErrors).toEqual([{ about: 'link', why: 'bad-address', diagnostic }]);
});
