import { expect, test } from 'vitest';
import { speakerRanges } from '../../../src/core/playback/speaker-ranges.ts';

const cue = (start: number, end: number, speaker?: string) => ({
  ...{ start, end, text: 'x' },
  ...(speaker !== undefined && { speaker }),
});

test('what one speaker says is heard to its end, and a little longer where nobody goes on', () => {
  const cues = [cue(0, 2, 'Ann'), cue(2, 4, 'Ann'), cue(6, 8, 'Ben'), cue(8, 9, 'Ann')];
  expect(speakerRanges(cues, 'Ann')).toEqual([
    { start: 0, end: 4.25 },
    { start: 8, end: 9.25 },
  ]);
  expect(speakerRanges(cues, 'Cleo')).toEqual([]);
});

test('who is talked over is heard until the other’s line begins, for then that line is marked', () => {
  const cues = [cue(0, 5, 'Ann'), cue(4, 6, 'Ben'), cue(4, 6, 'Ann'), cue(6, 7)];
  expect(speakerRanges(cues, 'Ann')).toEqual([
    { start: 0, end: 4 },
    { start: 4, end: 6 },
  ]);
  expect(speakerRanges(cues, 'Ben')).toEqual([]);
});
