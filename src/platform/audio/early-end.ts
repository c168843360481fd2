import type { PlayerFailure } from '../../core/playback/player.ts';

/** A file may promise a little too much: lengths are estimates where a header is missing. */
const promisedSeconds = 5;

/**
 * Tells an audio that broke off from one that came to its end: browsers jump to the promised end of a truncated file and
 * call both "ended".
 */
export class EarlyEnd {
  readonly #element: HTMLMediaElement;
  #heard = 0;
  #atMs = 0;

  constructor(element: HTMLMediaElement) {
    this.#element = element;
  }

  /** The last place known to have been reached, up to a quarter of a second old while playing. */
  get heard(): number {
    return this.#heard;
  }

  /** The element is, or was sent, there. */
  reached(place: number): void {
    this.#heard = place;
    this.#atMs = performance.now();
  }

  /** Set once the element stands at an end that playing on from the last known place cannot have reached yet. */
  get failure(): PlayerFailure | undefined {
    const { ended, duration, playbackRate } = this.#element;
    if (!ended) return undefined;
    const sinceSeconds = (performance.now() - this.#atMs) / 1000;
    if (duration - (this.#heard + sinceSeconds * playbackRate) <= promisedSeconds) return undefined;
    return { code: 'damaged' };
  }
}
