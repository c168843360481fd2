// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { heardCues } from '../../../src/core/timeline/heard.ts';
import { plainTimeline, Timeline } from '../../../src/core/timeline/timeline.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { nextPlacedMoment, placedWordAt } from '../../../src/core/placed-words/placed-word.ts';
import { Playback } from '../../../src/state/playback/playback.svelte.ts';
import type { WordGuide } from '../../../src/state/playback/said-now.svelte.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeFrames } from '../../support/fake-frames.ts';
import { GivenLines } from '../../support/given-lines.svelte.ts';
import { FakePlayer } from '../../support/fake-player.ts';

const cues: readonly Cue[] = [
  { start: 10, end: 14, text: 'one' },
  { start: 15, end: 18, text: 'two', words: [{ start: 15, end: 16, from: 0, to: 3 }] },
  { start: 20, end: 22, text: 'three' },
];
/** Half of a frame at 60 frames a second, in seconds. */
const HALF = 1 / 120;

/** A playback that follows `cues` in a recording of 100 seconds. */
function loaded(given = cues) {
  const player = new FakePlayer();
  const frames = new FakeFrames();
  const clock = new FakeClock();
  const lines = new GivenLines(given);
  const playback = new Playback(player, frames, clock, lines);
  const disconnect = playback.connect();
  playback.load('https://a.example/talk.mp3');
  player.finishLoading({ duration: 100 });
  /** The sound has come to `time`, as real time has, and the screen paints. */
  const frameAt = (time: number) => {
    const seconds = (time - player.time) / (player.effectiveRate || 1);
    for (let passed = 0; passed < seconds; passed += 1 / 60) {
      clock.pass(Math.min(seconds - passed, 1 / 60));
      player.at(Math.min(time, player.time + player.effectiveRate / 60));
    }
    player.at(time);
    frames.paint();
  };
  return { player, frames, clock, lines, playback, disconnect, frameAt };
}

/** Every value that `read` gives to a part of the page that shows it. */
function valuesOf<T>(read: () => T): { values: T[]; stop: () => void } {
  const values: T[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      values.push(read());
    });
  });
  flushSync();
  return { values, stop };
}

describe('a word that was placed', () => {
  const words = [
    { from: 0, to: 1, saidFrom: 10, saidTo: 11 },
    { from: 1, to: 3, saidFrom: 11, saidTo: 13 },
  ];
  const guide: WordGuide = {
    hasWords: true,
    wordAt: (time) => placedWordAt(words, time),
    nextChange: (time) => nextPlacedMoment(words, time),
  };

  test('is named from its start to its end, frame by frame', () => {
    const { playback, frameAt } = loaded();
    playback.placedWords = guide;
    playback.play();
    const seen = [9, 10, 10.9, 11, 12.9, 13.1, 15].map((time) => {
      frameAt(time);
      return playback.placedWord?.from;
    });
    expect(seen).toEqual([undefined, 0, 0, 1, 1, undefined, undefined]);
  });

  test('asks for frames only around its start and its end', () => {
    const { playback, frames, frameAt } = loaded();
    playback.placedWords = guide;
    playback.play();
    const asked = [10.5, 10.99, 11.5, 12.99, 13.5].map((time) => {
      frameAt(time);
      return frames.running > 0;
    });
    expect(asked).toEqual([false, true, false, true, false]);
  });
});

