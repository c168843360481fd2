import type { PlayerFailure } from '../../core/playback/player.ts';

/** Messages by which Chromium and Firefox say, under the code for unplayable audio, that no audio came at all. */
const nothingCame =
  /^(MEDIA_ELEMENT_ERROR: (Format error|Media load rejected)|\d{3}: |Failed to open media)/;

/** Firefox reports a missing or broken sound device as an error of the audio, and plays on in silence. */
const silentOutput = /OnMediaSinkAudioError/;

/** Chromium reports a truncated file under the code for network errors. */
const truncated = /demuxer seek failed/;

/** Why a media element failed; undefined if it plays on. `wasReady`: its metadata had loaded before. */
export function mediaFailure(error: MediaError, wasReady: boolean): PlayerFailure | undefined {
  const { code, message } = error;
  if (silentOutput.test(message)) return undefined;
  if (truncated.test(message)) return { code: 'damaged' };
  if (code === error.MEDIA_ERR_NETWORK || nothingCame.test(message)) return { code: 'unreachable' };
  return { code: wasReady || code === error.MEDIA_ERR_DECODE ? 'damaged' : 'unplayable' };
}

/** Asks the element to play; resolves to why the browser refuses, else to undefined. */
export async function tryToPlay(element: HTMLMediaElement): Promise<PlayerFailure | undefined> {
  try {
    await element.play();
    return undefined;
  } catch (error) {
    // Other errors are aborts by a pause or a load, or are reported by the element itself.
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return undefined;
    return { code: 'refused' };
  }
}

/** Browsers may land so far from where they were sent, in seconds. */
const landingSeconds = 2;

/**
 * Whether the element can be sent to `place`. Where a host ignores `Range`, Chromium goes nowhere but to the start, and
 * Firefox as far as it has loaded. An element that names no place at all may be tried.
 */
export function isInReach({ seekable }: HTMLMediaElement, place: number): boolean {
  const { length } = seekable;
  const isIn = (_: unknown, i: number) =>
    place >= seekable.start(i) - landingSeconds && place <= seekable.end(i) + landingSeconds;
  return length === 0 || Array.from({ length }, isIn).includes(true);
}

/** Seconds by which `duration` may be too long: it is an estimate where a header is missing. */
const toleranceSeconds = 5;

/**
 * Tells a truncated audio from one that was heard to its end. Browsers jump to the stated end of a truncated file and
 * report `ended` for both, so the end is compared with how far the sound can have come.
 */
export class EndCheck {
  readonly #element: HTMLMediaElement;
  #heard = 0;
  #atMs = 0;

  constructor(element: HTMLMediaElement) {
    this.#element = element;
  }

  /** The last place known to have been reached, in seconds; up to a quarter of a second old while playing. */
  get heard(): number {
    return this.#heard;
  }

  /** Notes that the element is at `place`, or was sent there. */
  reached(place: number): void {
    this.#heard = place;
    this.#atMs = performance.now();
  }

  /** Set while the element is `ended` sooner than playing from the last known place allows. */
  get failure(): PlayerFailure | undefined {
    const { ended, duration, playbackRate } = this.#element;
    if (!ended) return undefined;
    const sinceSeconds = (performance.now() - this.#atMs) / 1000;
    const isNear = duration - (this.#heard + sinceSeconds * playbackRate) <= toleranceSeconds;
    return isNear ? undefined : { code: 'damaged' };
  }
}
