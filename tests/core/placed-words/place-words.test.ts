import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWords, type UnplacedLine } from '../../../src/core/placed-words/place-words.ts';
import type { TimeRange } from '../../../src/core/time.ts';

const line = (text: string, start = 10, end = 13, isFollowed = false): UnplacedLine => ({
  ...{ text, start, end, isFollowed },
});
/** Each word with the seconds at which it is said. */
const placed = (given: UnplacedLine, silences?: readonly TimeRange[]) =>
  placeWords(given, silences).map(({ from, to, saidFrom, saidTo }) => [
    given.text.slice(from, to),
    Number(saidFrom.toFixed(2)),
    Number(saidTo.toFixed(2)),
  ]);

const long =
  'When they came to the harbour in the evening, all the boats were gone and nobody was there.';

describe('without measured pauses', () => {
  test('words share a line by their letters', () => {
    expect(placed(line('go abcdefgh', 0, 1.4))).toEqual([
      ['go', 0, 0.4],
      ['abcdefgh', 0.4, 1.4],
    ]);
  });

  test('a comma takes its time', () => {
    expect(placed(line('go, abcdefgh', 0, 1.9))).toEqual([
      ['go', 0, 0.9],
      ['abcdefgh', 0.9, 1.9],
    ]);
  });

  test('the pause at the end is in the line only where another follows at once', () => {
    expect(placed(line('abcdefgh.', 0, 1)).at(-1)).toEqual(['abcdefgh', 0, 1]);
    expect(placed(line('abcdefgh.', 0, 2.2, true)).at(-1)).toEqual(['abcdefgh', 0, 1]);
  });

  test('a long silence behind a few words is left to itself', () => {
    const [word] = placeWords(line('Yes.', 0, 6));
    expect(word?.saidTo).toBeLessThan(1);
  });

  test('none are placed in lines of more than 12 words, or 6 seconds', () => {
    const twelve = 'one two three four five six seven eight nine ten eleven twelve';
    expect(placeWords(line(twelve, 0, 6))).toHaveLength(12);
    expect(placeWords(line(`${twelve} more`, 0, 6))).toEqual([]);
    expect(placeWords(line(twelve, 0, 6.1))).toEqual([]);
  });

  test('a line without length, or without words, has none', () => {
    expect(placeWords(line('So it goes', 5, 5))).toEqual([]);
    expect(placeWords(line('♪ … ♪'))).toEqual([]);
  });

  test('Japanese goes by its letters, of which Chinese ones take longer', () => {
    const words = placed(line('今日はいい', 0, 1.3));
    expect(words.map(([word]) => word)).toEqual(['今日', 'は', 'いい']);
    expect(words[1]).toEqual(['は', 0.7, 0.9]);
  });

  test('Arabic begins with the word at its right, which is the first in the text', () => {
    expect(placed(line('كتب رسالة', 0, 1.2)).map(([word]) => word)).toEqual(['كتب', 'رسالة']);
  });
});

describe('with measured pauses', () => {
  test('a pause parts the words between which the text asks for one', () => {
    const silences = [{ start: 2, end: 3 }];
    const words = placed(line('He slept well, and woke late', 0, 5), silences);
    expect(words.find(([word]) => word === 'well')).toEqual(['well', expect.any(Number), 2]);
    expect(words.find(([word]) => word === 'and')).toEqual(['and', 3, expect.any(Number)]);
  });

  test('long lines have words too, where they are said', () => {
    expect(placeWords(line(long, 0, 9))).toEqual([]);
    const words = placed(line(long, 0, 9), [
      { start: 3.6, end: 4.2 },
      { start: 8.5, end: 9 },
    ]);
    expect(words).toHaveLength(18);
    expect(words.find(([word]) => word === 'all')).toEqual(['all', 4.2, expect.any(Number)]);
    expect(words.at(-1)).toEqual(['there', expect.any(Number), 8.5]);
  });

  test('a long stretch without a pause is too uncertain', () => {
    expect(placeWords(line(long, 0, 9), [])).toEqual([]);
  });

  test('a closed mouth within a word parts nothing', () => {
    const silences = [{ start: 0.62, end: 0.7 }];
    const words = placed(line('opposite harbours', 0, 1.9), silences);
    expect(words[1]?.[1]).toBeCloseTo(0.95, 1);
  });

  test('silence before and after the words is none of theirs', () => {
    const silences = [
      { start: -1, end: 0.5 },
      { start: 1.5, end: 4 },
    ];
    expect(placed(line('go abcdefgh', 0, 3), silences)).toEqual([
      ['go', 0.5, 0.79],
      ['abcdefgh', 0.79, 1.5],
    ]);
  });

  test('more silences than words say nothing: words go by length', () => {
    const silences = Array.from({ length: 30 }, (_, i) => ({ start: i / 10, end: i / 10 + 0.08 }));
    expect(placed(line('go', 0, 3), silences)).toEqual([['go', 0, 0.64]]);
  });
});

test('words of any line are in order and inside of it, however it was listened to', () => {
  const texts = fc.array(
    fc.constantFrom(
      'a',
      'harbour,',
      'nobody.',
      '1984',
      '今日は',
      'شكرا',
      '—',
      'well-known',
      '"So"',
    ),
    { maxLength: 40 },
  );
  const cuts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9)));
  fc.assert(
    fc.property(
      texts,
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
      fc.boolean(),
      fc.option(cuts, { nil: undefined }),
      (words, start, seconds, isFollowed, silent) => {
        const given = line(words.join(' '), start, start + seconds, isFollowed);
        const silences = silent
          ?.map(([share, tenths]) => {
            const from = start - 1 + share * (seconds + 2);
            return { start: from, end: from + tenths / 10 };
          })
          .sort((a, b) => a.start - b.start);
        let [time, offset] = [given.start, 0];
        for (const { from, to, saidFrom, saidTo } of placeWords(given, silences)) {
          expect(saidFrom).toBeGreaterThanOrEqual(time - 1e-9);
          expect(saidTo).toBeGreaterThanOrEqual(saidFrom - 1e-9);
          expect(saidTo).toBeLessThanOrEqual(given.end + 1e-9);
          expect(from).toBeGreaterThanOrEqual(offset);
          expect(to).toBeGreaterThan(from);
          [time, offset] = [saidTo, to];
        }
      },
    ),
  );
});