describe('the line being said', () => {
  test('is the last that started', () => {
    const { playback, frameAt } = loaded();
    playback.play();
    const seen = [5, 10, 14.5, 15, 19.9, 20, 99].map((time) => {
      frameAt(time);
      return playback.activeCue;
    });
    expect(seen).toEqual([-1, 0, 0, 1, 1, 2, 2]);
  });

  test('is that of another transcript as soon as it comes, whatever line was asked for', () => {
    const { playback, lines } = loaded();
    playback.seekCue(2);
    expect(playback.activeCue).toBe(2);
    lines.cues = [{ start: 19, end: 25, text: 'drei' }];
    expect(playback.activeCue).toBe(0);
    lines.cues = [];
    expect(playback.activeCue).toBe(-1);
  });

  test('is marked half a frame early while playing', () => {
    const { playback, frameAt } = loaded();
    playback.play();
    frameAt(15 - HALF - 0.002);
    expect(playback.activeCue).toBe(0);
    frameAt(15 - HALF + 0.001);
    expect(playback.activeCue).toBe(1);
  });

  test('is looked for further ahead at a higher speed', () => {
    const { playback, frameAt } = loaded();
    playback.setRate(3);
    playback.play();
    frameAt(15 - 3 * HALF + 0.001);
    expect(playback.activeCue).toBe(1);
  });

  test.each<[string, (player: FakePlayer) => void]>([
    ['paused', (player) => player.pause()],
    ['waiting for data', (player) => player.wait(true)],
    [
      'seeking',
      (player) => {
        player.slowSeeks = true;
        player.seek(15 - HALF / 2);
      },
    ],
  ])('is not looked for ahead while %s', (_, act) => {
    const { player, playback, frameAt } = loaded();
    playback.play();
    frameAt(12);
    player.at(15 - HALF / 2);
    act(player);
    frameAt(15 - HALF / 2);
    expect(playback.activeCue).toBe(0);
  });

  test('keeps its mark when news of the player come between two frames', () => {
    const { player, playback, frameAt } = loaded();
    playback.play();
    frameAt(15 - HALF / 2);
    player.bufferTo(50);
    expect(playback.activeCue).toBe(1);
  });

  test('follows a seek while paused, without a frame', () => {
    const { frames, playback } = loaded();
    playback.seek(20);
    expect(playback.activeCue).toBe(2);
    expect(frames.running).toBe(0);
  });

  test('is right again when the page is shown again', () => {
    const { player, frames, playback, frameAt } = loaded();
    playback.play();
    frameAt(10);
    frames.hide();
    player.at(21);
    frames.show();
    expect(playback.activeCue).toBe(2);
  });

  test('rests from its end to the next start', () => {
    const { playback, frameAt } = loaded();
    playback.play();
    const rests = [12, 14.5, 15, 19].map((time) => {
      frameAt(time);
      return playback.resting;
    });
    expect(rests).toEqual([false, true, false, true]);
  });

  test('has a word while that word is said', () => {
    const { playback, frameAt } = loaded();
    playback.play();
    const words = [12, 15.5, 17].map((time) => {
      frameAt(time);
      return playback.activeWord;
    });
    expect(words).toEqual([-1, 0, -1]);
  });

  test('wakes those who show it only when it changes', () => {
    const { playback, frameAt } = loaded();
    playback.play();
    const { values, stop } = valuesOf(() => playback.activeCue);
    for (const time of [10, 10.5, 11, 12, 15, 15.2, 16]) {
      frameAt(time);
      flushSync();
    }
    stop();
    expect(values).toEqual([-1, 0, 1]);
  });
});

describe('frames', () => {
  test('run only around a change, while playing in a page that can be seen', () => {
    const { player, frames, playback, frameAt } = loaded();
    frameAt(14.99);
    expect(frames.running).toBe(0);
    playback.play();
    expect(frames.running).toBe(1);
    frames.hide();
    expect(frames.running).toBe(0);
    frames.show();
    expect(frames.running).toBe(1);
    frameAt(15);
    expect(frames.running).toBe(0);
    frameAt(15.99);
    expect(frames.running).toBe(1);
    player.finish();
    expect(frames.running).toBe(0);
  });

  test('stop when nobody follows any more', () => {
    const { player, frames, playback, disconnect } = loaded();
    playback.play();
    disconnect();
    expect(frames.running).toBe(0);
    expect(player.listeners).toBe(0);
  });
});

