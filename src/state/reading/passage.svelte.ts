import { createContext } from 'svelte';
import { passageLink, speakersOf, type Passage } from '../../core/passage/passage.ts';
import type { Player } from '../../core/playback/player.ts';
import type { Follow } from '../playback/follow.svelte.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';

/** Seconds within which a place counts as the passage's start, or as its end: it stops at the frame that is nearest. */
const AT_START = 0.05;
const AT_END = 0.35;

/** The passage that a link has opened: it plays by itself where it may, once; else, and at its end, the listener is asked. */
export class OpenedPassage {
  readonly #playback: Playback;
  readonly #follow: Follow;
  readonly #openEpisode: OpenEpisode;
  readonly #isUnsurprising: () => boolean;
  #mayBegin = $state.raw(false);
  #dismissed = $state.raw<object | undefined>();

  /** `isUnsurprising`: whether the listener expects sound that begins by itself now. */
  constructor(
    playback: Playback,
    follow: Follow,
    openEpisode: OpenEpisode,
    isUnsurprising: () => boolean,
  ) {
    this.#playback = playback;
    this.#follow = follow;
    this.#openEpisode = openEpisode;
    this.#isUnsurprising = isUnsurprising;
    this.#mayBegin = isUnsurprising();
  }

  /** Begins as soon as the player is ready; returns the stop function. */
  connect(player: Player): () => void {
    return player.watch(() => this.#begin());
  }

  /** The question to the listener while nothing plays: to begin the passage, or how to go on after it. */
  get asks(): 'to begin' | 'to go on' | undefined {
    const { passage, player, timeShown } = this.#playback;
    if (!passage || passage === this.#dismissed || this.#mayBegin || !player.paused) return;
    if (Math.abs(timeShown - passage.start) < AT_START) return 'to begin';
    const end = Math.min(passage.end, player.duration || passage.end);
    return Math.abs(timeShown - end) < AT_END ? 'to go on' : undefined;
  }

  /** Plays the passage from its start to its end. */
  play(): void {
    const { linkedPassage } = this.#playback;
    if (!linkedPassage) return;
    this.#follow.goTo(linkedPassage);
    this.#playback.play();
  }

  goOn(): void {
    this.#playback.play();
    this.#follow.take();
  }

  dismiss(): void {
    this.#dismissed = this.#playback.passage;
  }
  /** Begins where it may, once; the browser may still refuse. */
  #begin(): void {
    const { passage, player, time } = this.#playback;
    if (!passage || player.status !== 'ready') return;
    const mayBegin = this.#mayBegin && this.#isUnsurprising();
    this.#mayBegin = false;
    if (passage.start >= player.duration) {
      this.#openEpisode.report({ about: 'link', why: 'past-the-end' });
      this.#playback.goTo({ start: 0 });
      return;
    }
    const isThere = Math.abs(time - passage.start) < AT_START;
    // A line that the listener chose meanwhile wins.
    if (mayBegin && player.paused && isThere && this.#follow.calls === 0) this.#playback.play();
  }
}

export const [useOpenedPassage, setOpenedPassage] = createContext<OpenedPassage>();

/** A passage with all that is said of it where it is passed on. */
export interface PassageToShare {
  readonly passage: Passage;
  readonly title: string;
  /** True where several speak. */
  readonly isTalk: boolean;
  /** Who speaks, where that is one alone. */
  readonly speaker: string | undefined;
  /** Where it is heard, in seconds of the recording; undefined where the transcript has no times. */
  readonly time: number | undefined;
  /** Undefined where others could not open it. */
  readonly link: string | undefined;
  /** True where there is no link because the files are in this browser only. */
  readonly isOwn: boolean;
}

/** What is known of a passage of the open episode, which plays; `pageUrl` is the page's address. */
export function passageToShare(
  passage: Passage,
  openEpisode: OpenEpisode,
  playback: Pick<Playback, 'timeline'>,
  pageUrl: string,
): PassageToShare {
  const { episode, transcript } = openEpisode;
  const speakers = speakersOf(passage);
  const isTimed = transcript.parsed?.untimed !== true;
  const link = passageLink(pageUrl, episode ?? {}, passage);
  return {
    passage,
    title: episode?.title ?? '',
    isTalk: speakers.length > 1,
    speaker: speakers.length === 1 ? speakers[0] : undefined,
    time: isTimed ? playback.timeline.toAudio(passage.start) : undefined,
    link: isTimed ? link : undefined,
    isOwn: link === undefined,
  };
}
