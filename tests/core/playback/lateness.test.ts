import { expect, test } from 'vitest';
import { LatenessMeter, type SeenFrame } from '../../../src/core/playback/lateness.ts';

const cues = [0, 1, 2, 3, 4, 5].map((start) => ({ start }));
const FRAME = 1 / 64;

/** Sees frames from a second of the sound up to another; a line is marked so many milliseconds after it began. */
function see(
  meter: LatenessMeter,
  from: number,
  to: number,
  lateMs: number,
  facts: Partial<SeenFrame> & { readonly at?: number } = {},
): void {
  const { rate = 1, at = 100 + from } = facts;
  for (let place = from; place < to; place += FRAME * rate) {
    const marked = Math.floor(place - (lateMs / 1000) * rate + 1e-9);
    const now = at + (place - from) / rate;
    meter.add({ isMoving: true, rate, cues, ...facts, now, read: place, marked });
  }
}

test('the mark is as late as the sound has gone on before the frame that shows it', () => {
  const meter = new LatenessMeter();
  expect(meter.lateness).toBeUndefined();
  see(meter, 0.5, 3.5, 2 * FRAME * 1000);
  const { last, median, worst, lines } = meter.lateness!;
  expect([last, median, worst].map(Math.round)).toEqual([31, 31, 31]);
  expect(lines).toBe(3);
});

test('an early mark is less than 0, and the worst is the furthest on either side', () => {
  const meter = new LatenessMeter();
  see(meter, 0.5, 1.5, 0);
  see(meter, 1.5, 2.5, -4 * FRAME * 1000);
  see(meter, 2.5, 3.5, FRAME * 1000);
  const { last, median, worst, lines } = meter.lateness!;
  expect([last, median, worst].map(Math.round)).toEqual([16, 0, -62]);
  expect(lines).toBe(3);
});

test('at double speed the same distance of sound is half as late', () => {
  const meter = new LatenessMeter();
  see(meter, 0.5, 2.5, 2 * FRAME * 1000, { rate: 2 });
  expect(Math.round(meter.lateness!.median)).toBe(31);
});

test('marks after a jump, after a pause, and of other lines are left out', () => {
  const meter = new LatenessMeter();
  see(meter, 0.2, 0.8, 0);
  see(meter, 3.2, 3.8, 0, { at: 100.8 });
  see(meter, 3.8, 4.2, 0, { isMoving: false, at: 101.4 });
  see(meter, 4.2, 4.8, 0, { at: 110 });
  see(meter, 4.8, 5.2, 300, { at: 110.6, cues: cues.slice() });
  expect(meter.lateness).toBeUndefined();
});

test('a clock that moves in steps does not make marks early', () => {
  const meter = new LatenessMeter();
  let marks = 0;
  for (let i = 0; i < 400; i++) {
    const now = i * FRAME;
    // Firefox: every 40 ms.
    const read = 0.5 + Math.floor(now / 0.04) * 0.04;
    const marked = Math.floor(0.5 + now);
    if (meter.add({ now, read, rate: 1, isMoving: true, cues, marked })) marks++;
  }
  expect(marks).toBe(5);
  expect(Math.abs(meter.lateness!.worst)).toBeLessThan(17);
});