describe('a line that is asked for', () => {
  const twins: readonly Cue[] = [
    { start: 10, end: 14, text: 'both at once' },
    { start: 10, end: 12, text: 'both at once' },
    { start: 20, end: 22, text: 'later' },
  ];

  test('is played from its start, and marked at once', () => {
    const { player, playback } = loaded();
    player.slowSeeks = true;
    playback.playCue(1);
    expect(player.time).toBe(15);
    expect(player.paused).toBe(false);
    expect(playback.activeCue).toBe(1);
  });

  test('stays marked where a later line starts with it', () => {
    const { player, playback, frameAt } = loaded(twins);
    player.slowSeeks = true;
    playback.playCue(0);
    frameAt(10);
    player.landSeek();
    frameAt(11);
    expect(playback.activeCue).toBe(0);
  });

  test('gives way to the next line, and to a seek', () => {
    const { playback, frameAt } = loaded(twins);
    playback.playCue(0);
    frameAt(20);
    expect(playback.activeCue).toBe(2);
    playback.playCue(0);
    playback.seek(11);
    expect(playback.activeCue).toBe(1);
  });

  test('stays marked where the media clock rounds its start down', () => {
    const { player, playback, frameAt } = loaded();
    playback.seekCue(1);
    frameAt(14.9995);
    player.bufferTo(20);
    expect(playback.activeCue).toBe(1);
  });

  test('next and previous go by what is marked', () => {
    const { playback } = loaded(twins);
    playback.seekCue(0);
    playback.nextCue();
    expect(playback.activeCue).toBe(1);
    playback.previousCue();
    expect(playback.activeCue).toBe(0);
  });

  test('previous before the first line and next after the last go nowhere beyond', () => {
    const { player, playback } = loaded();
    playback.seekCue(2);
    playback.nextCue();
    expect(playback.activeCue).toBe(2);
    playback.seekCue(0);
    playback.previousCue();
    expect(player.time).toBe(10);
  });

  test('previous before the first line does not go forward to it', () => {
    const { player, playback } = loaded();
    playback.seek(3);
    playback.previousCue();
    expect(player.time).toBe(3);
  });

  test('again starts the same line', () => {
    const { player, playback, frameAt } = loaded();
    playback.play();
    frameAt(17);
    playback.repeatCue();
    expect(player.time).toBe(15);
  });

  test('that does not exist is no wish', () => {
    const { player, playback } = loaded();
    playback.seekCue(7);
    expect(player.calls).not.toContainEqual(['seek', expect.anything()]);
  });
});

describe('a passage', () => {
  test('stops at its end, once', () => {
    const { player, playback, frameAt } = loaded();
    playback.openPassage({ start: 12, end: 16 });
    expect(player.time).toBe(12);
    playback.play();
    frameAt(15.9);
    expect(player.paused).toBe(false);
    frameAt(16);
    expect(player.paused).toBe(true);
    playback.play();
    frameAt(17);
    expect(player.paused).toBe(false);
    expect(playback.passage).toEqual({ start: 12, end: 16 });
  });

  test('does not stop whoever goes elsewhere', () => {
    const { player, playback, frameAt } = loaded();
    playback.openPassage({ start: 12, end: 16 });
    playback.play();
    playback.seek(40);
    frameAt(41);
    expect(player.paused).toBe(false);
  });

  test('stops at its end in a hidden page too', () => {
    const { player, frames, playback } = loaded();
    playback.openPassage({ start: 12, end: 16 });
    playback.play();
    frames.hide();
    player.at(16.1);
    player.tick();
    expect(player.paused).toBe(true);
  });

  test('is forgotten with the recording', () => {
    const { player, playback, frameAt } = loaded();
    playback.openPassage({ start: 12, end: 16 });
    playback.load('https://a.example/other.mp3');
    player.finishLoading({ duration: 50 });
    playback.play();
    frameAt(17);
    expect(player.paused).toBe(false);
    expect(playback.passage).toBeUndefined();
  });
});

describe('the speed', () => {
  test.each([
    [1.1 + 0.1, 1.2],
    [1.13, 1.15],
    [0.1, 0.5],
    [9, 3],
  ])('%f becomes %f', (asked, expected) => {
    const { player, playback } = loaded();
    playback.setRate(asked);
    expect(player.rate).toBe(expected);
  });
});

