import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRINTS_A_SECOND, PrintMaker } from '../../../src/core/prints/print-maker.ts';
import { PrintMap } from '../../../src/core/prints/print-map.ts';
import { KeptPrints, type Prints } from '../../../src/core/prints/prints-file.ts';
import { Resampler } from '../../../src/core/sound/resampler.ts';
import type { Stretch } from '../../../src/core/timeline/timeline.ts';
import { encodedAnew, joined, madeSpeech, seeded } from '../../support/made-sound.ts';

function printed(samples: Float32Array): Prints {
  return reference(new PrintMaker().push(samples), samples.length / 8000);
}

function reference(prints: Uint32Array, seconds = prints.length / PRINTS_A_SECOND): Prints {
  const kept = new KeptPrints();
  kept.push(prints);
  return { recording: { bytes: 1, tail: 1 }, seconds, prints: kept.prints };
}

function mapOf(prints: Prints, heard: Float32Array): readonly Stretch[] {
  const map = new PrintMap(prints);
  map.hear(0, new PrintMaker().push(heard));
  return map.stretches;
}

const endOf = ({ audio, seconds }: Stretch) => audio + seconds;
const transcriptEnd = ({ transcript, seconds, rate }: Stretch) => transcript + seconds * rate;
const part = (samples: Float32Array, from: number, to: number) =>
  samples.subarray(Math.round(from * 8000), Math.round(to * 8000));

const talk = madeSpeech(11, 200);
const clean = printed(talk);
const advertisement = madeSpeech(12, 90);

describe('a recording encoded anew', () => {
  test('fits from its beginning to its end', () => {
    const [only, ...more] = mapOf(clean, encodedAnew(talk, 0.4));
    expect(more).toEqual([]);
    expect(only!.rate).toBe(1);
    expect(only!.transcript).toBeLessThan(0.05);
    expect(only!.audio - only!.transcript).toBeCloseTo(0, 1.5);
    expect(endOf(only!)).toBeGreaterThan(199.5);
  });

  test('with three insertions fits around them, and their seams are found to a quarter of a second', () => {
    const heard = joined(
      part(talk, 0, 40.1),
      part(advertisement, 0, 27),
      part(talk, 40.1, 90.35),
      part(advertisement, 27, 50.3),
      part(talk, 90.35, 150),
      part(advertisement, 50.3, 90),
      part(talk, 150, 200),
    );
    const stretches = mapOf(clean, encodedAnew(heard, 1.6));
    const shifts = [0, 27, 50.3, 90];
    expect(stretches).toHaveLength(4);
    for (const [i, cut] of [40.1, 90.35, 150].entries()) {
      const [one, next] = [stretches[i]!, stretches[i + 1]!];
      expect(one.audio - one.transcript).toBeCloseTo(shifts[i]!, 1.5);
      expect(next.audio - next.transcript).toBeCloseTo(shifts[i + 1]!, 1.5);
      expect(Math.abs(transcriptEnd(one) - cut)).toBeLessThan(0.27);
      expect(Math.abs(next.transcript - cut)).toBeLessThan(0.27);
    }
  });

  test('with a passage cut out goes on after it', () => {
    const heard = joined(part(talk, 0, 70), part(talk, 110.2, 200));
    const [one, next, ...more] = mapOf(clean, encodedAnew(heard, 0.7));
    expect(more).toEqual([]);
    expect(next!.audio - next!.transcript).toBeCloseTo(-40.2, 1.5);
    expect(Math.abs(transcriptEnd(one!) - 70)).toBeLessThan(0.4);
    expect(Math.abs(next!.transcript - 110.2)).toBeLessThan(0.4);
    // Nothing lies between them but the cut.
    expect(next!.audio - endOf(one!)).toBeCloseTo(0, 6);
  });

  test('with an advertisement in the place of one as long fits around it', () => {
    const heard = joined(part(talk, 0, 80), part(advertisement, 0, 30), part(talk, 110, 200));
    const [one, next, ...more] = mapOf(clean, encodedAnew(heard, 1));
    expect(more).toEqual([]);
    expect(Math.abs(endOf(one!) - 80)).toBeLessThan(0.5);
    expect(Math.abs(next!.audio - 110)).toBeLessThan(0.5);
  });

  test.for([0.995, 1.004])('that runs at %f of its speed fits at that rate', (rate) => {
    const resampler = new Resampler(8000 * rate);
    const heard = encodedAnew(resampler.push([talk]), 0.8);
    const [only, ...more] = mapOf(clean, heard);
    expect(more).toEqual([]);
    expect(only!.rate).toBeCloseTo(rate, 3);
    const middle = only!.transcript + (100 - only!.audio) * only!.rate;
    expect(middle).toBeCloseTo(100 * rate, 1);
  });

  test('with an intro cut off, and another one put before, fits from there on', () => {
    const heard = joined(part(advertisement, 0, 20), part(talk, 12.5, 200));
    const [only, ...more] = mapOf(clean, encodedAnew(heard, 1));
    expect(more).toEqual([]);
    expect(only!.audio - only!.transcript).toBeCloseTo(7.5, 1.5);
    expect(Math.abs(only!.transcript - 12.5)).toBeLessThan(0.4);
  });
});

