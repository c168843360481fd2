import { expect, test } from 'vitest';
import {
  diagnosticText,
  fileDiagnosticText,
  showDiagnosticText,
} from '../../../src/ui/notices/diagnostic-text.ts';
import {
  everyFileDiagnostic,
  everyDiagnostic,
  everyShowDiagnostic,
} from '../../support/every-diagnostic.ts';

const told = [
  ...everyDiagnostic.map((diagnostic) => [diagnostic, diagnosticText(diagnostic)] as const),
  ...everyShowDiagnostic.map((diagnostic) => [diagnostic, showDiagnosticText(diagnostic)] as const),
  ...everyFileDiagnostic.map((diagnostic) => [diagnostic, fileDiagnosticText(diagnostic)] as const),
];

test.each(told)('%o is told in a whole sentence', (diagnostic, sentence) => {
  expect(sentence).toMatch(/^(\p{Lu}|“|\d).*\.$/u);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\.\./);
  for (const said of ['quote', 'episode', 'name', 'title'] as const) {
    if (said in diagnostic) expect(sentence).toContain(String((diagnostic as never)[said]));
  }
});

test('no two diagnostics of a kind are told in the same words', () => {
  for (const words of [
    everyDiagnostic.map((one) => diagnosticText(one)),
    everyShowDiagnostic.map((one) => showDiagnosticText(one)),
    everyFileDiagnostic.map(fileDiagnosticText),
  ])
    expect(new Set(words).size).toBe(words.length);
});

test('of many files that were left out the first are named', () => {
  const names = ['a.ogg', 'b.ogg', 'c.ogg', 'd.ogg', 'e.ogg'];
  expect(fileDiagnosticText({ code: 'further-audio', names })).toContain(
    '“a.ogg”, “b.ogg”, “c.ogg” (+\u00a02).',
  );
});

test('an address is named with what it is of, and quoted', () => {
  const quote = 'javascript:alert(1)';
  expect(showDiagnosticText({ code: 'refused-address', of: 'audio', episode: 'E', quote })).toBe(
    'The address of the audio of “E” was left out: only http and https addresses are opened, not “javascript:alert(1)”.',
  );
  expect(showDiagnosticText({ code: 'address-no-text', of: 'audio', episode: 'E' })).toBe(
    'The address of the audio of “E” was left out: write it in quotes, such as "ebb.mp3".',
  );
  expect(showDiagnosticText({ code: 'nothing-there', episode: 2 })).toBe(
    'Episode 2 was left out: it has neither audio nor transcript.',
  );
});
