import { expect, test } from 'vitest';
import { fileProblemEn, problemEn, showProblemEn } from '../../../src/ui/i18n/problem-en.ts';
import { everyFileProblem, everyProblem, everyShowProblem } from '../../support/every-problem.ts';

const told = [
  ...everyProblem.map((problem) => [problem, problemEn(problem)] as const),
  ...everyShowProblem.map((problem) => [problem, showProblemEn(problem)] as const),
  ...everyFileProblem.map((problem) => [problem, fileProblemEn(problem)] as const),
];

test.each(told)('%o is told in a whole sentence', (problem, sentence) => {
  expect(sentence).toMatch(/^(\p{Lu}|“|\d).*\.$/u);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\.\./);
  for (const said of ['quote', 'episode', 'name', 'title'] as const) {
    if (said in problem) expect(sentence).toContain(String((problem as never)[said]));
  }
});

test('no two problems of a kind are told in the same words', () => {
  for (const words of [
    everyProblem.map(problemEn),
    everyShowProblem.map(showProblemEn),
    everyFileProblem.map(fileProblemEn),
  ])
    expect(new Set(words).size).toBe(words.length);
});

test('of many files that were left out the first are named', () => {
  const names = ['a.ogg', 'b.ogg', 'c.ogg', 'd.ogg', 'e.ogg'];
  expect(fileProblemEn({ code: 'further-audio', names })).toContain(
    '“a.ogg”, “b.ogg”, “c.ogg” (+\u00a02).',
  );
});

test('an address is named with what it is of, and quoted', () => {
  const quote = 'javascript:alert(1)';
  expect(showProblemEn({ code: 'refused-address', of: 'audio', episode: 'E', quote })).toBe(
    'The address of the audio of “E” was left out: only http and https addresses are opened, not “javascript:alert(1)”.',
  );
  expect(showProblemEn({ code: 'address-no-text', of: 'audio', episode: 'E' })).toBe(
    'The address of the audio of “E” was left out: write it in quotes, such as "ebb.mp3".',
  );
  expect(showProblemEn({ code: 'nothing-there', episode: 2 })).toBe(
    'Episode 2 was left out: it has neither audio nor transcript.',
  );
});
