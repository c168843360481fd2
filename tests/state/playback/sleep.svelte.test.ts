// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { pageParts, type PageParts } from '../../support/page-parts.ts';

const chapters = 'WEBVTT\n\n00:00.000 --> 00:30.000\nOne\n\n00:30.000 --> 01:00.000\nTwo\n';
let parts: PageParts;

beforeEach(async () => {
  parts = pageParts({ 'https://a.example/chapters.vtt': chapters });
  const { openEpisode } = parts;
  openEpisode.clear();
  await openEpisode.open(
    {
      id: 'a',
      title: 'A talk',
      audio: 'https://a.example/talk.mp3',
      transcripts: [],
      chapters: 'https://a.example/chapters.vtt',
    },
    'a',
  );
  parts.player.finishLoading({ duration: 100 });
  parts.player.slowSeeks = true;
  parts.playback.play();
});

/** Real time goes by while the sound stays; each second is told. */
function pass(seconds: number): void {
  for (let i = 0; i < seconds * 4; i++) {
    parts.clock.pass(0.25);
    parts.player.tick();
    parts.frames.paint();
  }
}

function frameAt(time: number): void {
  parts.player.at(time);
  parts.frames.paint();
}

test('after its minutes the sound is paused, and the place stays', () => {
  const { sleep } = parts;
  sleep.start(5);
  expect(parts.sleep.leftSeconds).toBe(300);
  parts.player.at(12);
  pass(299);
  expect(parts.player.paused).toBe(false);
  pass(2);
  expect(parts.player).toMatchObject({ paused: true, time: 12 });
  expect(sleep.choice).toBeUndefined();
  expect(parts.sleep.leftSeconds).toBe(0);
});

test('in the last seconds the sound grows softer, and its volume is back for the next play', () => {
  parts.playback.setVolume(0.8);
  parts.sleep.start(5);
  pass(289);
  expect(parts.player.level).toBe(1);
  pass(6);
  expect(parts.player.level).toBeGreaterThan(0.1);
  expect(parts.player.level).toBeLessThan(0.4);
  expect(parts.player.volume).toBe(0.8);
  pass(6);
  expect(parts.player).toMatchObject({ paused: true, level: 1, volume: 0.8 });
});

test('minutes are real time: neither a seek nor the speed changes them', () => {
  parts.sleep.start(10);
  parts.playback.setRate(3);
  parts.playback.seek(80);
  parts.player.landSeek();
  pass(60);
  expect(parts.sleep.leftSeconds).toBe(540);
});

test('minutes go on while the sound is paused, and end in nothing', () => {
  parts.sleep.start(5);
  parts.playback.pause();
  parts.clock.pass(301);
  expect(parts.sleep.choice).toBeUndefined();
  parts.playback.play();
  expect(parts.player).toMatchObject({ paused: false, level: 1 });
});

test('a computer that slept over the end pauses when it wakes', () => {
  parts.sleep.start(5);
  parts.clock.now += 8 * 3600;
  parts.player.tick();
  parts.frames.paint();
  expect(parts.player.paused).toBe(true);
});

test('five minutes more bring the volume back', () => {
  const { sleep } = parts;
  sleep.start(5);
  pass(296);
  sleep.extend();
  expect(parts.player.level).toBe(1);
  pass(10);
  expect(parts.player.paused).toBe(false);
  expect(parts.sleep.leftSeconds).toBe(294);
});

test('cancelled, nothing ends, and nothing waits', () => {
  const { sleep } = parts;
  sleep.start(5);
  pass(295);
  sleep.cancel();
  expect(parts.player.level).toBe(1);
  // Only what marks the lines waits.
  expect(parts.clock.waiting).toBe(1);
  pass(10);
  expect(parts.player.paused).toBe(false);
});

test('it ends with the chapter', () => {
  parts.sleep.start('chapter');
  frameAt(20);
  expect(parts.sleep.leftSeconds).toBe(10);
  frameAt(29.98);
  expect(parts.player.paused).toBe(false);
  frameAt(30.01);
  expect(parts.player.paused).toBe(true);
});

test('the time left to the end of a chapter knows the speed', () => {
  parts.sleep.start('chapter');
  parts.playback.setRate(2);
  frameAt(10);
  expect(parts.sleep.leftSeconds).toBe(10);
});

test('whoever seeks into another chapter sleeps with its end', () => {
  parts.sleep.start('chapter');
  frameAt(20);
  parts.playback.seek(30);
  parts.player.landSeek();
  frameAt(31);
  expect(parts.player.paused).toBe(false);
  expect(parts.sleep.leftSeconds).toBe(69);
  parts.playback.seek(5);
  parts.player.landSeek();
  frameAt(6);
  expect(parts.sleep.leftSeconds).toBe(24);
});

test('the end of the episode ends it too', () => {
  parts.sleep.start('episode');
  frameAt(99);
  expect(parts.player.level).toBeLessThan(1);
  parts.player.finish();
  expect(parts.sleep.choice).toBeUndefined();
  expect(parts.player.level).toBe(1);
});

test('another episode ends what waits for the end of this one, and not the minutes', () => {
  const { sleep } = parts;
  sleep.start('episode');
  parts.playback.load('https://a.example/other.mp3');
  expect(sleep.choice).toBeUndefined();
  sleep.start(5);
  parts.playback.load('https://a.example/third.mp3');
  expect(sleep.choice).toBe(5);
});
