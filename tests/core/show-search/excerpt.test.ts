import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAt, type Excerpt } from '../../../src/core/show-search/excerpt.ts';
import { readTextLines } from '../../../src/core/show-search/text-lines.ts';
import { packTerms, unpackTerms } from '../../../src/core/show-search/episode-terms.ts';
import { parseQuery } from '../../../src/core/show-search/query.ts';
import { ShowIndex } from '../../../src/core/show-search/show-index.ts';
import { ShowIndexWriter } from '../../../src/core/show-search/show-index-writer.ts';
import { writeJson } from '../../../src/core/transcript/export/json.ts';

/** The transcript that is published, a line every two seconds; speakers stand before a colon. */
function textOf(lines: readonly string[]) {
  const cues = lines.map((line, i) => {
    const [, speaker, text = line] = /^(\w+): (.*)$/s.exec(line) ?? [];
    return { start: i * 2, end: i * 2 + 2, text, ...(speaker !== undefined && { speaker }) };
  });
  return readTextLines(writeJson({ cues }))!;
}

/** What is shown, with `[marks]`, and neighbours in braces. */
function shown(excerpt: Excerpt | undefined): string | undefined {
  return excerpt?.lines
    .map(({ runs, isFound }) => {
      const text = runs.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
      return isFound ? text : `{${text}}`;
    })
    .join(' ');
}

const at = (lines: readonly string[], line: number, typed: string) =>
  shown(excerptAt(textOf(lines), line, parseQuery(typed)));

test('what was looked for is marked as it was typed', () => {
  expect(at(['The harbour wall, the harbours'], 0, 'harbour wall')).toBe(
    'The [harbour wall], the [harbour]s',
  );
  expect(at(['So the wall of the harbour'], 0, 'harbour wall')).toBe(
    'So the [wall] of the [harbour]',
  );
  expect(at(['A NAÏVE Straße'], 0, 'naive strass')).toBe('A [NAÏVE Straß]e');
  expect(at(["I don't know"], 0, 'don’t')).toBe("I [don't] know");
});

test('what is written in another way is marked whole', () => {
  expect(at(['we co-operate here'], 0, 'cooperate')).toBe('we [co-operate] here');
  expect(at(['we co-operate here'], 0, 'cooper')).toBe('we [co-oper]ate here');
  expect(at(['we cooperate here'], 0, 'co-operate')).toBe('we [cooperate] here');
  expect(at(['all 1,000,000 boats'], 0, '1000000')).toBe('all [1,000,000] boats');
  expect(at(['all 10 000 boats'], 0, '1000')).toBe('all [10 00]0 boats');
  expect(at(['all 1000 boats'], 0, '1,000 boats')).toBe('all [1000 boats]');
});

test('Japanese is marked character by character, also where a line ends', () => {
  expect(at(['東京都の港'], 0, '京都')).toBe('東[京都]の港');
  expect(at(['港は高い'], 0, '高')).toBe('港は[高]い');
  expect(at(['古い港の', '壁は高い'], 0, '港の壁は')).toBe('古い[港の] {[壁は]高い}');
  expect(at(['古い港', '壁は高い'], 0, '港壁')).toBe('古い[港] {[壁]は高い}');
});

test('a line comes with the neighbours that have the rest of the words', () => {
  const lines = ['Ann: the harbour', 'Ben: and a wall', 'Ben: and a gate'];
  expect(at(lines, 0, 'harbour wall')).toBe('the [harbour] {and a [wall]}');
  expect(at(lines, 1, 'harbour wall gate')).toBe('{the [harbour]} and a [wall] {and a [gate]}');
  const excerpt = excerptAt(textOf(lines), 0, parseQuery('harbour wall'));
  expect(excerpt).toMatchObject({ start: 0, speaker: 'Ann', voice: 0 });
  expect(excerpt?.lines[1]).toMatchObject({ speaker: 'Ben', voice: 1, isFound: false });
});

test('a line that has all the words comes alone', () => {
  expect(at(['a wall', 'the harbour wall', 'a wall'], 1, 'harbour wall')).toBe(
    'the [harbour wall]',
  );
});

test('a line that is not what was looked for has no excerpt', () => {
  expect(at(['the tide'], 0, 'harbour')).toBeUndefined();
  expect(at(['the tide'], 5, 'tide')).toBeUndefined();
});

test('a long text is cut around its first mark, between words', () => {
  const long = `${'word '.repeat(100)}tide${' more'.repeat(100)}`;
  const text = at([long], 0, 'tide')!;
  expect(text).toMatch(/^…word .* \[tide\] .* more…$/);
  expect(text.length).toBeLessThan(260);
});

test('a text of one endless word is cut between characters', () => {
  const text = at([`${'𠮷'.repeat(400)}港${'𠮷'.repeat(400)}`], 0, '港')!;
  expect(text).toMatch(/^…𠮷+\[港\]𠮷+…$/u);
});

test('what looks like markup in a published transcript is text', () => {
  const line = 'a <laughs> tide &amp; {\\an8}sea';
  expect(at([line], 0, 'tide')).toBe('a <laughs> [tide] &amp; {\\an8}sea');
});

test.each([
  ['no JSON', 'WEBVTT'],
  ['null', 'null'],
  ['no segments', '{"segments":5}'],
  ['other things than segments', '{"segments":[null]}'],
])('a file with %s has no lines', (_, json) => {
  expect(readTextLines(json)).toBeUndefined();
});

test('fields of other kinds are left out', () => {
  const json = '{"segments":[{"startTime":"5","speaker":7,"body":9},{"startTime":-1,"body":"a"}]}';
  expect(readTextLines(json)).toEqual([
    { voice: 0, body: '' },
    { voice: 0, body: 'a' },
  ]);
});

test('each line that the index finds has an excerpt with marks', async () => {
  const word = fc.constantFrom(
    'ebb',
    'Ebb-ing',
    'tide',
    "don't",
    '港',
    '港の',
    '都',
    'ß',
    'é',
    '—',
  );
  const line = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  const typed = fc.constantFrom(
    'ebb',
    'ebbing',
    'ebb-i',
    '“tide ebbing tide”',
    '“ebb ebb-ing ebb”',
    'tide ebb',
    "don't",
    '港',
    '港の',
    '都港',
    'ss',
    'e 港',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), typed, async (lines, query) => {
      const cues = lines.map((text, i) => ({ start: i, end: i + 1, text }));
      const writer = new ShowIndexWriter();
      writer.add('ebb', unpackTerms(packTerms(cues))!);
      const files = new Map([...writer.files()].map(({ path, content }) => [path, content]));
      const index = new ShowIndex((name) => {
        const content = files.get(name)!;
        return Promise.resolve(
          typeof content === 'string' ? new TextEncoder().encode(content) : content,
        );
      });
      const { episodes, parts } = await index.search(query, new AbortController().signal);
      const text = readTextLines(writeJson({ cues }))!;
      for (const line of episodes[0]?.lines ?? []) {
        expect(shown(excerptAt(text, line, parts))).toContain('[');
      }
    }),
    { numRuns: 400 },
  );
});
