import { createContext } from 'svelte';
import type { TranscriptLink } from '../../core/episode/episode.ts';
import { choiceOf, chosenTranscript } from '../../core/episode/transcript-choice.ts';
import { pairCues } from '../../core/transcript/pair-cues.ts';
import type { Settings } from '../settings.svelte.ts';
import type { OpenEpisode } from './open-episode.svelte.ts';
import { Transcript } from './transcript.svelte.ts';

/** Where the listener's choices are kept. */
const FIRST = 'transcript';
const SECOND = 'secondTranscript';

/** Why a second transcript that is wanted does not stand below the lines. */
export type SecondUserError = 'failed' | 'untimed' | 'first-untimed';

/** The transcripts of the episode to choose from: one to read, and a second one below its lines. */
export class Languages {
  readonly #openEpisode: OpenEpisode;
  readonly #settings: Settings;
  readonly second: Transcript;
  readonly #secondLink = $derived.by(() => {
    const link = chosenTranscript(this.links, this.#settings.option(SECOND, ''));
    // While the first is still to be chosen, none can be told to be another.
    return this.first && link !== this.first ? link : undefined;
  });
  readonly #pairs = $derived.by(() => {
    const { first, second } = this.#parsed;
    if (!first || !second || this.secondUserError) return undefined;
    return pairCues(first.cues, second.cues);
  });

  constructor(openEpisode: OpenEpisode, settings: Settings) {
    this.#openEpisode = openEpisode;
    this.#settings = settings;
    this.second = new Transcript(openEpisode.ports.fetchFile, openEpisode.ports.readTranscript);
  }

  get links(): readonly TranscriptLink[] {
    return this.#openEpisode.episode?.transcripts ?? [];
  }
  /** What is read, or on its way. */
  get first(): TranscriptLink | undefined {
    return this.#openEpisode.transcript.link;
  }
  /** What is wanted below the lines. */
  get secondLink(): TranscriptLink | undefined {
    return this.#secondLink;
  }
  get secondUserError(): SecondUserError | undefined {
    if (!this.#secondLink) return undefined;
    if (this.second.status === 'failed') return 'failed';
    if (this.#parsed.second?.untimed) return 'untimed';
    return this.#parsed.first?.untimed ? 'first-untimed' : undefined;
  }
  /** What stands below which line, see `pairCues`; undefined while nothing does. */
  get pairs(): Int32Array | undefined {
    return this.#pairs;
  }

  /** Reads another one from here on; where it stood below the lines, the two change places. */
  choose(link: TranscriptLink): void {
    const before = this.first;
    const changePlaces = link === this.#secondLink && before !== undefined;
    this.#settings.setOption(FIRST, choiceOf(link));
    if (changePlaces) this.#settings.setOption(SECOND, choiceOf(before));
    void this.#openEpisode.transcript.load(link);
  }

  /** Puts another one below the lines, or none. */
  chooseSecond(link: TranscriptLink | undefined): void {
    this.#settings.setOption(SECOND, link ? choiceOf(link) : '');
  }

  /** Loads what is wanted below the lines; whatever was under way for another is dropped. */
  loadSecond(): void {
    if (this.#secondLink) void this.second.load(this.#secondLink);
    else this.second.clear();
  }

  get #parsed() {
    const first = this.#openEpisode.transcript;
    const { second } = this;
    return {
      first: first.status === 'ready' ? first.parsed : undefined,
      second: second.status === 'ready' ? second.parsed : undefined,
    };
  }
}

export const [useLanguages, setLanguages] = createContext<Languages>();
