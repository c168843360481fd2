import type { Follow } from '../playback/follow.svelte.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';

/** Seconds within which a place counts as the passage's start, or as its end: it stops at the frame that is nearest. */
const AT_START = 0.05;
const AT_END = 0.35;

/** A passage that a link has opened: it plays by itself where it may, once; else, and at its end, the listener is asked. */
export class OpenedPassage {
  readonly #playback: Playback;
  readonly #follow: Follow;
  readonly #openEpisode: OpenEpisode;
  #mayBegin = $state.raw(false);
  #dismissed = $state.raw<object | undefined>();

  /** `mayBegin`: whether sound that begins by itself would surprise nobody. */
  constructor(playback: Playback, follow: Follow, openEpisode: OpenEpisode, mayBegin: boolean) {
    this.#playback = playback;
    this.#follow = follow;
    this.#openEpisode = openEpisode;
    // Who has asked for a line by now goes their own way.
    this.#mayBegin = mayBegin && follow.calls === 0;
  }

  /** What the listener is asked while nothing plays: to begin the passage, or how to go on after it. */
  get asks(): 'to begin' | 'to go on' | undefined {
    const { passage, player, timeShown } = this.#playback;
    if (!passage || passage === this.#dismissed || this.#mayBegin || !player.paused) return;
    if (Math.abs(timeShown - passage.start) < AT_START) return 'to begin';
    const end = Math.min(passage.end, player.duration || passage.end);
    return Math.abs(timeShown - end) < AT_END ? 'to go on' : undefined;
  }

  /** Begins, as soon as the audio is ready, where it may; the browser may still refuse. */
  begin(): void {
    const { passage, player, time } = this.#playback;
    if (!passage || player.status !== 'ready') return;
    if (passage.start >= player.duration) {
      this.#mayBegin = false;
      this.#openEpisode.report({ about: 'link', why: 'past-the-end' });
      this.#playback.goTo({ start: 0 });
      return;
    }
    if (!this.#mayBegin) return;
    this.#mayBegin = false;
    const isThere = Math.abs(time - passage.start) < AT_START;
    if (player.paused && isThere && this.#follow.calls === 0) this.#playback.play();
  }

  /** The question stands beside the passage; the general one is not needed. */
  dropRefusal(): void {
    for (const userError of this.#openEpisode.userErrors) {
      if (userError.why === 'needs-click') this.#openEpisode.dismiss(userError);
    }
  }

  /** Plays the passage from its start to its end. */
  play(): void {
    const { passage } = this.#playback;
    if (!passage) return;
    this.#follow.goTo(passage);
    this.#playback.play();
  }

  goOn(): void {
    this.#playback.play();
    this.#follow.take();
  }

  dismiss(): void {
    this.#dismissed = this.#playback.passage;
  }
}
