import { expect, test } from 'vitest';
import { jsonLines } from '../../src/publish/json-lines.ts';

const text = `{
  "title": "Tides, \\"again\\"",
  "episodes": [
    { "title": "One" },
    {
      "title": "Two",
      "transcripts": ["a.vtt",
        { "url": "b.vtt",
          "langauge": "de" }],
      "image": "two.jpg"
    }
  ],
  "accent": "red"
}`;

test.each([
  [['title'], 2],
  [['episodes'], 3],
  [['episodes', 0, 'title'], 4],
  [['episodes', 1], 5],
  [['episodes', 1, 'transcripts', 1], 8],
  [['episodes', 1, 'transcripts', 1, 'langauge'], 9],
  [['episodes', 1, 'image'], 10],
  [['accent'], 13],
])('%j stands in line %i', (path, line) => {
  expect(jsonLines(text)(path)).toBe(line);
});

test('what is not there has the line of what is around it', () => {
  expect(jsonLines(text)(['episodes', 1, 'audio'])).toBe(5);
  expect(jsonLines(text)(['nothing'])).toBe(1);
  expect(jsonLines('')([])).toBe(1);
});
