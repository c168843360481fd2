import type { Word } from '../cue.ts';
import { tidySpace } from '../../text/space.ts';

/** The times of a cue whose end may not be known. */
interface Span {
  readonly start: number;
  readonly end?: number;
}

/** Text that grows piece by piece with its white space in order, so that offsets in it hold. */
export class TimedText {
  text = '';
  #gap = '';
  readonly #stamps: { time: number; from: number }[] = [];

  add(piece: string): void {
    const inner = piece.trim();
    if (inner === '') {
      this.#widen(piece);
      return;
    }
    this.#widen(piece.slice(0, piece.length - piece.trimStart().length));
    if (this.text !== '') this.text += this.#gap;
    this.text += tidySpace(inner);
    this.#gap = '';
    this.#widen(piece.slice(piece.trimEnd().length));
  }

  /** The text that follows is said from `time` on; a time out of order or outside the cue is ignored. */
  stamp(time: number, cue: Span): void {
    const before = this.#stamps.at(-1)?.time ?? cue.start;
    const last = cue.end !== undefined && cue.end >= cue.start ? cue.end : Infinity;
    if (time >= before && time <= last) this.#stamps.push({ time, from: this.text.length });
  }

  /** An empty text for a cue whose words follow on the times of this one. */
  next(cue: Span): TimedText {
    const next = new TimedText();
    const last = this.#stamps.at(-1);
    if (last) next.stamp(last.time, cue);
    return next;
  }

  /** The stretches between the times as words, if any time was given. */
  words(cue: Span): Word[] | undefined {
    if (this.#stamps.length === 0) return undefined;
    const bounds = [{ time: cue.start, from: 0 }, ...this.#stamps];
    const words: Word[] = [];
    bounds.forEach(({ time, from }, i) => {
      const next = bounds[i + 1];
      const span = this.text.slice(from, next?.from);
      const spoken = span.trim();
      if (spoken === '') return;
      const begin = from + span.indexOf(spoken);
      const end = next?.time ?? Math.max(time, cue.end ?? time);
      words.push({ start: time, end, from: begin, to: begin + spoken.length });
    });
    return words;
  }

  #widen(space: string): void {
    if (space.includes('\n')) this.#gap = '\n';
    else if (space !== '' && this.#gap === '') this.#gap = ' ';
  }
}
