import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseChapters } from '../../../../src/core/episode/chapters/parse-chapters.ts';

const folder = 'tests/fixtures/chapters';
const fixtures = readdirSync(folder)
  .filter((file) => /\.(?:json|xml|vtt|txt|html)$/.test(file) && !file.endsWith('.expected.json'))
  .sort();

test.each(fixtures)('%s is read as expected', async (file) => {
  const { chapters, diagnostics } = await parseChapters(
    readFileSync(path.join(folder, file), 'utf8'),
  );
  const expected: unknown = JSON.parse(
    readFileSync(path.join(folder, `${file}.expected.json`), 'utf8'),
  );
  expect({ chapters, diagnostics: diagnostics.map(({ code }) => code) }).toEqual(expected);
});

test('there are fixtures', () => {
  expect(fixtures.length).toBeGreaterThan(0);
});