describe('a map that grows', () => {
  const heard = joined(part(talk, 0, 100), part(advertisement, 0, 30), part(talk, 100, 200));
  const prints = new PrintMaker().push(heard);
  const minute = 1875;

  test('knows the minute that is heard first, then those around it', () => {
    const map = new PrintMap(clean);
    expect([map.stretches, map.heard]).toEqual([[], []]);
    map.hear(2 * minute, prints.slice(2 * minute, 3 * minute));
    const [middle] = map.stretches;
    expect(middle!.audio).toBeGreaterThan(119);
    expect(endOf(middle!)).toBeLessThan(181);
    expect(middle!.audio - middle!.transcript).toBeCloseTo(30, 1.5);
    map.hear(minute, prints.slice(minute, 2 * minute));
    const shifts = map.stretches.map(({ audio, transcript }) => (audio - transcript).toFixed(1));
    expect(shifts.map(Number)).toEqual([0, 30].map((one) => expect.closeTo(one, 1)));
    expect(map.heard).toHaveLength(1);
  });

  test('ends the same in whatever order it is heard', () => {
    const minutes = [0, 1, 2, 3].map((i) => ({
      from: i * minute,
      prints: prints.slice(i * minute, (i + 1) * minute),
    }));
    const maps = [minutes, minutes.toReversed(), [1, 3, 0, 2].map((i) => minutes[i]!)].map(
      (order) => {
        const map = new PrintMap(clean);
        for (const one of order) map.hear(one.from, one.prints);
        return map.stretches.flatMap(({ audio, transcript, seconds }) =>
          [audio, transcript, seconds].map((one) => one.toFixed(1)),
        );
      },
    );
    expect(maps[1]).toEqual(maps[0]);
    expect(maps[2]).toEqual(maps[0]);
  });
});

