/** A WebVTT file of so many lines, by Ann and Ben in turn. */
export function linesVtt(count: number, text = (i: number) => `Line ${i} of the tide.`): string {
  const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  const cue = (_: unknown, i: number) =>
    `${clock(i * 4)} --> ${clock(i * 4 + 3)}\n<v ${i % 6 < 3 ? 'Ann' : 'Ben'}>${text(i)}\n`;
  return ['WEBVTT\n', ...Array.from({ length: count }, cue)].join('\n');
}
