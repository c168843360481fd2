import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';

const folder = 'tests/fixtures/transcripts';
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.\w+$/.test(file) && !file.endsWith('.expected.json'))
  .sort();

test.each(fixtures)('%s is read as expected', async (file) => {
  const bytes = readFileSync(path.join(folder, file));
  const expected: unknown = JSON.parse(
    readFileSync(
      path.join(folder, `${file.slice(0, -path.extname(file).length)}.expected.json`),
      'utf8',
    ),
  );
  const { diagnostics, ...parsed } = await readTranscript(bytes);
  const found = diagnostics.map(({ code, line }) =>
    line === undefined ? { code } : { code, line },
  );
  expect({ ...parsed, diagnostics: found }).toEqual(expected);
});

test('there are fixtures', () => {
  expect(fixtures.length).toBeGreaterThan(0);
});