describe('the volume', () => {
  test('stays within silence and full', () => {
    const { player, playback } = loaded();
    playback.setVolume(7);
    expect(player.volume).toBe(1);
    playback.setVolume(-1);
    expect(player.volume).toBe(0);
  });

  test('raised while muted is heard again, at zero it stays muted', () => {
    const { player, playback } = loaded();
    playback.setMuted(true);
    playback.setVolume(0);
    expect(player.muted).toBe(true);
    playback.setVolume(0.4);
    expect(player.muted).toBe(false);
  });
});

describe('a seek', () => {
  test('stays within the recording', () => {
    const { player, playback } = loaded();
    playback.seek(-3);
    expect(player.time).toBe(0);
    playback.skip(500);
    expect(player.time).toBe(100);
  });

  test('is not held back by a published duration that is too short', () => {
    const { player, playback } = loaded();
    playback.load('https://a.example/with-advertisements.mp3', 60);
    playback.seek(80);
    player.finishLoading({ duration: 100 });
    expect(player.time).toBe(80);
  });

  test('without a recording is no wish', () => {
    const { player, playback } = loaded();
    playback.unload();
    playback.seek(10);
    expect(player.calls).not.toContainEqual(['seek', 10]);
    expect(playback.started).toBe(false);
  });
});

describe('the duration', () => {
  test('is the published one until the audio tells', () => {
    const { player, playback } = loaded();
    playback.load('https://a.example/talk.mp3', 60);
    expect(playback.duration).toBe(60);
    player.finishLoading({ duration: 61.5 });
    expect(playback.duration).toBe(61.5);
  });

  test('of a stream without an end is the published one', () => {
    const { player, playback } = loaded();
    playback.load('https://a.example/talk.mp3', 60);
    player.finishLoading({ duration: Infinity });
    expect(playback.duration).toBe(60);
  });

  test('wakes those who show it', () => {
    const { player, playback } = loaded();
    playback.load('https://a.example/talk.mp3');
    const { values, stop } = valuesOf(() => playback.duration);
    player.finishLoading({ duration: 61.5 });
    flushSync();
    stop();
    expect(values).toEqual([NaN, 61.5]);
  });
});

describe('the place', () => {
  test('is told in whole seconds, and wakes nobody between', () => {
    const { playback, frameAt } = loaded();
    playback.play();
    const { values, stop } = valuesOf(() => playback.second);
    for (const time of [0.2, 0.7, 0.9995, 1.4, 2.1]) {
      frameAt(time);
      flushSync();
    }
    stop();
    expect(values).toEqual([0, 1, 2]);
  });

  test('is shown with the second that it belongs to, though the clock of the sound lags', () => {
    const { playback, frameAt, clock } = loaded();
    playback.play();
    frameAt(0.97);
    clock.pass(0.035);
    expect(playback.second).toBe(1);
    expect(Math.floor(playback.timeShown)).toBe(1);
  });

  test('as a share wakes nobody where no pixel changes', () => {
    const { playback, frameAt } = loaded();
    playback.play();
    const { values, stop } = valuesOf(() => playback.position);
    for (const time of [50, 50.001, 50.01, 50.02]) {
      frameAt(time);
      flushSync();
    }
    stop();
    expect(values).toEqual([0, 0.5]);
  });

  test('as a share moves with the seconds where these are small, and is whole at the end', () => {
    const { player, playback, frameAt } = loaded();
    player.finishLoading({ duration: 1600.5 });
    playback.play();
    const { values, stop } = valuesOf(() => playback.position * 1600);
    for (const time of [0.6, 1.2, 1.9, 2.1, 1600.5]) {
      if (time > 3) playback.seek(time);
      else frameAt(time);
      flushSync();
    }
    stop();
    expect(values).toEqual([0, 1, 2, 1600]);
  });

  test('is a share of nothing while no duration is known', () => {
    const { player, playback } = loaded();
    playback.load('https://a.example/talk.mp3');
    player.seek(20);
    expect(playback.position).toBe(0);
  });

  test('is kept when the recording is loaded anew', () => {
    const { player, playback } = loaded();
    playback.seek(42);
    player.fail({ code: 'unreachable' });
    playback.reload();
    expect(player.status).toBe('loading');
    player.finishLoading({ duration: 100 });
    expect(player.time).toBe(42);
  });

  test('starts over with another recording', () => {
    const { playback } = loaded();
    playback.seek(42);
    playback.load('https://a.example/other.mp3');
    expect(playback).toMatchObject({ second: 0, position: 0, activeCue: -1, started: false });
  });
});

