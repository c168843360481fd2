import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSeekFile, writeSeekFile } from '../../../../src/core/timeline/mp3/seek-file.ts';
import { walkFrames, type Mp3Frames } from '../../../../src/core/timeline/mp3/walk-frames.ts';
import { bytesSource } from '../../../support/id3.ts';

async function framesOf(name: string): Promise<Mp3Frames> {
  const frames = await walkFrames(bytesSource(readFileSync(`tests/fixtures/audio/${name}`)));
  if (typeof frames === 'string') throw new Error(frames);
  return frames;
}

test('what is written is read again', async () => {
  const frames = await framesOf('variable.mp3');
  const withGaps = { ...frames, fileBytes: 1e6, gaps: [{ frame: 7, bytes: 3 }] };
  expect(await readSeekFile(await writeSeekFile(frames))).toEqual(frames);
  expect(await readSeekFile(await writeSeekFile(withGaps))).toEqual(withGaps);
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
        expect([undefined, frames]).toContainEqual(await readSeekFile(damaged));
      },
    ),
  );
});

test('a file that breaks off is refused', async () => {
  const file = await writeSeekFile(await framesOf('variable-mpeg1.mp3'));
  for (const length of [0, 5, file.length >> 1, file.length - 1])
    expect(await readSeekFile(file.subarray(0, length))).toBeUndefined();
});

test('a file of another version is refused', async () => {
  const plain = 'cueline-seek abc\n2 500 45 44100 1152 1 0 0 1 104 0 2\n\0\0';
  const gzip = async (text: string) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  expect(await readSeekFile(await gzip(plain))).toBeUndefined();
  expect(await readSeekFile(await gzip(plain.replace('\n2', '\n1')))).toBeDefined();
  // Frames that do not fit into the file.
  expect(await readSeekFile(await gzip(plain.replace('\n2 500', '\n1 50')))).toBeUndefined();
});
