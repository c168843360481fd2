import { expect, test } from 'vitest';
import { readJson } from '../../../src/core/text/json.ts';

test('valid JSON is read as JSON', () => {
  expect(readJson('{"a":[1,"x",null]}')).toEqual({ value: { a: [1, 'x', null] }, state: 'valid' });
});

test.each([
  ['[{"start":NaN,"end":Infinity}]', [{ start: null, end: null }]],
  ["{'text': 'it\\'s', 'ok': True, 'no': None}", { text: "it's", ok: true, no: null }],
  ['{"a":1,}', { a: 1 }],
  ['[1,,2,]', [1, 2]],
  ['{"a":"two\nlines"}', { a: 'two\nlines' }],
  ['{a: 1, // why\n b: .5 /* so */}', { a: 1, b: 0.5 }],
  ['{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
  ['{"a":"\\u00e9\\n\\/"}{}', [{ a: 'é\n/' }, {}]],
  ['{"a":1 "b":2}', { a: 1, b: 2 }],
])('%s is repaired', (text, value) => {
  expect(readJson(text)).toEqual({ value, state: 'repaired' });
});

test.each([
  ['{"segments":[{"body":"one"},{"body":"tw', { segments: [{ body: 'one' }, { body: 'tw' }] }],
  ['[1,2', [1, 2]],
  ['[{"a":1},\n{"a":', [{ a: 1 }, {}]],
  ['{"a":"x\\', { a: 'x' }],
])('%s is read as far as it goes', (text, value) => {
  expect(readJson(text)).toMatchObject({ value, state: 'cut-off' });
});

test('a stray bracket costs nothing but a word about its line', () => {
  expect(readJson('[1,\n2}\n,3]')).toEqual({ value: [1, 2, 3], state: 'broken', line: 2 });
});

test('nothing is read as nothing', () => {
  expect(readJson('').value).toBeUndefined();
});

test('depth exhausts no stack', () => {
  expect(readJson('['.repeat(300_000)).state).toBe('cut-off');
  expect(readJson('{"a":'.repeat(100_000)).state).toBe('cut-off');
  expect(readJson('['.repeat(300_000) + '}'.repeat(300_000)).state).toBe('cut-off');
});

test('a file cannot change what objects are', () => {
  readJson("{'__proto__': {'polluted': 1},}");
  expect(Object.keys(Object.prototype)).toEqual([]);
});
