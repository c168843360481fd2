import { expect, test } from 'vitest';
import { speakerShares } from '../../../src/core/transcript/speaker-statistics.ts';

const said = (speaker: string | undefined, start: number, end: number) => ({
  ...{ start, end, text: 'words' },
  ...(speaker !== undefined && { speaker }),
});

test('who speaks most comes first, with their lines and their share of the time', () => {
  const cues = [said('Ann', 0, 1), said('Ben', 1, 6), said('Ann', 6, 8), said(undefined, 8, 90)];
  expect(speakerShares(cues)).toEqual([
    { name: 'Ben', lines: 1, share: 5 / 8 },
    { name: 'Ann', lines: 2, share: 3 / 8 },
  ]);
});

test('where no line takes time, the lines are counted', () => {
  const cues = [said('Ann', 0, 0), said('Ben', 0, 0), said('Ann', 0, 0), said('Ann', 0, 0)];
  expect(speakerShares(cues)).toMatchObject([
    { name: 'Ann', share: 0.75 },
    { name: 'Ben', share: 0.25 },
  ]);
});

test('where nobody is named, there is nobody', () => {
  expect(speakerShares([said(undefined, 0, 1)])).toEqual([]);
});
