import { expect, test } from 'vitest';
import { passageText } from '../../../src/core/passage/passage-text.ts';

const passage = { start: 0, end: 9, first: 0, last: 4 };

test('turns of one speaker are lines without a name', () => {
  const parts = [
    { speaker: 'Mara', text: 'One.' },
    { speaker: 'Mara', text: 'Two.' },
  ];
  expect(passageText({ ...passage, parts })).toBe('One.\nTwo.');
});

test('where several speak, the name stands where the speaker changes', () => {
  const parts = [
    { speaker: 'Mara', text: 'One.' },
    { speaker: 'Mara', text: 'Two.' },
    { speaker: 'Teo', text: 'Three.' },
    { text: 'Music' },
    { speaker: 'Teo', text: 'Four.' },
  ];
  expect(passageText({ ...passage, parts })).toBe(
    'Mara: One.\nTwo.\nTeo: Three.\nMusic\nTeo: Four.',
  );
});
