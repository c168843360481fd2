import type { TimeRange } from '../time.ts';
import type { WeighedWord } from './weigh-words.ts';

/** Words that are said in one go, `last` exclusive, and when. */
export interface Breath {
  readonly first: number;
  readonly last: number;
  readonly range: TimeRange;
}

// Costs, found on one set of sentences and measured on another (docs/testing.md).

/** How far a stretch may be from what its words weigh: seconds, for each square root of a second that they take. */
const SLACK = 0.2;
/** So many seconds count at least, for short words vary more. */
const LEAST_SECONDS = 0.2;
/** What it costs that a silence is one within words, such as a mouth that is closed before a `p`. */
const WITHIN = { once: 1, second: 70 };
/** What it costs to pause where the text asks for none, and not to pause where it does. */
const UNASKED = 10;
const PASSED = { comma: 0.4, stop: 2 };
/** What ends a sentence asks for a pause of this weight or more. */
const STOP = 10;
/** At most so many stretches are said in one go. */
const MOST_JOINED = 12;
/** Words that take so many times as long as a stretch, and a second, are not all said in it. */
const MOST_OVER = 2;

interface Step {
  readonly cost: number;
  /** Where the last breath begins: how many words, and how many stretches, are before it. */
  readonly words: number;
  readonly stretches: number;
}

/**
 * Which words are said in which stretch of speech: the cut that fits best to how long each stretch is, and to punctuation.
 * Stretches are joined where the silence between them is within words. Empty where nothing fits at all.
 */
export function alignPauses(words: readonly WeighedWord[], speech: readonly TimeRange[]): Breath[] {
  const weights = sums(words.map(({ weight }) => weight));
  const passed = sums(words.map(passedCost));
  const seconds = speech.reduce((sum, { start, end }) => sum + end - start, 0);
  const unit = seconds / weights[words.length]!;
  /** `best[j][i]`: the cheapest way to say the first `i` words in the first `j` stretches. */
  const best: (Step | undefined)[][] = [[{ cost: 0, words: 0, stretches: 0 }]];
  for (let j = 1; j <= speech.length; j++) {
    const row: (Step | undefined)[] = (best[j] = []);
    for (let stretches = Math.max(0, j - MOST_JOINED); stretches < j; stretches++) {
      const { length, cost: joining } = joined(speech, stretches, j);
      for (const [from, step] of best[stretches]!.entries()) {
        if (!step) continue;
        for (let i = from + 1; i <= words.length; i++) {
          const expected = (weights[i]! - weights[from]!) * unit;
          if (expected > length * MOST_OVER + 1 && i > from + 1) break;
          const slack = SLACK ** 2 * Math.max(LEAST_SECONDS, expected);
          const isAsked = i === words.length || words[i - 1]!.pause > 0;
          const cost =
            step.cost +
            (expected - length) ** 2 / slack +
            joining +
            (isAsked ? 0 : UNASKED) +
            (passed[i - 1]! - passed[from]!);
          if (cost < (row[i]?.cost ?? Infinity)) row[i] = { cost, words: from, stretches };
        }
      }
    }
  }
  return breaths(best, words.length, speech);
}

function passedCost({ pause }: WeighedWord): number {
  if (pause >= STOP) return PASSED.stop;
  return pause > 0 ? PASSED.comma : 0;
}

/** Stretches that are said in one go: their seconds without the silences, and what it costs to join them. */
function joined(speech: readonly TimeRange[], from: number, to: number) {
  let length = 0;
  let cost = 0;
  for (let i = from; i < to; i++) {
    const { start, end } = speech[i]!;
    length += end - start;
    if (i > from) cost += WITHIN.once + WITHIN.second * (start - speech[i - 1]!.end);
  }
  return { length, cost };
}

function breaths(
  best: readonly (readonly (Step | undefined)[])[],
  count: number,
  speech: readonly TimeRange[],
): Breath[] {
  const found: Breath[] = [];
  let [i, j] = [count, speech.length];
  while (i > 0) {
    const step = best[j]?.[i];
    if (!step) return [];
    const range = { start: speech[step.stretches]!.start, end: speech[j - 1]!.end };
    found.unshift({ first: step.words, last: i, range });
    [i, j] = [step.words, step.stretches];
  }
  return found;
}

/** Sums of the first 0, 1, 2, … values. */
function sums(values: readonly number[]): number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}
