import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../../src/core/text/json-fault.ts';

test.each([
  ['{\n  "a": [1, 2],\n}', 'line 2, column 14: a comma too many'],
  ['{\n  "a": [1, 2,\n  ]\n}', 'line 2, column 13: a comma too many'],
  ['[1,,2]', 'line 1, column 4: a comma too many'],
  ['[,]', 'line 1, column 2: a comma too many'],
  ['{\n  "a": 1\n  "b": 2\n}', 'line 2, column 9: a comma is missing after this'],
  ['{"a" 1}', 'line 1, column 5: a colon is missing after this'],
  ['{"a":}', 'line 1, column 6: a value is missing here'],
  ['{"a": [1, 2}', 'line 1, column 12: this bracket closes nothing; a ] missing'],
  ['{"a": 1', 'line 1, column 8: the file ends here, with a } missing'],
  ['', 'line 1, column 1: the file ends here, with nothing in it'],
  ["{'a': 1}", 'line 1, column 2: a text has to stand in straight double quotes (")'],
  ['{a: 1}', 'line 1, column 2: a text has to stand in straight double quotes (")'],
  ['{"a": “x”}', 'line 1, column 7: a text has to stand in straight double quotes (")'],
  ['{"a": x}', 'line 1, column 7: this is no value; a text has to stand in quotes (")'],
  ['[01]', 'line 1, column 2: this is no value; a text has to stand in quotes (")'],
  ['{"a": "x\n}', 'line 1, column 7: this text has no last quote in its line'],
  ['{"a": "x', 'line 1, column 7: this text has no last quote'],
  ['["C:\\docs"]', 'line 1, column 5: this sign needs another form in JSON (\\\\ for \\)'],
  ['{\n// hi\n"a": 1}', 'line 2, column 1: a comment, which JSON does not have'],
  ['{} {}', 'line 1, column 4: the file goes on after its end'],
])('%j: %s', (text, fault) => {
  expect(jsonFault(text)).toBe(fault);
});

test('valid JSON has no fault', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, space) => {
      expect(jsonFault(JSON.stringify(value, null, space))).toBeUndefined();
    }),
  );
});

test('a fault is found wherever the engine finds one', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '}', '"', '\\', ':', ' ', '1', '\n'),
      (value, place, put) => {
        const whole = JSON.stringify(value, null, 1);
        const at = place % whole.length;
        const text = whole.slice(0, at) + put + whole.slice(at + 1);
        expect(jsonFault(text) === undefined, text).toBe(isJson(text));
      },
    ),
    { numRuns: 2000 },
  );
});

test('a deep and a long text take no time', () => {
  expect(jsonFault('['.repeat(1_000_000))).toContain('a ] missing');
  expect(jsonFault(`["${'\\n'.repeat(500_000)}",]`)).toContain('a comma too many');
});
