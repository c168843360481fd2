import type { DraftCue } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** A cue whose times have too few or too many digits. */
interface LooseCue {
  readonly cue: DraftCue;
  /** What it is if its times are not to be believed. */
  readonly problem: Problem;
  /** How many other cues stand before it. */
  readonly place: number;
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
  among(cues: DraftCue[], problems: Problem[]): DraftCue[] {
    if (this.#found.length === 0) return cues;
    const isHabit = cues.length === 0 || this.#found.length >= habit;
    const all: DraftCue[] = [];
    let taken = 0;
    for (const { cue, problem, place } of this.#found) {
      while (taken < place) all.push(cues[taken++]!);
      if (isHabit || fitsBetween(all.at(-1), cue, cues[place])) all.push(cue);
      else problems.push(problem);
    }
    return all.concat(cues.slice(taken));
  }
}

/** Whether a cue is said after the one before it has ended, and before the next one begins; an end that must be mended does not count. */
function fitsBetween(
  before: DraftCue | undefined,
  { start, end = start }: DraftCue,
  next: DraftCue | undefined,
): boolean {
  if (!before || start < (before.end ?? 0)) return false;
  return !next || (start < next.start && !(end > next.start));
}
