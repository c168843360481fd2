import { expect, test } from 'vitest';
import { mainDirection, textDirection } from '../../../src/core/text/direction.ts';

test('a text is read in the direction of its first letter', () => {
  expect(textDirection('«مرحبا» hello')).toBe('rtl');
  expect(textDirection('12 שלום')).toBe('rtl');
  expect(textDirection('Hello مرحبا')).toBe('ltr');
  expect(textDirection('… 12')).toBe('ltr');
});

test('a text with a few foreign lines keeps its direction', () => {
  expect(mainDirection(['مرحبا', 'OK', 'أهلا', 'نعم'])).toBe('rtl');
  expect(mainDirection(['Hello', 'مرحبا', 'yes'])).toBe('ltr');
  expect(mainDirection([])).toBe('ltr');
});
