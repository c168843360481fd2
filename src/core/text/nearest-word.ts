/** How many letters a misspelt word may differ by, for the length of the right one. */
const slack = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : 2);

/** The word of `known` that a misspelt one most likely means; undefined if none is near. */
export function nearestWord(said: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const one of known) {
    const slips = fewSlips(said, one);
    if (slips < least) [nearest, least] = [one, slips];
  }
  return nearest;
}

/**
 * Words of `known` that a misspelt one may mean, the likeliest first, `most` of them: those that differ by the fewest
 * letters, and of these the ones that begin and end like it for longest, then the more frequent (`known` has how often).
 */
export function nearestWords(
  said: string,
  known: ReadonlyMap<string, number>,
  most: number,
): string[] {
  let near: { readonly word: string; readonly alike: number; readonly count: number }[] = [];
  let least = Infinity;
  for (const [word, count] of known) {
    const slips = fewSlips(said, word);
    if (slips > least || slips === Infinity) continue;
    if (slips < least) near = [];
    least = slips;
    near.push({ word, count, alike: alikeAtEnds(said, word) });
  }
  return near
    .sort((a, b) => b.alike - a.alike || b.count - a.count)
    .slice(0, most)
    .map(({ word }) => word);
}

/** How many letters two words differ by; Infinity where they are no spellings of one word. */
function fewSlips(said: string, right: string): number {
  const most = slack(right.length);
  if (Math.abs(said.length - right.length) > most) return Infinity;
  const slips = slipsBetween(said, right);
  return slips <= most ? slips : Infinity;
}

/** How many letters at the beginning and at the end are the same. */
function alikeAtEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < shorter && a[begin] === b[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && a.at(-1 - end) === b.at(-1 - end)) end++;
  return begin + end;
}

/** The number of letters that are missing, wrong, too many, or swapped with the next. */
function slipsBetween(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      const areSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (areSwapped) slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    [before, last] = [last, row];
  }
  return last[to.length]!;
}
