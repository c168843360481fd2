import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boxAt, boxesIn } from '../../../../src/core/episode/audio-tags/mp4-boxes.ts';
import { runsOf, type Mp3Runs } from '../../../../src/core/timeline/mp3/frame-runs.ts';
import { mp4Head } from '../../../../src/core/timeline/mp3/mp4-head.ts';
import { walkFrames, type Mp3Frames } from '../../../../src/core/timeline/mp3/walk-frames.ts';
import { bytesSource } from '../../../support/id3.ts';

const numbers = (box: Uint8Array | undefined) => {
  const view = new DataView(box!.buffer, box!.byteOffset, box!.byteLength);
  return Array.from({ length: Math.floor(box!.length / 4) }, (_, i) => view.getUint32(4 * i));
};

const walked = (changes: Partial<Mp3Frames> = {}): Mp3Frames => ({
  ...{ sampleRate: 44_100, channels: 1, samples: 1152, fileBytes: 5000, start: 45, print: '' },
  ...{ sizes: Uint16Array.of(208, 417, 104), gaps: [], delay: 0, padding: 0, ...changes },
});

const frames = (changes: Partial<Mp3Frames> = {}): Mp3Runs => runsOf(walked(changes), 1);

const table = (head: Uint8Array, name: string) =>
  boxAt(head, 'moov', 'trak', 'mdia', 'minf', 'stbl', name);

/** Places of all samples, as a player finds them: chunk by chunk. */
function samplePlaces(head: Uint8Array): number[] {
  const [, , count = 0, ...sizes] = numbers(table(head, 'stsz'));
  const [, runs = 0, ...entries] = numbers(table(head, 'stsc'));
  const [, chunkCount = 0, ...chunks] = numbers(table(head, 'stco'));
  const places: number[] = [];
  for (let chunk = 0; chunk < chunkCount; chunk++) {
    let run = 0;
    while (run + 1 < runs && entries[3 * (run + 1)]! <= chunk + 1) run++;
    let at = chunks[chunk]!;
    for (let i = 0; i < entries[3 * run + 1]!; i++) {
      places.push(at);
      at += sizes[places.length - 1]!;
    }
  }
  expect(places).toHaveLength(count);
  return places;
}

test('every frame of a real file is where the head says', async () => {
  const file = readFileSync('tests/fixtures/audio/variable.mp3');
  const walked = await walkFrames(bytesSource(file));
  const head = mp4Head(runsOf(walked as Mp3Frames, 1));
  const whole = Buffer.concat([head, file]);
  const places = samplePlaces(whole);
  expect(places.length).toBeGreaterThan(800);
  for (const at of places) expect([whole[at], whole[at + 1]! & 0xe0]).toEqual([0xff, 0xe0]);
});

test('boxes fill the head, and the media box the file', () => {
  const head = mp4Head(frames());
  const boxes = boxesIn(new Uint8Array([...head, ...new Uint8Array(5000)]));
  expect(boxes.map(({ type }) => type)).toEqual(['ftyp', 'moov', 'mdat']);
  expect(boxes.at(-1)!.content).toHaveLength(5000);
});

test('frames behind gaps are where the head says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 24, max: 1441 }), { minLength: 1, maxLength: 40 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 39 })),
      (sizes, at) => {
        const gaps = at
          .filter((frame) => frame < sizes.length)
          .sort((a, b) => a - b)
          .map((frame) => ({ frame, bytes: frame * 7 }));
        const head = mp4Head(frames({ sizes: Uint16Array.from(sizes), gaps }));
        let next = head.length + 45;
        const expected = sizes.map((size, i) => {
          next += gaps.find(({ frame }) => frame === i)?.bytes ?? 0;
          return (next += size) - size;
        });
        expect(samplePlaces(head)).toEqual(expected);
      },
    ),
  );
});

test('a file of more than 4 GB has places of 64 bits', () => {
  const head = mp4Head(frames({ fileBytes: 5e9, start: 4.5e9 }));
  const [, count, high = 0, low = 0] = numbers(table(head, 'co64'));
  expect(count).toBe(1);
  expect(high * 2 ** 32 + low).toBe(head.length + 4.5e9);
  expect([...head.subarray(-16, -12)]).toEqual([0, 0, 0, 1]);
});

test('an edit leaves out what the encoder put around the sound', () => {
  const head = mp4Head(frames({ delay: 576, padding: 1000 }));
  const edit = numbers(boxAt(head, 'moov', 'trak', 'edts', 'elst'));
  expect(edit).toEqual([0, 1, 3 * 1152 - 1576, 576 + 529, 0x10000]);
  expect(boxAt(mp4Head(frames()), 'moov', 'trak', 'edts')).toBeUndefined();
});

test('runs of several frames are samples that last as long', () => {
  const sizes = Uint16Array.from({ length: 40 }, (_, i) => 100 + i);
  const head = mp4Head(runsOf(walked({ sizes, gaps: [{ frame: 20, bytes: 7 }] }), 16));
  const times = [1, 1152, 1, 16 * 1152, 1, 3 * 1152, 1, 16 * 1152, 1, 4 * 1152];
  expect(numbers(table(head, 'stts'))).toEqual([0, 5, ...times]);
  const place = (to: number) => sizes.subarray(0, to).reduce((a, b) => a + b, head.length + 45);
  const behindGap = [place(20) + 7, place(36) + 7];
  expect(samplePlaces(head)).toEqual([place(0), place(1), place(17), ...behindGap]);
});
