import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  noTiming,
  nudged,
  readTiming,
  timelineOf,
  withAnchor,
  withInsertion,
  writeTiming,
  type Anchor,
  type Timing,
} from '../../../src/core/timeline/timing.ts';

const anchored = (...anchors: Anchor[]) => anchors.reduce(withAnchor, noTiming);
const heard = (timing: Timing, ...lines: number[]) => {
  const map = timelineOf(timing);
  return lines.map((line) => map.toAudio(line));
};

test('nothing said, nothing moves', () => {
  expect(timelineOf(noTiming).isIdentity).toBe(true);
});

describe('an anchor', () => {
  test('moves all lines of a transcript that is late or early', () => {
    expect(heard(anchored({ transcript: 100, audio: 108 }), 0, 50, 200)).toEqual([8, 58, 208]);
    expect(heard(anchored({ transcript: 100, audio: 92 }), 0, 50, 200)).toEqual([0, 42, 192]);
  });

  test('from which on something is heard later leaves the lines before it', () => {
    const timing = anchored({ transcript: 100, audio: 130, isFromHere: true });
    expect(heard(timing, 0, 99, 100, 200)).toEqual([0, 99, 130, 230]);
    expect(timelineOf(timing).gaps(300)).toEqual([{ start: 100, end: 130 }]);
  });

  test('after another one moves what follows it, and what was put in lies just before it', () => {
    const timing = anchored({ transcript: 10, audio: 10 }, { transcript: 100, audio: 130 });
    expect(heard(timing, 50, 99, 100, 200)).toEqual([50, 99, 130, 230]);
  });

  test('after another one that is heard earlier passes what was cut', () => {
    const timing = anchored({ transcript: 10, audio: 10 }, { transcript: 100, audio: 60 });
    expect(heard(timing, 50, 80, 100, 110)).toEqual([50, 60, 60, 70]);
  });

  test('that differs from another by less than a second tells of a recording that runs faster', () => {
    const timing = anchored({ transcript: 0, audio: 0 }, { transcript: 1000, audio: 1000.8 });
    expect(heard(timing, 500)[0]).toBeCloseTo(500.4);
    expect(heard(timing, 2000)[0]).toBeCloseTo(2000.8);
  });

  test('that contradicts earlier ones takes their place', () => {
    const timing = anchored(
      { transcript: 50, audio: 80 },
      { transcript: 100, audio: 130 },
      { transcript: 100, audio: 60 },
    );
    expect(timing.anchors).toEqual([{ transcript: 100, audio: 60 }]);
  });
});

describe('an offset below 0', () => {
  test('moves all lines, and those before the recording are cut', () => {
    const timing = readTiming({ offset: -8 })!;
    expect(heard(timing, 0, 7, 8, 10, 200)).toEqual([0, 0, 0, 2, 192]);
    expect(timelineOf(timing).gapAt(0)).toBeUndefined();
  });

  test('holds as the pair that it is written as, and from a third value on', () => {
    const written = writeTiming(readTiming({ offset: -7.99 })!);
    expect(written).toEqual({ anchors: [[0, -7.99]] });
    expect(heard(readTiming(written)!, 10)[0]).toBeCloseTo(2.01);
    expect(heard(readTiming({ anchors: [[0, -8, true]] })!, 7, 10)).toEqual([0, 2]);
  });

  test('holds up to an insertion, and what was put in comes on top', () => {
    const timing = readTiming({ offset: -8, insertions: [[60, 90]] })!;
    expect(heard(timing, 10, 67, 68, 100)).toEqual([2, 59, 90, 122]);
    const atStart = readTiming({ offset: -8, insertions: [[0, 20]] })!;
    expect(heard(atStart, 4, 8, 100)).toEqual([20, 20, 112]);
  });

  test('goes on to a pair after it, with the drift that both tell of', () => {
    const anchors = [
      [0, -8],
      [1008, 1000.8],
    ];
    const map = timelineOf(readTiming({ anchors })!);
    expect(map.toAudio(504)).toBeCloseTo(496.4);
    expect(map.toTranscript(1000.8)).toBeCloseTo(1008);
  });

  test('is corrected by a nudge', () => {
    expect(heard(nudged(readTiming({ offset: -8 })!, 50, 0.5), 10, 100)).toEqual([2.5, 92.5]);
  });
});

