import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChapters } from '../../../../src/core/episode/chapters/parse-chapters.ts';

const two = (part: number) => String(part).padStart(2, '0');
const clocks: readonly ((seconds: number) => string)[] = [
  (s) => `${Math.floor(s / 60)}:${two(s % 60)}`,
  (s) => `${two(Math.floor(s / 60))}:${two(s % 60)}`,
  (s) => `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`,
  (s) => `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}.000`,
];
const style = fc.record({
  clock: fc.constantFrom(...clocks),
  bullet: fc.constantFrom('', '- ', '* ', '• ', '→ ', '▶ ', '🎙️ ', '\t', '> '),
  brackets: fc.constantFrom(['', ''], ['(', ')'], ['[', ']'], ['**', '**']),
  between: fc.constantFrom(' ', ' - ', ' – ', ': ', ' | ', '\t', ' · ', ' — '),
  isFirst: fc.boolean(),
  hasEnds: fc.boolean(),
  line: fc.constantFrom(
    ...[
      (text: string) => `${text}\n`,
      (text: string) => `${text}\r\n`,
      (text: string) => `<p>${text}</p>`,
      (text: string) => `${text}<br/>`,
      (text: string) => `<li>${text}</li>\n`,
      (text: string) => `${text}\n\n`,
    ],
  ),
  prose: fc.constantFrom('', 'Hello, at 12:30 or so.', 'More on our page'),
});
const title = fc
  .array(fc.constantFrom('The', 'quay', 'Überfahrt', '船', 'home,', 'Q&A', '7', 'part'), {
    minLength: 1,
    maxLength: 5,
  })
  // A number at either end would be a part of the time.
  .map((words) => `On ${words.join(' ')} now`);
const chapters = fc
  .uniqueArray(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 12 })
  .map((starts) => [0, ...starts.sort((a, b) => a - b)])
  .chain((starts) =>
    fc.tuple(
      fc.constant(starts),
      fc.array(title, { minLength: starts.length, maxLength: starts.length }),
    ),
  );

test('a list of chapters is read in whatever way it is written', async () => {
  await fc.assert(
    fc.asyncProperty(chapters, style, async ([starts, titles], how) => {
      const [open = '', close = ''] = how.brackets;
      const lines = starts.map((start, i) => {
        const end = starts[i + 1];
        const range = how.hasEnds && end ? ` - ${how.clock(end)}` : '';
        const time = `${open}${how.clock(start)}${range}${close}`;
        const [a, b] = how.isFirst ? [time, titles[i]!] : [titles[i]!, time];
        return how.line(`${how.bullet}${a}${how.between}${b}`);
      });
      const text = how.line(how.prose) + lines.join('') + how.line(how.prose);
      const found = await parseChapters(text);
      expect(found.chapters.map(({ start, title }) => [start, title])).toEqual(
        starts.map((start, i) => [start, titles[i]]),
      );
    }),
    { numRuns: 200 },
  );
});