test('an episode has started once it was played or sought', () => {
  const played = loaded().playback;
  expect(played.started).toBe(false);
  played.toggle();
  expect(played.started).toBe(true);
  const sought = loaded().playback;
  sought.seek(3);
  expect(sought.started).toBe(true);
});

test('one wish plays and pauses', () => {
  const { player, playback } = loaded();
  playback.toggle();
  expect(player.paused).toBe(false);
  playback.toggle();
  expect(player.paused).toBe(true);
});

describe('where something was put into the recording', () => {
  const map = new Timeline([
    { audio: 0, transcript: 0, seconds: 60, rate: 1 },
    { audio: 90, transcript: 60, seconds: Infinity, rate: 1 },
  ]);
  function withInsertion() {
    const said = [0, 50, 60, 70].map((start) => ({ start, end: start + 10, text: 'x' }));
    const parts = loaded(heardCues(said, map));
    parts.lines.timeline = map;
    parts.player.finishLoading({ duration: 200 });
    return parts;
  }

  test('no line is said, the one before it stays marked, and the gap is known', () => {
    const { playback, frameAt } = withInsertion();
    playback.play();
    frameAt(55);
    expect([playback.activeCue, playback.resting, playback.gap]).toEqual([1, false, undefined]);
    frameAt(75);
    expect([playback.activeCue, playback.resting]).toEqual([1, true]);
    expect(playback.gap).toEqual({ start: 60, end: 90 });
    frameAt(95);
    expect([playback.activeCue, playback.resting, playback.gap]).toEqual([2, false, undefined]);
  });

  test('a link that was followed before that was known leads there once it is, unless its listener has gone on', () => {
    const { playback, player, lines } = loaded();
    player.finishLoading({ duration: 200 });
    playback.goTo({ start: 65 });
    playback.play();
    player.at(67);
    lines.timeline = map;
    playback.followAgain();
    expect(player.time).toBe(95);
    playback.followAgain();
    expect(player.calls.filter(([name]) => name === 'seek')).toHaveLength(2);
    lines.timeline = plainTimeline;
    playback.goTo({ start: 65 });
    playback.seek(67);
    lines.timeline = map;
    playback.followAgain();
    expect(player.time).toBe(67);
  });

  test('the passage of such a link ends where its words end', () => {
    const { playback, player, lines, frameAt } = loaded();
    player.finishLoading({ duration: 200 });
    playback.goTo({ start: 65, end: 70 });
    playback.play();
    lines.timeline = map;
    playback.followAgain();
    frameAt(99);
    expect(player.paused).toBe(false);
    frameAt(100.1);
    expect(player.paused).toBe(true);
  });

  test('lines, links and passages lead to where they are heard', () => {
    const { playback, player } = withInsertion();
    playback.seekCue(3);
    expect(player.time).toBe(100);
    playback.goTo({ start: 65 });
    expect(player.time).toBe(95);
    playback.openPassage({ start: 50, end: 60 });
    expect([player.time, playback.passage]).toEqual([50, { start: 50, end: 60 }]);
    playback.openPassage({ start: 60, end: 70 });
    expect([playback.passage, playback.linkedPassage]).toEqual([
      { start: 90, end: 100 },
      { start: 60, end: 70 },
    ]);
  });
});
