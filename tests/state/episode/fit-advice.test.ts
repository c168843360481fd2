import { describe, expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import type { FindShift, ShiftTask, SpeechShift } from '../../../src/core/onsets/speech-shift.ts';
import type { FitSound } from '../../../src/core/prints/sound-fit.ts';
// At hand before the first sound asks for it.
import '../../../src/state/episode/fit-advice.ts';
import { FakeExactSounds } from '../../support/fake-exact-sounds.ts';
import { pageParts, type PageParts } from '../../support/page-parts.ts';

const vtt =
  'WEBVTT\n\n00:00.000 --> 00:04.000\nOne\n\n02:56.000 --> 03:00.000\nAnd so we end today.\n';
/** Three minutes, of which the show says so many seconds. */
const show = (facts: object) => ({
  'https://page.example/show.json': JSON.stringify({
    title: 'Tides',
    episodes: [{ id: 'ebb', audio: 'ebb.mp3', transcript: 'ebb.vtt', ...facts }],
  }),
  'https://page.example/ebb.vtt': vtt,
});
const constant = () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.seen = { kind: 'as-it-is' };
  return exactSounds;
};

/** The page with the show open, where its recording of so many seconds has been heard for a while. */
async function heard(
  duration: number,
  facts: object,
  options: NonNullable<Parameters<typeof pageParts>[1]> = {},
): Promise<PageParts> {
  const parts = pageParts(show(facts), { exactSounds: constant(), ...options });
  await parts.navigation.open(readLink('https://page.example/?show=show.json'));
  parts.player.finishLoading({ duration });
  parts.playback.play();
  await tick(parts);
  return parts;
}

/** Lets the sound go on until the advice has loaded and looked. */
async function tick({ player, firstUse }: PageParts): Promise<void> {
  for (let i = 0; i < 3; i++) player.tick();
  await firstUse.heard;
  for (let i = 0; i < 5; i++) {
    await new Promise<void>((resolve) => setTimeout(resolve));
    player.tick();
  }
}

const longer = { about: 'audio', why: 'other-length', by: 30 } as const;

test('a recording that is longer than published is told of, once', async () => {
  const parts = await heard(213, { duration: 183 });
  expect(parts.openEpisode.userErrors).toEqual([longer]);
  parts.openEpisode.dismiss(longer);
  await tick(parts);
  expect(parts.openEpisode.userErrors).toEqual([]);
});

test('who begins to put the timing right is no longer told of it', async () => {
  const { fit, openEpisode } = await heard(213, { duration: 183 });
  fit.show();
  expect(openEpisode.userErrors).toEqual([]);
  fit.close();
  expect(openEpisode.userErrors).toEqual([]);
});

test('at another visit it is not told again', async () => {
  const { settingsStore } = await heard(213, { duration: 183 });
  const kept = settingsStore.read() as Record<string, unknown>;
  const { openEpisode } = await heard(213, { duration: 183 }, { kept });
  expect(openEpisode.userErrors).toEqual([]);
});

test('a transcript that goes on after the end of the recording is told of', async () => {
  const { openEpisode } = await heard(160, {});
  expect(openEpisode.userErrors).toEqual([{ about: 'audio', why: 'other-length', by: -20 }]);
});

test('of a file that ends early it is not told that it is shorter than its transcript', async () => {
  const earlyEnd = { promised: 200, endsAt: 160 };
  let give = () => {};
  const { openEpisode, ...parts } = await heard(
    160,
    {},
    {
      readAudioTags: () =>
        new Promise((resolve) => (give = () => resolve({ chapters: [], earlyEnd }))),
    },
  );
  give();
  await tick({ openEpisode, ...parts });
  expect(openEpisode.userErrors).toMatchObject([{ why: 'ends-early' }]);
});

test('with a timing by hand nothing is told, and what was told is gone', async () => {
  const parts = await heard(213, { duration: 183 });
  parts.fit.nudge(0, 8);
  await tick(parts);
  expect(parts.openEpisode.userErrors).toEqual([]);
});

test('the length of a file of variable bit rate without a header says nothing', async () => {
  const exactSounds = constant();
  exactSounds.seen = { kind: 'unread' };
  const parts = await heard(213, { duration: 183 }, { exactSounds });
  await tick(parts);
  expect(parts.openEpisode.userErrors).toEqual([]);
  expect(exactSounds.looked).toHaveLength(1);
});

test('where lengths agree nothing of the recording is read', async () => {
  const exactSounds = constant();
  const { openEpisode } = await heard(183, { duration: 183 }, { exactSounds });
  expect(openEpisode.userErrors).toEqual([]);
  expect(exactSounds.looked).toEqual([]);
});

