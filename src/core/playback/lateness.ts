import { SteadyTime } from './steady-time.ts';

/** How late the marks of lines were, in milliseconds; below 0 they were early. */
export interface Lateness {
  readonly last: number;
  readonly median: number;
  /** The furthest from the voice, early or late. */
  readonly worst: number;
  readonly lines: number;
}

/** What was true when a frame was drawn. */
export interface SeenFrame {
  /** Seconds of real time. */
  readonly now: number;
  /** What the sound's clock said (seconds of the sound). */
  readonly read: number;
  readonly rate: number;
  /** Whether the sound moves: it plays, and waits for nothing. */
  readonly isMoving: boolean;
  /** The lines that can be marked; other ones make a new beginning. */
  readonly cues: readonly { readonly start: number }[];
  /** Index of the line that the frame shows marked; -1 without one. */
  readonly marked: number;
}

/** The sound has been taken elsewhere where it is further (seconds) from where it was expected. */
const JUMP = 0.25;

/**
 * Compares the voice with the marks that frames show: where the sound is in the first frame that shows a line marked, less
 * where the line begins. Marks that follow a jump or a pause are left out: nobody has waited for them.
 */
export class LatenessMeter {
  readonly #steady = new SteadyTime();
  readonly #late: number[] = [];
  #before: (SeenFrame & { readonly place: number }) | undefined;

  /** Takes each frame in order; true if it was the first to show a mark that counts. */
  add(frame: SeenFrame): boolean {
    const before = this.#before;
    if (!frame.isMoving || frame.cues !== before?.cues || frame.rate !== before.rate)
      this.#steady.reset();
    this.#before = undefined;
    if (!frame.isMoving) return false;
    const { now, read, rate, marked, cues } = frame;
    const place = this.#steady.at(read, now, rate);
    this.#before = { ...frame, place };
    if (!before || frame.cues !== before.cues || rate !== before.rate) return false;
    const expected = before.place + (now - before.now) * rate;
    if (Math.abs(read - expected) > JUMP * Math.max(1, rate)) {
      this.#before = { ...frame, place: read };
      this.#steady.reset();
      return false;
    }
    const line = cues[marked];
    if (!line || marked === before.marked) return false;
    this.#late.push(((place - line.start) / rate) * 1000);
    return true;
  }

  /** Undefined before the first mark. */
  get lateness(): Lateness | undefined {
    const last = this.#late.at(-1);
    if (last === undefined) return undefined;
    const sorted = this.#late.toSorted((a, b) => a - b);
    const median = sorted[sorted.length >> 1]!;
    const [first, end] = [sorted[0]!, sorted.at(-1)!];
    const worst = -first > end ? first : end;
    return { last, median, worst, lines: sorted.length };
  }
}