describe('an advertisement that was marked', () => {
  const timing = withInsertion(noTiming, { start: 60, end: 90 });

  test('moves the lines after it by its length', () => {
    expect(heard(timing, 59, 60, 100)).toEqual([59, 90, 130]);
  });

  test('beside another one takes in what it touches', () => {
    const both = withInsertion(withInsertion(timing, { start: 200, end: 220 }), {
      start: 80,
      end: 95,
    });
    expect(both.insertions).toEqual([
      { start: 60, end: 95 },
      { start: 200, end: 220 },
    ]);
    expect(heard(both, 300)).toEqual([355]);
  });

  test('with an anchor after it is corrected by it, and the lines before stay', () => {
    const corrected = withAnchor(timing, { transcript: 100, audio: 132, isFromHere: true });
    expect(heard(corrected, 30, 100)).toEqual([30, 132]);
    const whole = withAnchor(timing, { transcript: 100, audio: 138 });
    expect(heard(whole, 30, 100)).toEqual([38, 138]);
  });

  test('in which a line is heard after all was none', () => {
    expect(withAnchor(timing, { transcript: 70, audio: 70 }).insertions).toEqual([]);
  });

  test('that ends before it starts is none', () => {
    expect(withInsertion(noTiming, { start: 90, end: 60 })).toEqual(noTiming);
  });
});

describe('a nudge', () => {
  test('moves the lines a little, and adds up', () => {
    const twice = nudged(nudged(noTiming, 100, 0.5), 130, 0.5);
    expect(heard(twice, 10, 100)).toEqual([11, 101]);
    expect(twice.anchors).toHaveLength(1);
    expect(heard(nudged(twice, 50, -1), 10)).toEqual([10]);
  });

  test('moves what is heard, not what is known by other anchors', () => {
    const timing = anchored({ transcript: 10, audio: 10 }, { transcript: 100, audio: 130 });
    expect(heard(nudged(timing, 200, 0.5), 50, 150)).toEqual([50, 180.5]);
  });
});

test('whatever a hand has said, both directions go on, and every anchor is heard where it was said', () => {
  const seconds = fc.integer({ min: 0, max: 3600 });
  const heardAt = fc.integer({ min: -600, max: 3600 });
  const step = fc.oneof(
    fc.record({ transcript: seconds, audio: heardAt, isFromHere: fc.constant(true) }),
    fc.record({ transcript: seconds, audio: heardAt }),
    fc.record({ start: seconds, end: seconds }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), seconds, seconds, (steps, a, b) => {
      const timing = steps.reduce<Timing>(
        (all, one) => ('start' in one ? withInsertion(all, one) : withAnchor(all, one)),
        noTiming,
      );
      const map = timelineOf(timing);
      const [first, later] = [Math.min(a, b), Math.max(a, b)];
      expect(map.toTranscript(later)).toBeGreaterThanOrEqual(map.toTranscript(first));
      expect(map.toAudio(later)).toBeGreaterThanOrEqual(map.toAudio(first));
      for (const one of timing.anchors.filter(({ audio }) => audio >= 0)) {
        expect(map.toTranscript(one.audio)).toBeCloseTo(one.transcript, 3);
      }
      expect(readTiming(JSON.parse(JSON.stringify(writeTiming(timing)))) ?? noTiming).toEqual(
        timing,
      );
    }),
  );
});

test('a timing is read from what a show says, and from nothing else', () => {
  expect(heard(readTiming({ offset: 8 })!, 0, 10)).toEqual([8, 18]);
  expect(
    heard(
      readTiming({
        anchors: [
          [0, 0],
          [100, 130],
        ],
      })!,
      150,
    ),
  ).toEqual([180]);
  for (const none of [undefined, 3, {}, { offset: 0 }, { offset: 'x', anchors: [['a', 2], 3] }]) {
    expect(readTiming(none)).toBeUndefined();
  }
});