describe('sound that does not fit', () => {
  test('another recording has no place', () => {
    expect(mapOf(clean, advertisement)).toEqual([]);
  });

  test('silence, noise and sound too short have no place', () => {
    expect(mapOf(clean, new Float32Array(80_000))).toEqual([]);
    expect(mapOf(clean, encodedAnew(new Float32Array(400_000), 1, 0.2))).toEqual([]);
    expect(mapOf(clean, part(talk, 50, 55))).toEqual([]);
    expect(mapOf(clean, new Float32Array())).toEqual([]);
  });

  test('prints of silence, or none, fit nothing', () => {
    expect(mapOf(printed(new Float32Array(800_000)), talk)).toEqual([]);
    expect(mapOf(printed(new Float32Array()), talk)).toEqual([]);
  });

  test('a loop of music has no place of its own, and leaves what is around it in place', () => {
    const bar = madeSpeech(13, 4);
    const loop = joined(...Array.from({ length: 15 }, () => bar));
    expect(mapOf(printed(loop), part(loop, 4, 44))).toEqual([]);
    const both = joined(part(talk, 0, 60), loop, part(talk, 60, 120));
    const heard = joined(part(advertisement, 0, 20), both);
    const stretches = mapOf(printed(both), encodedAnew(heard, 0.5));
    for (const { audio, transcript } of stretches) expect(audio - transcript).toBeCloseTo(20, 1.5);
    expect(stretches.at(-1)!.transcript).toBeLessThan(125);
  });

  test('of passages in another order, the longer one keeps its place', () => {
    const heard = joined(part(talk, 120, 200), part(talk, 0, 120));
    const stretches = mapOf(clean, heard);
    expect(stretches).toHaveLength(1);
    expect(stretches[0]!.audio - stretches[0]!.transcript).toBeCloseTo(80, 1.5);
  });

  test('a passage that is heard twice is marked once', () => {
    const heard = joined(part(talk, 100, 130), part(talk, 0, 200));
    const stretches = mapOf(clean, heard);
    expect(stretches).toHaveLength(1);
    expect(stretches[0]!.audio).toBeCloseTo(30, 0);
  });
});

/** Prints of 300 s that look like none others, and of what is put in. */
const random = seeded(5);
const made = (count: number) => Uint32Array.from({ length: count }, () => random() * 2 ** 32);
const master = made(300 * PRINTS_A_SECOND);
const foreign = made(300 * PRINTS_A_SECOND);

const pieces = fc.array(
  fc.record({
    isForeign: fc.boolean(),
    from: fc.integer({ min: 0, max: 9000 }),
    length: fc.integer({ min: 0, max: 3000 }),
  }),
  { maxLength: 6 },
);

test('whatever is heard, stretches are in order, lie apart in both times, and within both recordings', () => {
  fc.assert(
    fc.property(pieces, fc.array(fc.nat(20)), (parts, order) => {
      const heard = parts.flatMap(({ isForeign, from, length }) => [
        ...(isForeign ? foreign : master).subarray(from, from + length),
      ]);
      const map = new PrintMap(reference(master, 300));
      const minutes = Array.from({ length: Math.ceil(heard.length / 1875) }, (_, i) => i);
      for (const i of [...order.filter((one) => one < minutes.length), ...minutes]) {
        map.hear(i * 1875, Uint32Array.from(heard.slice(i * 1875, (i + 1) * 1875)));
      }
      let [audio, transcript] = [0, 0];
      for (const one of map.stretches) {
        expect(one.seconds).toBeGreaterThan(0);
        expect(one.audio).toBeGreaterThanOrEqual(audio - 1e-9);
        expect(one.transcript).toBeGreaterThanOrEqual(transcript - 1e-9);
        [audio, transcript] = [endOf(one), transcriptEnd(one)];
      }
      expect(audio).toBeLessThanOrEqual(heard.length / PRINTS_A_SECOND + 0.3);
      expect(transcript).toBeLessThanOrEqual(300 + 1e-9);
    }),
    { numRuns: 25 },
  );
});

test('insertions anywhere are found, and nothing is marked inside them', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(cuts, fc.integer({ min: 320, max: 2800 }), (list, length) => {
      const places = list.map((one) => one * 900).sort((a, b) => a - b);
      let from = 0;
      const heard = places.flatMap((place, i) => {
        const before = [...master.subarray(from, place)];
        from = place;
        return [...before, ...foreign.subarray(i * 700, i * 700 + length)];
      });
      const map = new PrintMap(reference(master, 300));
      map.hear(0, Uint32Array.from([...heard, ...master.subarray(from)]));
      const stretches = map.stretches;
      expect(stretches).toHaveLength(places.length + 1);
      for (const [i, one] of stretches.entries()) {
        expect(one.audio - one.transcript).toBeCloseTo((i * length) / PRINTS_A_SECOND, 1.5);
        const start = i === 0 ? 0 : places[i - 1]! / PRINTS_A_SECOND;
        expect(Math.abs(one.transcript - start)).toBeLessThan(0.5);
      }
    }),
    { numRuns: 10 },
  );
});
