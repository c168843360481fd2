import { expect, test } from 'vitest';
import { shownText } from '../../../src/ui/transcript/shown-text.ts';
import { shownView } from '../../../src/ui/transcript/view.ts';

test('a line is shown as it is', () => {
  expect(shownText('<b>Hello</b>')).toBe('<b>Hello</b>');
  expect(shownText('x'.repeat(20_000))).toHaveLength(20_000);
});

test('a line that would hold up the page is cut, and says by how much', () => {
  const shown = shownText('x'.repeat(10_000_000));
  expect(shown.length).toBeLessThan(20_100);
  expect(shown.replace(/\D/g, '')).toBe('9980000');
});

test.each([
  ['auto', true, 'reading'],
  ['auto', false, 'lines'],
  ['reading', false, 'reading'],
  ['lines', true, 'lines'],
] as const)('the view %s, of fragments (%s), is %s', (view, fragments, shown) => {
  expect(shownView(view, fragments)).toBe(shown);
});
