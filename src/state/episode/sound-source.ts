import type { KeptSource, Recordings } from '../../core/episode/kept-recordings.ts';
import type { Player } from '../../core/playback/player.ts';
import type { Playback } from '../playback/playback.svelte.ts';

/** Where the sound of the open episode comes from: the network, or a recording that is kept in this browser. */
export class SoundSource {
  readonly #recordings: Pick<Recordings, 'kept' | 'source'>;
  readonly #playback: Playback;
  #kept: KeptSource | undefined;

  constructor(recordings: Pick<Recordings, 'kept' | 'source'>, playback: Playback) {
    this.#recordings = recordings;
    this.#playback = playback;
  }

  /** The address of the kept recording, where the sound comes from it. */
  get keptUrl(): string | undefined {
    return this.#kept?.url;
  }

  isKept(audio: string): boolean {
    return this.#recordings.kept.has(audio);
  }

  /** Opens the kept recording, if there is one. */
  async open(audio: string, signal: AbortSignal): Promise<void> {
    const source = await this.#recordings.source(audio);
    if (signal.aborted) return source?.close();
    this.#kept?.close();
    this.#kept = source;
  }

  /** Whether what is kept by now asks for a change. What plays from the network goes on so, unless its listener wants to a place that is out of reach there. */
  isDue(audio: string | undefined, { paused, outOfReach }: Player): boolean {
    const isKept = audio !== undefined && this.isKept(audio);
    return this.#kept ? !isKept : isKept && (paused || outOfReach !== undefined);
  }

  /** Goes on from this browser where the recording is kept, else from the network; resolves to false where it does so already. */
  async change(audio: string, isPlaying: boolean, signal: AbortSignal): Promise<boolean> {
    const source = await this.#recordings.source(audio);
    if (signal.aborted || (source === undefined) === (this.#kept === undefined)) {
      source?.close();
      return signal.aborted;
    }
    const before = this.#kept;
    this.#kept = source;
    this.#playback.reload(source?.url ?? audio);
    before?.close();
    if (isPlaying) this.#playback.play();
    return true;
  }

  close(): void {
    this.#kept?.close();
    this.#kept = undefined;
  }
}
