import { SAMPLE_RATE } from './readable-sound.ts';
import { Resampler } from './resampler.ts';

/** Seconds of sound on either side that the resampler looks at. */
export const REACH = 0.01;
/** A decoder's times that differ by less (seconds) from those of what it gave before are slips of rounding. */
const SLIP = 0.01;

/**
 * The sound between two seconds, put together of pieces that a decoder gives in order, from a little before `start` on.
 * 8,000 samples a second, one channel.
 */
export class SoundPart {
  readonly #start: number;
  readonly #samples: Float32Array<ArrayBuffer>;
  #resampler: Resampler | undefined;
  #rate = 1;
  /** The second of the recording at which the first piece begins. */
  #began = 0;
  /** Samples of the source so far. */
  #fed = 0;
  /** Samples of the result so far; below 0 before `start`. */
  #at = 0;

  constructor(start: number, end: number) {
    this.#start = start;
    this.#samples = new Float32Array(Math.max(0, Math.round((end - start) * SAMPLE_RATE)));
  }

  /** Adds a piece that begins at a second of the recording: its channels, of one length, at `rate` samples a second. */
  push(channels: readonly Float32Array[], begin: number, rate: number): void {
    if (!this.#resampler) {
      this.#resampler = new Resampler(rate);
      [this.#began, this.#rate] = [begin, rate];
      this.#at = Math.round((begin - this.#start) * SAMPLE_RATE);
    }
    const gap = begin - this.#began - this.#fed / this.#rate;
    // What could not be decoded is silent.
    if (gap > SLIP) this.#add([new Float32Array(Math.round(gap * this.#rate))]);
    this.#add(channels);
  }

  /** The sound, once nothing more comes: shorter where its pieces end before; undefined where none came. */
  end(): Float32Array<ArrayBuffer> | undefined {
    if (!this.#resampler) return undefined;
    // What the filter still waits for.
    this.#add([new Float32Array(Math.ceil(REACH * this.#rate))]);
    return this.#samples.subarray(0, Math.max(0, this.#at));
  }

  #add(channels: readonly Float32Array[]): void {
    this.#fed += channels[0]?.length ?? 0;
    const made = this.#resampler!.push(channels);
    const inside = made.subarray(
      Math.max(0, -this.#at),
      Math.max(0, this.#samples.length - this.#at),
    );
    if (inside.length > 0) this.#samples.set(inside, Math.max(0, this.#at));
    this.#at += made.length;
  }
}
