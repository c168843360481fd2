import { loadByHowler } from './load-by-howler.ts';
import { tryToPlay } from './media-failure.ts';

/** How long the sound that plays may go on at the old place, in milliseconds: then silence is less odd. */
const patienceMs = 1500;

/**
 * A second element, which gets ready at a place while the first one still sounds, so that the sound goes from one to the
 * other without a gap. `onReady` is called once it plays there, or has been waited for long enough; `onFailure` where it
 * cannot play.
 */
export class StandIn {
  readonly element: HTMLAudioElement;
  readonly unload: () => void;
  readonly #first: HTMLAudioElement;
  readonly #over = new AbortController();
  readonly #onReady: (standIn: StandIn) => void;
  readonly #onFailure: () => void;

  constructor(
    element: HTMLAudioElement,
    first: HTMLAudioElement,
    url: string,
    onReady: (standIn: StandIn) => void,
    onFailure: () => void,
  ) {
    this.element = element;
    this.#first = first;
    this.#onReady = onReady;
    this.#onFailure = onFailure;
    this.unload = loadByHowler(element, url);
    const { signal } = this.#over;
    element.addEventListener('error', () => this.#end(onFailure), { signal });
    for (const event of ['canplay', 'seeked'])
      element.addEventListener(event, () => this.#look(), { signal });
    this.#wait(() => this.#begin());
  }

  /** Goes to a place, or to another one. */
  place(place: number): void {
    this.element.currentTime = place;
  }

  /** Is not wanted any more. */
  drop(): void {
    this.#over.abort();
    this.unload();
  }

  #look(): void {
    const { readyState, seeking, HAVE_FUTURE_DATA } = this.element;
    if (!seeking && readyState >= HAVE_FUTURE_DATA) this.#begin();
  }

  #begin(): void {
    const { defaultPlaybackRate, playbackRate, volume, muted } = this.#first;
    Object.assign(this.element, { defaultPlaybackRate, playbackRate, volume, muted });
    const onReady = () => this.#end(() => this.#onReady(this));
    this.element.addEventListener('playing', onReady, { signal: this.#over.signal });
    this.#wait(onReady);
    // Some browsers let only an element play that a click has allowed.
    void tryToPlay(this.element).then((refusal) => {
      if (refusal) this.#end(this.#onFailure);
    });
  }

  #wait(react: () => void): void {
    const timer = setTimeout(react, patienceMs);
    this.#over.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #end(tell: () => void): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    tell();
  }
}
