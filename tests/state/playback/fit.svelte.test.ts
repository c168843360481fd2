import { expect, test } from 'vitest';
import { Fit } from '../../../src/state/playback/fit.svelte.ts';

const cues = [0, 10, 60, 100, 200].map((start) => ({ start, end: start + 5, text: `at ${start}` }));
const newFit = () => new Fit({ cues });
const starts = (fit: Fit) => fit.cues.map(({ start }) => start);

test('nothing said, the lines are the transcript’s own', () => {
  const fit = newFit();
  expect([fit.source, fit.cues === cues, fit.canUndo]).toEqual(['plain', true, false]);
});

test('a line that is heard some seconds late moves all lines', () => {
  const fit = newFit();
  fit.anchor(2, 68);
  expect([fit.source, starts(fit)]).toEqual(['hand', [8, 18, 68, 108, 208]]);
});

test('a line that is heard much later moves those after it, and can move all', () => {
  const fit = newFit();
  fit.anchor(2, 90);
  expect([fit.isFromHere, starts(fit)]).toEqual([true, [0, 10, 90, 130, 230]]);
  fit.setFromHere(false);
  expect([fit.isFromHere, starts(fit)]).toEqual([false, [30, 40, 90, 130, 230]]);
});

test('the second insertion is told by one more line', () => {
  const fit = newFit();
  fit.anchor(2, 90);
  fit.anchor(4, 275);
  expect(starts(fit)).toEqual([0, 10, 90, 130, 275]);
  expect(fit.timeline.gaps(1000)).toEqual([
    { start: 60, end: 90 },
    { start: 230, end: 275 },
  ]);
});

test('an advertisement from one press to the other moves the lines after it', () => {
  const fit = newFit();
  fit.adStarts(62);
  expect(fit.adStart).toBe(62);
  fit.adIsOver(92);
  expect([fit.adStart, starts(fit)]).toEqual([undefined, [0, 10, 60, 130, 230]]);
});

test('an advertisement that is over before it began is none', () => {
  const fit = newFit();
  fit.adStarts(62);
  fit.adIsOver(50);
  expect([fit.adStart, fit.source]).toEqual([undefined, 'plain']);
});

test('each change is undone by one press, a reset too', () => {
  const fit = newFit();
  fit.nudge(20, 0.5);
  fit.nudge(20, 0.5);
  expect(starts(fit)[1]).toBe(11);
  fit.undo();
  expect(starts(fit)[1]).toBe(10.5);
  fit.reset();
  expect(fit.source).toBe('plain');
  fit.undo();
  expect(starts(fit)[1]).toBe(10.5);
  fit.undo();
  expect([fit.source, fit.canUndo]).toEqual(['plain', false]);
});

test('what the show says gives way to what was found, and both to a hand, which goes on from there', () => {
  const fit = newFit();
  const seconds = Infinity;
  fit.open({ anchors: [{ transcript: 0, audio: 8 }], insertions: [] });
  expect([fit.source, starts(fit)[1]]).toEqual(['show', 18]);
  fit.find([
    { audio: 0, transcript: 0, seconds: 60, rate: 1 },
    { audio: 90, transcript: 60, seconds, rate: 1 },
  ]);
  expect([fit.source, starts(fit)]).toEqual(['found', [0, 10, 90, 130, 230]]);
  fit.nudge(100, 0.5);
  expect([fit.source, starts(fit)]).toEqual(['hand', [0, 10, 90.5, 130.5, 230.5]]);
  fit.recall(undefined);
  expect(fit.source).toBe('found');
  fit.open();
  expect(fit.source).toBe('plain');
});

test('what the show says holds where the sound is that of the recording that it speaks of', () => {
  const fit = newFit();
  const say = (offset: number) =>
    fit.open({ anchors: [{ transcript: 0, audio: offset }], insertions: [] });
  say(8);
  // Encoded anew, by which some encoders shift sound a little.
  fit.find([{ audio: 0.05, transcript: 0, seconds: 300, rate: 1 }]);
  expect([fit.source, starts(fit)[1]]).toEqual(['show', 18]);
  fit.find([]);
  expect([fit.source, starts(fit)[1]]).toEqual(['show', 18]);
  // It runs slower: by now 1.5 s at its end.
  fit.find([{ audio: 0, transcript: 0, seconds: 300, rate: 0.995 }]);
  expect(fit.source).toBe('found');
  // Something was put in front.
  fit.find([{ audio: 30, transcript: 0, seconds: 300, rate: 1 }]);
  expect([fit.source, starts(fit)[1]]).toEqual(['found', 40]);
  fit.open();
  fit.find([{ audio: 0, transcript: 0, seconds: 300, rate: 1 }]);
  expect(fit.source).toBe('found');
});
