import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runsOf } from '../../../../src/core/timeline/mp3/frame-runs.ts';
import { readSeekFile, writeSeekFile } from '../../../../src/core/timeline/mp3/seek-file.ts';
import { walkFrames, type Mp3Frames } from '../../../../src/core/timeline/mp3/walk-frames.ts';
import { bytesSource } from '../../../support/id3.ts';
import { seeded } from '../../../support/made-sound.ts';

async function framesOf(name: string): Promise<Mp3Frames> {
  const frames = await walkFrames(bytesSource(readFileSync(`tests/fixtures/audio/${name}`)));
  if (typeof frames === 'string') throw new Error(frames);
  return frames;
}

test('what is written is read again, in runs of 16 frames', async () => {
  const frames = await framesOf('variable.mp3');
  expect(await readSeekFile(await writeSeekFile(frames))).toEqual(runsOf(frames, 16));
});

test('runs end before a gap', async () => {
  const sizes = Uint16Array.from({ length: 40 }, (_, i) => 100 + i);
  const gaps = [{ frame: 20, bytes: 3 }];
  const frames = { ...(await framesOf('variable.mp3')), fileBytes: 1e6, sizes, gaps };
  const runs = await readSeekFile(await writeSeekFile(frames));
  expect(runs).toMatchObject({ frames: 40, gaps });
  const sum = (from: number, to: number) => sizes.subarray(from, to).reduce((a, b) => a + b);
  expect([...runs!.runSizes]).toEqual([
    sum(0, 1),
    sum(1, 17),
    sum(17, 20),
    sum(20, 36),
    sum(36, 40),
  ]);
});

test('an hour takes at most 20 kB, however its frames differ', async () => {
  const random = seeded(1);
  // All sizes from 32 to 320 kbit/s, equally often.
  const sizes = Uint16Array.from({ length: 137_812 }, () => 104 + Math.floor(random() * 941));
  const frames = { ...(await framesOf('variable.mp3')), fileBytes: 1e9, sizes };
  const file = await writeSeekFile(frames);
  expect(file.length).toBeLessThan(20_000);
  expect(await readSeekFile(file)).toEqual(runsOf(frames, 16));
});

test('damage is refused, or has changed nothing', async () => {
  const frames = await framesOf('variable-mpeg1.mp3');
  const file = await writeSeekFile(frames);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(file.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const damaged = file.slice();
        damaged[at]! ^= change;
        // The header of gzip holds a time and a system, which mean nothing here.
        expect([undefined, runsOf(frames, 16)]).toContainEqual(await readSeekFile(damaged));
      },
    ),
  );
});

test('a file that breaks off is refused', async () => {
  const file = await writeSeekFile(await framesOf('variable-mpeg1.mp3'));
  for (const length of [0, 5, file.length >> 1, file.length - 1])
    expect(await readSeekFile(file.subarray(0, length))).toBeUndefined();
});

const gzip = async (...parts: (string | Uint8Array<ArrayBuffer>)[]) => {
  const stream = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

test('a file of version 1 is read frame by frame, one of a later version is refused', async () => {
  const plain = 'cueline-seek abc\n1 500 45 44100 1152 1 0 0 1 104 0 2\n\0\0';
  expect(await readSeekFile(await gzip(plain))).toMatchObject({
    ...{ frames: 2, perRun: 1, runSizes: Uint16Array.of(104, 104) },
  });
  expect(await readSeekFile(await gzip(plain.replace('\n1', '\n3')))).toBeUndefined();
  // Frames that do not fit into the file.
  expect(await readSeekFile(await gzip(plain.replace('\n1 500', '\n1 50')))).toBeUndefined();
});

test.each([
  ['more frames than there are sizes', '1000000 16 0'],
  ['no frame in a run', '16 0 0'],
  ['more frames in a run than fit', '16 1000 0'],
  ['a gap far behind the end', `16 16 1 ${2 ** 50} 3`],
  ['gaps in another order', '64 16 2 20 3 10 3'],
  ['more gaps than are told', '16 16 1000000000'],
])('%s is refused', async (_, counts) => {
  const head = `cueline-seek abc\n2 500000 45 44100 1152 1 0 0 ${counts}\n`;
  expect(await readSeekFile(await gzip(head, new Uint8Array(8).fill(0xff)))).toBeUndefined();
});
