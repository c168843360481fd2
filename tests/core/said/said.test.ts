import { describe, expect, test } from 'vitest';
import { findHeld, findSaid } from '../../../src/core/said/find-said.ts';
import { heldPlace, readLinkedPlace, saidFragment, saidOf } from '../../../src/core/said/said.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';

/** Lines of two seconds each, from `from` on. */
const linesOf = (texts: readonly string[], from = 0): Cue[] =>
  texts.map((text, i) => ({ start: from + 2 * i, end: from + 2 * i + 2, text }));

const texts = [
  ...['Good morning.', 'Yes.', 'The tide came up over the harbour wall.', 'Nobody had seen it.'],
  ...['Yes.', 'The boats were lifted onto the road.', 'And then it went back.', 'Yes.'],
];
const cues = linesOf(texts);
const later = linesOf(['An advertisement.', ...texts], 30);

describe('the words of a passage', () => {
  test('are its first and its last ones', () => {
    const said = saidOf('The tide came up over the harbour wall.\nNobody had seen it.');
    expect(said).toEqual({
      first: 'The tide came up over the harbour wall.',
      last: 'up over the harbour wall. Nobody had seen it.'.slice(3),
    });
  });

  test('never end in half of a character', () => {
    const { first, last } = saidOf('𠮷'.repeat(30) + 'a');
    expect([...first].every((one) => one === '𠮷')).toBe(true);
    expect(last.endsWith('𠮷a')).toBe(true);
    expect(() => encodeURIComponent(first + last)).not.toThrow();
  });

  test('stand in the link behind the time, and are read from it', () => {
    const said = { first: 'Ebb & flow + 50 %', last: '潮が満ちて' };
    const fragment = `#t=4,8${saidFragment(said)}`;
    expect(readLinkedPlace(fragment)).toEqual({ start: 4, end: 8, said });
    expect(readLinkedPlace(new URL(`https://a.example/${fragment}`).hash)).toEqual({
      ...{ start: 4, end: 8, said },
    });
  });

  test('are not asked for: a time alone is a place', () => {
    expect(readLinkedPlace('#t=4')).toEqual({ start: 4 });
    expect(readLinkedPlace('#said=Hello')).toBeUndefined();
    expect(readLinkedPlace('#t=4&said=')).toEqual({ start: 4 });
    expect(readLinkedPlace('#t=4&said=%E0%A4%A')).toMatchObject({ start: 4 });
  });
});

describe('a passage', () => {
  const at = { start: 4, end: 8, said: saidOf(`${texts[2]} ${texts[3]}`) };

  test('stays where its words still are', () => {
    expect(findSaid(cues, at)).toBe(at);
    const cut = { ...at, start: 4.2 };
    expect(findSaid(cues, cut)).toBe(cut);
  });

  test('is found where its words have moved to', () => {
    expect(findSaid(later, at)).toMatchObject({ start: 36, end: 40 });
  });

  test('ends where its last words end, though something was put in between', () => {
    const parted = [...cues.slice(0, 3), ...linesOf(texts.slice(3), 66)];
    const moved = parted.map((cue) => ({ ...cue, start: cue.start + 60, end: cue.end + 60 }));
    expect(findSaid(moved, at)).toMatchObject({ start: 64, end: 128 });
  });

  test('is found in a corrected transcript', () => {
    const corrected = later.map((cue) => ({ ...cue, text: cue.text.replace('tide', 'tides') }));
    expect(findSaid(corrected, at)).toMatchObject({ start: 36, end: 40 });
  });

  test('within a line is found by the times of its words, where they are known', () => {
    const words = [
      { start: 50, end: 51, from: 0, to: 6 },
      { start: 51, end: 52, from: 7, to: 11 },
      { start: 52, end: 53, from: 12, to: 17 },
      { start: 53, end: 54, from: 18, to: 25 },
    ];
    const line = { start: 50, end: 56, text: 'Before that came nobody.', words };
    const said = { first: 'that came nobody', last: 'that came nobody' };
    expect(findSaid([line], { start: 1, end: 4, said })).toMatchObject({ start: 51, end: 56 });
  });

  test('is found where all its words are, though other lines are alike', () => {
    const alike = linesOf(Array.from({ length: 20 }, (_, i) => `Line ${i} beeps here.`));
    const said = saidOf('Line 4 beeps here. Line 5');
    expect(findSaid(alike, { start: 28, end: 31, said })).toMatchObject({ start: 8 });
  });

  test('of words that are not said stays at its time', () => {
    const gone = { ...at, said: { first: 'Whales sang below the keel', last: 'the keel' } };
    expect(findSaid(cues, gone)).toBe(gone);
  });

  test('of too few words stays at its time: they are said everywhere', () => {
    const yes = { start: 30, said: { first: 'Yes.', last: 'Yes.' } };
    expect(findSaid(cues, yes)).toBe(yes);
  });

  test('that is said several times is the nearest one', () => {
    const thrice = linesOf([...texts, ...texts, ...texts]);
    expect(findSaid(thrice, { ...at, start: 24, end: 26 })).toMatchObject({ start: 20 });
  });

  test('is found in a script without spaces', () => {
    const japanese = linesOf(
      ['おはよう。', '潮が堤防を越えてきました。', '誰も見ていなかった。'],
      90,
    );
    const said = saidOf('潮が堤防を越えてきました。');
    expect(findSaid(japanese, { start: 2, end: 4, said })).toMatchObject({ start: 92, end: 94 });
  });
});

describe('a held place', () => {
  test('is as far in its line as before', () => {
    const held = heldPlace(cues, 5.5);
    expect(held).toEqual({ words: saidOf(texts.slice(2).join(' ')).first, after: 1.5 });
    expect(findHeld(later, held!, 5.5)).toBe(37.5);
  });

  test('stays to the second where its line has not moved', () => {
    expect(findHeld(cues, heldPlace(cues, 5.5)!, 5.5)).toBe(5.5);
    const nudged = cues.map((cue) => ({ ...cue, start: cue.start + 0.4 }));
    expect(findHeld(nudged, heldPlace(cues, 5.5)!, 5.5)).toBe(5.5);
  });

  test('never lies behind its line', () => {
    expect(findHeld(later, { ...heldPlace(cues, 5.5)!, after: 99 }, 5.5)).toBe(38);
  });

  test('before the first line is held by nothing', () => {
    expect(heldPlace(linesOf(texts, 9), 3)).toBeUndefined();
    expect(heldPlace([], 3)).toBeUndefined();
  });
});
