import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/core/transcript/decode/decode.ts';
import { readTranscriptText } from '../../../src/core/transcript/read.ts';
import type { ReadTranscript } from '../../../src/core/transcript/transcript.ts';
import { mutated, seeds } from '../../support/mutated-transcripts.ts';

/** What every result keeps to, whatever was read. */
function expectSound({ cues, diagnostics }: ReadTranscript): void {
  let before = 0;
  for (const { start, end, text, words = [] } of cues) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(Number.isFinite(end)).toBe(true);
    expect(text.trim()).not.toBe('');
    for (const { from, to, start: spoken, end: said } of words) {
      expect(from >= 0 && from < to && to <= text.length).toBe(true);
      expect(said).toBeGreaterThanOrEqual(spoken);
    }
    before = start;
  }
  if (cues.length === 0) expect(diagnostics.length).toBeGreaterThan(0);
}

/** The machine may be busy with other tests. */
const timeout = 60_000;

test(
  'whatever becomes of a transcript, its cues are in order and their times are sound',
  async () => {
    await fc.assert(
      fc.asyncProperty(mutated(seeds()), async (text) =>
        expectSound(await readTranscriptText(text)),
      ),
      { numRuns: 600 },
    );
  },
  timeout,
);

test(
  'any text at all is read without a throw',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) =>
        expectSound(await readTranscriptText(text)),
      ),
      { numRuns: 300 },
    );
  },
  timeout,
);

test('bytes that are no text are no transcript', async () => {
  const noise = new Uint8Array(4000).map((_, i) => (i * 7919) % 256);
  const { text } = await decodeText(noise);
  expect(await readTranscriptText(text, { name: 'not.vtt' })).toMatchObject({
    format: 'unknown',
    cues: [],
  });
});
