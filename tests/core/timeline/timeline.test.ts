import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTimeline, Timeline, type Stretch } from '../../../src/core/timeline/timeline.ts';

/** Stretches that follow each other with gaps on either side. */
const stretches = fc
  .array(
    fc.record({
      cut: fc.integer({ min: 0, max: 90 }),
      inserted: fc.integer({ min: 0, max: 90 }),
      seconds: fc.integer({ min: 1, max: 600 }),
      rate: fc.constantFrom(1, 0.995, 1.005),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => {
    let [audio, transcript] = [0, 0];
    return parts.map(({ cut, inserted, seconds, rate }): Stretch => {
      const one = { audio: audio + inserted, transcript: transcript + cut, seconds, rate };
      [audio, transcript] = [one.audio + seconds, one.transcript + seconds * rate];
      return one;
    });
  });
const time = fc.double({ min: 0, max: 7200, noNaN: true });

describe('a recording whose transcript fits as it is', () => {
  test('has the same seconds on both sides, and no gaps', () => {
    expect(plainTimeline.isIdentity).toBe(true);
    expect([plainTimeline.toTranscript(83.2), plainTimeline.toAudio(83.2)]).toEqual([83.2, 83.2]);
    expect([plainTimeline.gapAt(3), plainTimeline.gaps(100)]).toEqual([undefined, []]);
  });
});

describe('an advertisement of 30 s at 1:00', () => {
  const map = new Timeline([
    { audio: 0, transcript: 0, seconds: 60, rate: 1 },
    { audio: 90, transcript: 60, seconds: Infinity, rate: 1 },
  ]);

  test('moves what comes after it', () => {
    expect([30, 90, 100].map((at) => map.toTranscript(at))).toEqual([30, 60, 70]);
    expect([30, 60, 70].map((at) => map.toAudio(at))).toEqual([30, 90, 100]);
  });

  test('is what lines after it are shifted by', () => {
    expect([30, 75, 100].map((at) => map.shiftAt(at))).toEqual([0, 0, 30]);
    expect(new Timeline([{ audio: 8, transcript: 0, seconds: 9, rate: 1 }]).shiftAt(2)).toBe(8);
  });

  test('has no text: the transcript stands still in it', () => {
    expect([60, 75, 89].map((at) => map.toTranscript(at))).toEqual([60, 60, 60]);
    expect([59.9, 60, 89.9, 90].map((at) => map.gapAt(at))).toEqual([
      undefined,
      { start: 60, end: 90 },
      { start: 60, end: 90 },
      undefined,
    ]);
    expect(map.gaps(200)).toEqual([{ start: 60, end: 90 }]);
  });

  test('is passed by what starts there, not by what ends there', () => {
    expect([map.toAudio(60, 'start'), map.toAudio(60, 'end')]).toEqual([90, 60]);
  });
});

test('text that was cut is heard nowhere, and leads to what comes after it', () => {
  const map = new Timeline([
    { audio: 0, transcript: 12, seconds: 48, rate: 1 },
    { audio: 48, transcript: 80, seconds: Infinity, rate: 1 },
  ]);
  expect([3, 12, 70, 80].map((at) => map.toAudio(at))).toEqual([0, 0, 48, 48]);
  expect(map.gaps(100)).toEqual([]);
});

test('stretches that contradict those before them are left out', () => {
  const map = new Timeline([
    { audio: 0, transcript: 50, seconds: 60, rate: 1 },
    { audio: 60, transcript: 20, seconds: 60, rate: 1 },
    { audio: NaN, transcript: 0, seconds: 1, rate: 1 },
    { audio: 200, transcript: 200, seconds: 10, rate: -1 },
  ]);
  expect(map.stretches).toHaveLength(1);
});

test('within a stretch, there and back is the same second', () => {
  fc.assert(
    fc.property(stretches, time, (all, at) => {
      const map = new Timeline(all);
      const isBetween = all.some(
        ({ audio, seconds }) => at > audio + 1e-3 && at < audio + seconds - 1e-3,
      );
      if (isBetween) expect(map.toAudio(map.toTranscript(at))).toBeCloseTo(at, 4);
    }),
  );
});

test('neither direction ever runs backwards', () => {
  fc.assert(
    fc.property(stretches, time, time, (all, a, b) => {
      const map = new Timeline(all);
      const [first, later] = [Math.min(a, b), Math.max(a, b)];
      expect(map.toTranscript(later)).toBeGreaterThanOrEqual(map.toTranscript(first));
      expect(map.toAudio(later)).toBeGreaterThanOrEqual(map.toAudio(first));
      expect(map.toAudio(a, 'end')).toBeLessThanOrEqual(map.toAudio(a, 'start'));
    }),
  );
});

test('whatever stretches are given, those that stand are in order in both times', () => {
  const any = fc.record({ audio: time, transcript: time, seconds: time, rate: fc.double() });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (all) => {
      const { stretches: kept } = new Timeline(all);
      for (const [i, one] of kept.entries()) {
        const next = kept[i + 1];
        if (!next) continue;
        expect(one.audio + one.seconds).toBeLessThanOrEqual(next.audio + 1e-6);
        expect(one.transcript + one.seconds * one.rate).toBeLessThanOrEqual(next.transcript + 1e-3);
      }
    }),
  );
});
