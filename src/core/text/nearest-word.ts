/** How many letters a misspelt word may differ by, for the length of the right one. */
const slack = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : 2);

/** The word of `known` that a misspelt one most likely means; undefined if none is near. */
export function nearestWord(said: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const one of known) {
    const most = slack(one.length);
    if (Math.abs(said.length - one.length) > most) continue;
    const slips = slipsBetween(said, one);
    if (slips <= most && slips < least) [nearest, least] = [one, slips];
  }
  return nearest;
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
