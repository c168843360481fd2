import type { DraftCue } from '../draft.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** A cue whose times have too few or too many digits. */
interface LooseCue {
  readonly cue: DraftCue;
  /** What it is if its times are not to be believed. */
  readonly diagnostic: Diagnostic;
  /** How many other cues stand before it. */
  readonly place: number;
  /** True for times so odd that no file has the habit. */
  readonly isSlip: boolean;
}

/** Timings of a loose form that make it a habit of the file, and no slip. */
const habit = 10;

/** Keeps the cues of loose times apart until it is known whether they are the file's habit. */
export class LooseCues {
  readonly #found: LooseCue[] = [];

  add(cue: LooseCue): void {
    this.#found.push(cue);
  }

  /** All cues in the file's order: a loose one counts where such are the habit, or where it falls into the gap in which it stands; else it is added to `problems`. */
  among(cues: DraftCue[], diagnostics: Diagnostic[]): DraftCue[] {
    if (this.#found.length === 0) return cues;
    const mayBeHabit = this.#found.filter(({ isSlip }) => !isSlip).length;
    const isHabit = cues.length === 0 || mayBeHabit >= habit;
    const all: DraftCue[] = [];
    let taken = 0;
    for (const { cue, diagnostic, place, isSlip } of this.#found) {
      while (taken < place) all.push(cues[taken++]!);
      if ((isHabit && !isSlip) || fitsBetween(all.at(-1), cue, cues[place])) all.push(cue);
      else diagnostics.push(diagnostic);
    }
    return all.concat(cues.slice(taken));
  }
}

/** Seconds by which neighbours may overlap: as far as a time without its fraction may be off. */
const overlap = 1;

/** Whether a cue is said after the one before it, and before the next one begins; an end that must be mended does not count. */
function fitsBetween(
  before: DraftCue | undefined,
  { start, end = start }: DraftCue,
  next: DraftCue | undefined,
): boolean {
  if (!before || start <= before.start || start + overlap <= (before.end ?? 0)) return false;
  return !next || (start < next.start && !(end >= next.start + overlap));
}
