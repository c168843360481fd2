// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { showTimeInAddress } from '../../../src/state/playback/address-time.ts';
import { pageParts, type PageParts } from '../../support/page-parts.ts';

let parts: PageParts;
/** The page's address, and whether its fragment may be changed. */
let address: { text: string; isFree: boolean; replace: (fragment: string) => boolean };

beforeEach(() => {
  parts = pageParts();
  const { playback, player, clock } = parts;
  playback.load('https://a.example/talk.mp3');
  player.finishLoading({ duration: 600 });
  address = {
    text: '',
    isFree: true,
    replace(fragment) {
      if (this.isFree) this.text = fragment;
      return this.isFree;
    },
  };
  showTimeInAddress(playback, player, clock, address);
});

/** Plays from a second to another, and pauses there. */
function hear(from: number, to: number): void {
  const { playback, player, clock } = parts;
  playback.seek(from);
  playback.play();
  clock.pass(1);
  player.at(to);
  playback.pause();
  clock.pass(1);
}

test('on pause the address names the time, and while the sound plays none', () => {
  hear(80, 83.46);
  expect(address.text).toBe('#t=83.5');
  parts.playback.play();
  parts.clock.pass(1);
  expect(address.text).toBe('');
});

test('what nobody has heard is not in the address', () => {
  parts.playback.load('https://a.example/other.mp3');
  parts.playback.seek(50);
  parts.clock.pass(1);
  expect(address.text).toBe('');
});

test('a jump while the sound is paused changes the time, once the place has settled', () => {
  hear(80, 83);
  parts.playback.seek(100);
  expect(address.text).toBe('#t=83');
  parts.playback.seek(120);
  parts.clock.pass(1);
  expect(address.text).toBe('#t=120');
});

test('a time of a moved transcript is the transcript’s, as in links', () => {
  parts.lines.cues = [{ start: 60, end: 90, text: 'One' }];
  parts.fit.nudge(80, 2);
  hear(80, 83);
  expect(address.text).toBe('#t=81');
});

test('the link of a passage stays while the place is in it, and goes after that', () => {
  const link = '#t=60,90&said=One+two';
  address.text = link;
  parts.playback.goTo({ start: 60, end: 90 });
  parts.playback.play();
  parts.player.at(70);
  parts.playback.pause();
  parts.clock.pass(1);
  expect(address.text).toBe(link);
  parts.playback.play();
  parts.clock.pass(1);
  expect(address.text).toBe(link);
  parts.player.at(90.02);
  parts.player.tick();
  parts.clock.pass(1);
  expect(address.text).toBe(link);
  hear(90, 200);
  expect(address.text).toBe('#t=200');
});

test('a link to a moment stays while the listener is there', () => {
  address.text = '#t=60&said=One+two';
  hear(60, 60.2);
  expect(address.text).toBe('#t=60&said=One+two');
});

test('a link goes once its place is left while the sound plays: a reload goes on where the listener is', () => {
  const { playback, player, clock } = parts;
  address.text = '#t=60';
  playback.goTo({ start: 60 });
  playback.play();
  clock.pass(1);
  expect(address.text).toBe('#t=60');
  player.at(62);
  clock.pass(1);
  expect(address.text).toBe('');
  address.text = '#part';
  player.at(70);
  clock.pass(5);
  expect(address.text).toBe('#part');
});

test('a jump from the place of a link changes the address before any sound, and so does the next', () => {
  const { playback, player, clock } = parts;
  playback.load('https://a.example/other.mp3');
  player.finishLoading({ duration: 600 });
  address.text = '#t=60';
  playback.goTo({ start: 60 });
  clock.pass(1);
  expect(address.text).toBe('#t=60');
  playback.seek(371);
  clock.pass(1);
  expect(address.text).toBe('#t=371');
  playback.seek(90);
  clock.pass(1);
  expect(address.text).toBe('#t=90');
  hear(90, 95);
  expect(address.text).toBe('#t=95');
});

test('a link stays while what it names is still to come', () => {
  const { playback, clock } = parts;
  address.text = '#t=60';
  playback.unload();
  clock.pass(1);
  expect(address.text).toBe('#t=60');
});

test('at the end no time is left', () => {
  hear(80, 83);
  parts.playback.play();
  parts.player.finish();
  parts.clock.pass(1);
  expect(address.text).toBe('');
});

test('another recording does not begin with the time of the last', () => {
  hear(80, 83);
  parts.playback.load('https://a.example/other.mp3');
  parts.clock.pass(1);
  expect(address.text).toBe('');
});

test('where the address is not free, the time comes later', () => {
  address.isFree = false;
  hear(80, 83);
  expect(address.text).toBe('');
  address.isFree = true;
  parts.clock.pass(2);
  expect(address.text).toBe('#t=83');
});
