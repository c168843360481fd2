import { parse as parsePlussub } from '@plussub/srt-vtt-parser';
import { parseText } from 'media-captions';
// @ts-expect-error The package brings no types.
import webvtt from 'node-webvtt';
import subsrt from 'subsrt-ts';
import { parseSync } from 'subtitle';
import { convertFile } from 'transcriptator';
import { readTranscriptText } from '../../../src/core/transcript/read.ts';

/** Reads a file and tells how many cues it found; the result is kept, so that what it weighs can be measured. */
export interface Contestant {
  readonly name: string;
  readonly formats: readonly ('srt' | 'vtt')[];
  readonly read: (text: string, format: 'srt' | 'vtt') => unknown;
  readonly count: (result: unknown) => number;
}

const lengthOf = (result: unknown) => (Array.isArray(result) ? result.length : 0);
const cuesOf = (result: unknown) =>
  typeof result === 'object' && result !== null && 'cues' in result ? lengthOf(result.cues) : 0;
const entriesOf = (result: unknown) =>
  typeof result === 'object' && result !== null && 'entries' in result
    ? lengthOf(result.entries)
    : 0;

/** Ours first, then the packages that people use for the same. */
export const contestants: readonly Contestant[] = [
  {
    name: 'cueline',
    formats: ['srt', 'vtt'],
    read: (text) => readTranscriptText(text),
    count: cuesOf,
  },
  {
    name: 'subsrt-ts',
    formats: ['srt', 'vtt'],
    read: (text, format) => subsrt.parse(text, { format }),
    count: lengthOf,
  },
  { name: 'subtitle', formats: ['srt', 'vtt'], read: (text) => parseSync(text), count: lengthOf },
  { name: 'node-webvtt', formats: ['vtt'], read: (text) => parseWebvtt(text), count: cuesOf },
  {
    name: '@plussub/srt-vtt-parser',
    formats: ['srt', 'vtt'],
    read: (text) => parsePlussub(text),
    count: entriesOf,
  },
  {
    name: 'transcriptator',
    formats: ['srt', 'vtt'],
    read: (text) => convertFile(text),
    count: lengthOf,
  },
  {
    name: 'media-captions',
    formats: ['srt', 'vtt'],
    read: (text, type) => parseText(text, { type }),
    count: cuesOf,
  },
];

function parseWebvtt(text: string): unknown {
  return (webvtt as { parse: (input: string, options: { strict: boolean }) => unknown }).parse(
    text,
    { strict: false },
  );
}
