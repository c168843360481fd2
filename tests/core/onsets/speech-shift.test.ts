import { describe, expect, test } from 'vitest';
import { OnsetFinder } from '../../../src/core/onsets/onset-finder.ts';
import { isMoved, speechShift } from '../../../src/core/onsets/speech-shift.ts';
import { timelineOf } from '../../../src/core/timeline/timing.ts';
import { decodeSound } from '../../../src/publish/node/decode-sound.ts';
import { readFileSync } from 'node:fs';
import { joined, madeSpeech, seeded } from '../../support/made-sound.ts';
import { spokenLines } from '../../support/spoken-lines.ts';

const { samples, starts } = spokenLines(1, 600);
const advertisement = spokenLines(2, 40).samples;
const at = (second: number) => Math.round(second * 8000);

function onsetsOf(...parts: readonly Float32Array[]): readonly number[] {
  const finder = new OnsetFinder();
  for (const part of parts) finder.push(part);
  return finder.end();
}

/** How the lines have moved against a recording of these parts. */
function shiftIn(parts: readonly Float32Array[], lines = starts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return speechShift(onsetsOf(...parts), lines, length / 8000);
}

/** The largest error of the lines that count, where all are moved so. */
function worst(shift: ReturnType<typeof shiftIn>, truth: (start: number) => number): number {
  const timeline = timelineOf(shift!.timing);
  return Math.max(...starts.map((start) => Math.abs(timeline.toAudio(start) - truth(start))));
}

describe('speechShift', () => {
  test('finds that all lines are late or early', () => {
    for (const by of [-24, -8, 1, 65]) {
      const moved = starts.map((start) => start + 100 - by);
      const shift = shiftIn([new Float32Array(at(100)), samples], moved)!;
      expect(shift.offset).toBeCloseTo(by, 1);
      expect(shift.insertion).toBeUndefined();
      expect(shift.z).toBeGreaterThan(11);
    }
  });

  test('finds what was put in, wherever it begins', () => {
    for (const place of [90, 300, 520]) {
      const cut = starts.find((start) => start > place)! - 0.1;
      const parts = [samples.subarray(0, at(cut)), advertisement, samples.subarray(at(cut))];
      const shift = shiftIn(parts);
      expect(shift?.offset).toBe(0);
      expect(worst(shift, (start) => (start < cut ? start : start + 40))).toBeLessThan(0.1);
    }
  });

  test('finds what was put in behind something in front', () => {
    const cut = starts.find((start) => start > 200)! - 0.1;
    const front = madeSpeech(9, 12);
    const parts = [front, samples.subarray(0, at(cut)), advertisement, samples.subarray(at(cut))];
    const shift = shiftIn(parts);
    expect(worst(shift, (start) => start + (start < cut ? 12 : 52))).toBeLessThan(0.1);
  });

  test('lines behind what was put in are exact, where those before it are a little late', () => {
    const cut = starts.find((start) => start > 300)! - 0.1;
    const parts = [samples.subarray(0, at(cut)), advertisement, samples.subarray(at(cut))];
    const early = starts.map((start) => start - 0.25);
    const timeline = timelineOf(shiftIn(parts, early)!.timing);
    const late = starts.filter((start) => start > cut);
    const errors = late.map((start) => Math.abs(timeline.toAudio(start - 0.25) - start - 40));
    expect(Math.max(...errors)).toBeLessThan(0.1);
  });

  test('one line of five is enough', () => {
    const few = starts.filter((_, i) => i % 5 === 0);
    expect(shiftIn([advertisement, samples], few)?.offset).toBeCloseTo(40, 1);
  });

  test('says that lines which are right have not moved', () => {
    const loose = starts.map((start, i) => Math.max(0, start + ((i % 5) - 2) * 0.03));
    for (const lines of [starts, loose]) {
      const shift = shiftIn([samples], lines)!;
      expect([isMoved(shift), shift.timing]).toEqual([false, { anchors: [], insertions: [] }]);
    }
  });

  test('says nothing of a transcript of something else', () => {
    const onsets = onsetsOf(samples);
    for (let seed = 10; seed < 60; seed++) {
      const random = seeded(seed);
      const other = starts.map((start) => start + random() * 4).sort((a, b) => a - b);
      expect(speechShift(onsets, other, 600)).toBeUndefined();
    }
  });

  test('says nothing of few lines, silence or no sound', () => {
    expect(shiftIn([advertisement, samples], starts.slice(0, 8))).toBeUndefined();
    expect(shiftIn([new Float32Array(at(600))])).toBeUndefined();
    expect(shiftIn([])).toBeUndefined();
    expect(shiftIn([samples], [])).toBeUndefined();
  });

  test('finds what was put into real speech', async () => {
    const sounds = new Map<string, Float32Array>();
    for (const name of ['a-watch-called-arnold', 'click-any-line']) {
      const pieces: Float32Array[] = [];
      const { signal } = new AbortController();
      for await (const piece of decodeSound(`public/demo/${name}.mp3`, signal)) pieces.push(piece);
      sounds.set(name, joined(...pieces));
    }
    const talk = sounds.get('a-watch-called-arnold')!;
    const put = sounds.get('click-any-line')!;
    const vtt = readFileSync('public/demo/a-watch-called-arnold.vtt', 'utf8');
    const lines = [...vtt.matchAll(/00:(\d\d):([\d.]+) -->/g)].map(
      ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
    );
    const cut = lines.find((line) => line > 100)! - 0.1;
    const shift = shiftIn([talk.subarray(0, at(cut)), put, talk.subarray(at(cut))], lines);
    const { start, end } = shift!.insertion!;
    expect(shift?.offset).toBe(0);
    expect(end - start).toBeCloseTo(put.length / 8000, 1);
    // Within a line of it.
    expect(Math.abs(start - cut)).toBeLessThan(3);
  });
});
