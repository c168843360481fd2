import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseShow } from '../../../src/core/episode/show.ts';

const url = 'https://pod.example/show.json';

test('the example of the documentation is read as it says', async () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/show.md', 'utf8')) ?? [];
  const { show, diagnostics } = await parseShow(example, url);
  expect(diagnostics).toEqual([]);
  expect(show?.episodes).toMatchObject([
    {
      id: 'the-moon',
      duration: 1865,
      chapters: expect.any(String),
      artworkText: expect.any(String),
    },
    {
      id: 'ebb',
      transcripts: [{ language: 'en' }, { language: 'de', label: 'Deutsch, von Hand' }],
    },
  ]);
});

test('the demo show is read without a word of complaint', async () => {
  const { show, diagnostics } = await parseShow(readFileSync('public/show.json', 'utf8'), url);
  expect(diagnostics).toEqual([]);
  expect(show?.episodes.length).toBeGreaterThan(1);
});
