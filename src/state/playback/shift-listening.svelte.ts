import { isMoved, type FindShift, type SpeechShift } from '../../core/onsets/speech-shift.ts';
import type { SoundAddress } from '../../core/sound/readable-sound.ts';
import { timelineOf, type Timing } from '../../core/timeline/timing.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import type { Fit } from './fit.svelte.ts';

/** What was heard of how the lines have moved. */
export type HeardShift =
  | { readonly kind: 'idle' | 'costly' | 'unreadable' | 'none' | 'fits' }
  /** `share` of the recording was listened to, from 0 to 1. */
  | { readonly kind: 'listening'; readonly share: number }
  /** Lines are heard so many seconds later than they are marked (earlier below 0). */
  | { readonly kind: 'moved'; readonly by: number }
  /** Something was put in at a second of the recording: lines behind it are heard later by its seconds. */
  | { readonly kind: 'inserted'; readonly at: number; readonly seconds: number };

const nothing: HeardShift = { kind: 'idle' };

/** Lines that are off by less (seconds) are right as they are. */
const LEAST = 0.3;

/** Listens, when asked, for how the lines have moved; what it hears is offered, and moves nothing by itself. */
export class ShiftListening {
  readonly #findShift: FindShift;
  readonly #sound: () => SoundAddress | undefined;
  readonly #lines: () => readonly Cue[];
  readonly #fit: Fit;
  #stop = new AbortController();
  #heard = $state.raw<HeardShift>(nothing);
  #shift: SpeechShift | undefined;
  /** The timing by hand against which it was heard: what was heard says nothing of another. */
  #against: Timing | undefined;

  /** `lines` are those of the transcript, at its own seconds. */
  constructor(
    findShift: FindShift,
    sound: () => SoundAddress | undefined,
    lines: () => readonly Cue[],
    fit: Fit,
  ) {
    this.#findShift = findShift;
    this.#sound = sound;
    this.#lines = lines;
    this.#fit = fit;
  }

  get heard(): HeardShift {
    const isOver = this.#heard.kind !== 'listening' && this.#against !== this.#fit.hand;
    return isOver ? nothing : this.#heard;
  }

  /** `isWanted`: the listener wants it, whatever it costs. */
  async listen(isWanted: boolean): Promise<void> {
    this.stop();
    const sound = this.#sound();
    if (!sound) return;
    const { signal } = this.#stop;
    const onProgress = (share: number) => {
      if (!signal.aborted) this.#heard = { kind: 'listening', share };
    };
    onProgress(0);
    const starts = this.#lines().map(({ start }) => start);
    try {
      const found = await this.#findShift({ ...sound, starts, isWanted, onProgress }, signal);
      if (!signal.aborted) this.#take(found);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Has the lines moved as was heard; can be undone as what a hand does. */
  accept(): void {
    const shift = this.#shift;
    this.stop();
    if (shift) this.#fit.take(shift.timing);
  }

  /** Gives up listening, and forgets what was heard. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#shift = undefined;
    this.#heard = nothing;
  }

  #take(found: Awaited<ReturnType<FindShift>>): void {
    this.#against = this.#fit.hand;
    if (found === undefined) this.#heard = { kind: 'none' };
    else if (typeof found === 'string') this.#heard = { kind: found };
    else {
      if (!isMoved(found)) this.#fit.agrees();
      this.#heard = this.#differing(found);
      this.#shift = found;
    }
  }

  /** What was heard, against where the lines are marked now. */
  #differing({ insertion, timing }: SpeechShift): HeardShift {
    const { timeline } = this.#fit;
    const found = timelineOf(timing);
    const lines = this.#lines();
    const moved = lines.map(({ start }) => found.toAudio(start) - timeline.toAudio(start));
    if (!moved.some((by) => Math.abs(by) >= LEAST)) return { kind: 'fits' };
    if (!insertion) return { kind: 'moved', by: moved[moved.length >> 1]! };
    return { kind: 'inserted', at: insertion.start, seconds: insertion.end - insertion.start };
  }
}