test('before a large recording is listened to, the listener is asked, and told how large', async () => {
  const costly: FitSound = (task) =>
    task.isWanted ? new Promise(() => undefined) : Promise.resolve('costly');
  const parts = pageParts(show({}), { fitSound: costly });
  const [audio, url] = ['https://page.example/ebb.mp3', 'https://page.example/ebb.vtt'];
  const prints = `${audio}.prints`;
  const episode = { id: 'ebb', title: 'Ebb', audio, prints, audioBytes: 56_000_000 };
  parts.openEpisode.clear();
  await parts.openEpisode.open({ ...episode, transcripts: [{ url }] }, 'ebb');
  parts.player.finishLoading({ duration: 213 });
  parts.playback.play();
  await tick(parts);
  const told = { about: 'audio', why: 'costly', bytes: 56_000_000 };
  expect(parts.openEpisode.userErrors).toEqual([told]);
  void parts.fitted.listen();
  await tick(parts);
  expect(parts.openEpisode.userErrors).toEqual([]);
});

describe('by speech', () => {
  const late: SpeechShift = {
    ...{ offset: 8, z: 12 },
    timing: { anchors: [{ transcript: 0, audio: 8 }], insertions: [] },
  };
  const told = { about: 'audio', why: 'shifted', by: 8, timing: late.timing };

  /** A recording in whose first minutes is heard what the test says, and what was asked for. */
  function listening(found: Awaited<ReturnType<FindShift>>) {
    const tasks: ShiftTask[] = [];
    const findShift: FindShift = (task) => {
      tasks.push(task);
      return Promise.resolve(found);
    };
    return { findShift, tasks };
  }

  test('that lines have moved is told once so much was played, once, and is put right', async () => {
    const { findShift, tasks } = listening(late);
    const parts = await heard(183, {}, { findShift });
    expect([tasks, parts.openEpisode.userErrors]).toEqual([[], []]);
    parts.playback.seek(181);
    await tick(parts);
    expect(tasks).toMatchObject([{ starts: [0, 176], isWanted: false, seconds: 180 }]);
    expect(parts.openEpisode.userErrors).toEqual([told]);
    parts.fit.take(late.timing);
    expect(parts.openEpisode.userErrors).toEqual([]);
    await tick(parts);
    expect([tasks.length, parts.openEpisode.userErrors]).toEqual([1, []]);
  });

  /** Of the listener's own files. */
  async function ownHeard(duration: number, findShift: FindShift): Promise<PageParts> {
    const parts = pageParts({}, { exactSounds: constant(), findShift });
    await parts.navigation.addFiles([
      new File([new Uint8Array(8)], 'ebb.mp3', { type: 'audio/mpeg' }),
      new File([vtt], 'ebb.vtt'),
    ]);
    parts.player.finishLoading({ duration });
    parts.playback.play();
    await tick(parts);
    return parts;
  }

  test('one’s own file is listened to at once', async () => {
    const { findShift, tasks } = listening(late);
    const parts = await ownHeard(183, findShift);
    expect(tasks).toHaveLength(1);
    expect(parts.openEpisode.userErrors).toEqual([told]);
    expect(parts.fit.heardShift).toBe(told.by);
  });

  test('lines that fit are known to, and nothing is told', async () => {
    const { findShift } = listening({ ...late, offset: 0 });
    const parts = await heard(183, {}, { findShift });
    parts.playback.seek(181);
    await tick(parts);
    expect([parts.fit.isConfirmed, parts.openEpisode.userErrors]).toEqual([true, []]);
  });

  test('what is found once another episode is open is not said of that', async () => {
    let end: (found: SpeechShift) => void = () => undefined;
    const findShift: FindShift = () => new Promise((resolve) => (end = resolve));
    const parts = await heard(183, {}, { findShift });
    parts.playback.seek(181);
    await tick(parts);
    const other = { id: 'flow', title: 'Flow', audio: 'https://page.example/flow.mp3' };
    parts.openEpisode.clear();
    await parts.openEpisode.open({ ...other, transcripts: [] }, 'flow');
    end({ ...late, offset: 0 });
    await tick(parts);
    expect(parts.fit.isConfirmed).toBe(false);
  });

  test('where listening fails, lengths are compared', async () => {
    const { openEpisode } = await ownHeard(160, () => Promise.reject(new Error('no memory')));
    expect(openEpisode.userErrors).toEqual([{ about: 'audio', why: 'other-length', by: -20 }]);
  });

  test('where a show says how they fit, nobody listens', async () => {
    const { findShift, tasks } = listening(late);
    const parts = await heard(183, { offset: 2 }, { findShift });
    parts.playback.seek(181);
    await tick(parts);
    expect(tasks).toEqual([]);
  });
});
