import {
  speakerShares,
  stepTo,
  toStretches,
  type Stretch,
} from '../../core/transcript/speaker-statistics.ts';
import type { Follow } from '../playback/follow.svelte.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';

/** The speakers of the transcript, and the one whose turns are stepped through, or shown alone. */
export class Speakers {
  readonly #playback: Playback;
  readonly #follow: Follow;
  readonly #openEpisode: OpenEpisode;
  /** Of one transcript: with the next it is over. */
  #chosen = $state.raw<{ name: string; alone: boolean; of: unknown } | undefined>();
  /** The line last gone to, where no sound tells the place. */
  #line = -1;
  readonly stretches = $derived.by(() => toStretches(this.#cues));
  /** Who speaks how much, the most first. */
  readonly shares = $derived.by(() => speakerShares(this.#cues));

  constructor(playback: Playback, follow: Follow, openEpisode: OpenEpisode) {
    this.#playback = playback;
    this.#follow = follow;
    this.#openEpisode = openEpisode;
    playback.step = (by, from) => this.#step(by, from);
  }

  get #cues() {
    return this.#openEpisode.transcript.parsed?.cues ?? [];
  }
  get #now() {
    return this.#chosen?.of === this.#openEpisode.transcript.parsed ? this.#chosen : undefined;
  }
  get name(): string | undefined {
    return this.#now?.name;
  }
  /** The one whose lines are shown alone. */
  get alone(): string | undefined {
    return this.#now?.alone ? this.#now.name : undefined;
  }

  choose(name: string, alone = this.alone !== undefined): void {
    this.#chosen = { name, alone, of: this.#openEpisode.transcript.parsed };
  }
  close(): void {
    this.#chosen = undefined;
  }

  /** Goes to the speaker's next or previous stretch. Gives its first line where no sound leads there. */
  go(by: 1 | -1): number | undefined {
    const { name } = this;
    const hasSound = this.#playback.cues.length > 0 && this.#playback.player.status !== 'empty';
    const from = hasSound ? this.#playback.activeCue : this.#line;
    const stretch: Stretch | undefined =
      name === undefined ? undefined : stepTo(this.stretches, name, from, by);
    if (!stretch) return undefined;
    this.#line = stretch.first;
    if (!hasSound) return stretch.first;
    this.#playback.seekCue(stretch.first);
    this.#follow.take();
    return undefined;
  }

  /** The next line of those that are shown; past the end where there is none, `from` before the first. */
  #step(by: 1 | -1, from: number): number {
    const { alone } = this;
    if (alone === undefined) return from + by;
    const cues = this.#cues;
    let line = from + by;
    while (line >= 0 && line < cues.length && cues[line]!.speaker !== alone) line += by;
    return line < 0 ? from : line;
  }
}
