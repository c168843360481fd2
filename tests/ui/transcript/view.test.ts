import { expect, test } from 'vitest';
import { shownView } from '../../../src/ui/transcript/view.ts';

test.each([
  ['auto', true, 'reading'],
  ['auto', false, 'lines'],
  ['reading', false, 'reading'],
  ['lines', true, 'lines'],
] as const)('the view %s, of fragments (%s), is %s', (view, fragments, shown) => {
  expect(shownView(view, fragments)).toBe(shown);
});
