import { dropLeading, type DraftCue } from '../draft.ts';

/** How many pairs of neighbours are checked to tell whether captions roll. */
const samples = 200;
/** The longest pause, in seconds, between two cues that roll into each other. */
const gap = 0.2;

/**
 * Removes repeated phrases from rolling captions: words at the start of a cue that also end the cue before are dropped,
 * and a cue without new words extends the one before. Applies only to files that roll throughout, because people do
 * repeat themselves. `cues` must be ordered by start.
 */
export function dedupeRollingCaptions(cues: DraftCue[]): DraftCue[] {
  if (!rolls(cues)) return cues;
  const kept: DraftCue[] = [];
  let shown = '';
  let before: DraftCue | undefined;
  let shownTo = 0;
  for (const cue of cues) {
    const text = cue.text;
    const end = cue.end ?? cue.start;
    const follows = before?.speaker === cue.speaker && cue.start - shownTo <= gap;
    const known = before && follows ? overlap(shown, text) : 0;
    shown = text;
    shownTo = end;
    if (before && known === text.length) {
      if (before.end !== undefined) before.end = Math.max(before.end, end);
      continue;
    }
    if (known > 0) dropLeading(cue, known);
    kept.push(cue);
    before = cue;
  }
  return kept;
}

function rolls(cues: readonly DraftCue[]): boolean {
  const step = Math.max(1, Math.floor(cues.length / samples));
  let pairs = 0;
  let rolling = 0;
  for (let i = 1; i < cues.length; i += step) {
    const before = cues[i - 1]!;
    const cue = cues[i]!;
    pairs++;
    if (before.speaker !== cue.speaker || cue.start - (before.end ?? cue.start) > gap) continue;
    const known = overlap(before.text, cue.text);
    if (known > 0 && isTelling(before, cue, known)) rolling++;
  }
  return rolling > 0 && rolling * 4 >= pairs;
}

/** Whether an overlap is more than chance: it has several words, or one of the cues lasts under 0.1 seconds. */
function isTelling(before: DraftCue, cue: DraftCue, known: number): boolean {
  const flashes = (c: DraftCue) => (c.end ?? Infinity) - c.start < 0.1;
  if (flashes(before) || flashes(cue)) return true;
  // People often repeat a short phrase, but rarely a long one.
  const words = cue.text.slice(0, known).split(/\s+/).filter(Boolean).length;
  return words > (before.text === cue.text ? 3 : 1);
}

/** The most characters compared, to bound the cost of very long lines. */
const window = 1000;

/** How many characters at the start of `text`, in whole words and with the space after them, the end of `shown` has too. */
function overlap(shown: string, text: string): number {
  // Most texts begin with a word that the cue before lacks, so this check saves splitting them.
  const wordEnd = text.search(/\s/);
  if (!shown.includes(wordEnd < 0 ? text : text.slice(0, wordEnd))) return 0;
  const a = shown.slice(-window).split(/\s+/);
  const b = text.slice(0, window).split(/\s+/);
  const shared = longestShared(a, b);
  return shared === 0 ? 0 : offsetAfter(text, shared);
}

/** Length of the longest end of `a` that begins `b` (the failure function of Knuth, Morris and Pratt: linear). */
function longestShared(a: readonly string[], b: readonly string[]): number {
  const fail = [0];
  for (let i = 1, k = 0; i < b.length; i++) {
    while (k > 0 && b[i] !== b[k]) k = fail[k - 1]!;
    if (b[i] === b[k]) k++;
    fail.push(k);
  }
  let k = 0;
  for (let i = 0; i < a.length; i++) {
    if (k === b.length) k = fail[k - 1]!;
    while (k > 0 && a[i] !== b[k]) k = fail[k - 1]!;
    if (a[i] === b[k]) k++;
  }
  return k;
}

function offsetAfter(text: string, count: number): number {
  const space = /\s+/g;
  for (let i = 0; i < count; i++) if (!space.exec(text)) return text.length;
  return space.lastIndex;
}
