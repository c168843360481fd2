import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  KeptPrints,
  readPrints,
  soundIdentity,
  writePrints,
} from '../../../src/core/prints/prints-file.ts';

const recording = soundIdentity(57_600_123, new TextEncoder().encode('123456789'));
const some = { recording, seconds: 20, prints: Uint32Array.from([1, 0, 0xffffffff, 0x80000001]) };

test('what is written is read again', () => {
  const prints = fc.uint32Array({ maxLength: 400 });
  fc.assert(
    fc.property(prints, fc.nat(2 ** 40), (list, bytes) => {
      const written = { recording: { bytes, tail: 7 }, seconds: 300, prints: list };
      expect(readPrints(writePrints(written))).toEqual(written);
    }),
  );
});

test('an hour takes 28 kB', () => {
  const prints = new Uint32Array(Math.floor((3600 * 8000 - 2304) / 4096) + 1);
  const { length } = writePrints({ recording, seconds: 3600, prints });
  expect(length).toBeLessThan(28_200);
});

test('a file that is damaged in any byte, cut or longer is refused', () => {
  const bytes = writePrints(some);
  for (let i = 0; i < bytes.length; i++) {
    const damaged = bytes.slice();
    damaged[i]! ^= 0x10;
    expect(readPrints(damaged)).toBeUndefined();
    expect(readPrints(bytes.subarray(0, i))).toBeUndefined();
  }
  expect(readPrints(new Uint8Array([...bytes, 0]))).toBeUndefined();
});

test('other bytes are no prints', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readPrints(bytes)).toBeUndefined();
    }),
  );
});

test('a file with more prints than its sound has is refused', () => {
  expect(readPrints(writePrints({ ...some, seconds: 1 }))).toBeUndefined();
});

test('a recording is named by its length and the CRC-32 of its end', () => {
  // The check value of CRC-32.
  expect(recording).toEqual({ bytes: 57_600_123, tail: 0xcbf43926 });
});

test('one print in 16 is kept, however they come', () => {
  const kept = new KeptPrints();
  const all = Uint32Array.from({ length: 100 }, (_, i) => i);
  kept.push(all.subarray(0, 1));
  kept.push(all.subarray(1, 40));
  kept.push(all.subarray(40, 48));
  kept.push(all.subarray(48));
  expect([...kept.prints]).toEqual([0, 16, 32, 48, 64, 80, 96]);
});
