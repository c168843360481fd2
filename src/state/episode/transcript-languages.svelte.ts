import type { ReadTranscript } from '../../core/transcript/transcript.ts';
import type { Turn } from '../../core/transcript/turns.ts';
import { createContext } from 'svelte';
import type { TranscriptLink } from '../../core/episode/episode.ts';
import { choiceOf, chosenTranscript } from '../../core/episode/transcript-choice.ts';
import { pairCues } from '../../core/transcript/pair-cues.ts';
import type { Settings } from '../settings.svelte.ts';
import type { Transcript } from './transcript.svelte.ts';

/** Which of several transcripts is opened first; there is at least one. */
type FirstTranscript = (links: readonly TranscriptLink[]) => TranscriptLink;

/** Where the listener's choices are kept. */
const FIRST = 'transcript';
const SECOND = 'secondTranscript';

/** Why a wanted second transcript is missing below the lines. */
type SecondFault = 'failed' | 'untimed' | 'first-untimed';

/** The transcripts of the episode to choose from: one to read, and a second one below its lines. */
export class Languages {
  readonly #transcript: Transcript;
  readonly second: Transcript;
  readonly #settings: Settings;
  readonly #firstTranscript: FirstTranscript;
  #links = $state.raw<readonly TranscriptLink[]>([]);
  readonly #secondLink = $derived.by(() => {
    const link = chosenTranscript(this.links, this.#settings.option(SECOND, ''));
    // The second is another than the first, so it waits until the first is chosen.
    return this.first && link !== this.first ? link : undefined;
  });
  readonly #pairs = $derived.by(() => {
    const { first, second } = this.#parsed;
    if (!first || !second || this.secondFault) return undefined;
    return pairCues(first.cues, second.cues);
  });

  constructor(
    transcript: Transcript,
    second: Transcript,
    settings: Settings,
    firstTranscript: FirstTranscript,
  ) {
    this.#transcript = transcript;
    this.second = second;
    this.#settings = settings;
    this.#firstTranscript = firstTranscript;
  }

  get links(): readonly TranscriptLink[] {
    return this.#links;
  }
  /** The transcript being read or loaded. */
  get first(): TranscriptLink | undefined {
    return this.#transcript.link;
  }
  /** The transcript wanted below the lines. */
  get secondLink(): TranscriptLink | undefined {
    return this.#secondLink;
  }
  get secondFault(): SecondFault | undefined {
    if (!this.#secondLink) return undefined;
    if (this.second.status === 'failed') return 'failed';
    if (this.#parsed.second?.untimed) return 'untimed';
    return this.#parsed.first?.untimed ? 'first-untimed' : undefined;
  }
  /** The pairs of lines (see `pairCues`); undefined without a second text. */
  get pairs(): Int32Array | undefined {
    return this.#pairs;
  }

  /** Opens an episode's transcript, and the one below it if one is wanted. Resolves when the first is read, or failed. */
  async open(links: readonly TranscriptLink[]): Promise<void> {
    this.#links = links;
    const [only, other] = links;
    if (only) await this.#transcript.load(other ? this.#firstTranscript(links) : only);
    this.#followSecond();
  }

  /** Opens an episode whose first transcript is read already; another language is loaded if the listener wants it. */
  adopt(links: readonly TranscriptLink[], parsed: ReadTranscript, turns: readonly Turn[]): void {
    this.#links = links;
    const [first] = links;
    const wanted = links[1] ? this.#firstTranscript(links) : first;
    this.#transcript.adopt(parsed, first, turns);
    if (wanted && wanted !== first) void this.#transcript.load(wanted);
    this.#followSecond();
  }

  /** Lets go of what was read, and drops what is under way. */
  close(): void {
    this.#links = [];
    this.#transcript.clear();
    this.second.clear();
  }

  /** Loads the first anew. */
  async retry(): Promise<void> {
    if (this.first) await this.#transcript.load(this.first);
    else await this.open(this.#links);
  }

  /** Reads another one from here on; where it stood below the lines, the two change places. */
  choose(link: TranscriptLink): void {
    const before = this.first;
    const changePlaces = link === this.#secondLink && before !== undefined;
    this.#settings.setOption(FIRST, choiceOf(link));
    if (changePlaces) this.#settings.setOption(SECOND, choiceOf(before));
    void this.#transcript.load(link);
    this.#followSecond();
  }

  /** Puts another one below the lines, or none. */
  chooseSecond(link: TranscriptLink | undefined): void {
    this.#settings.setOption(SECOND, link ? choiceOf(link) : '');
    this.#followSecond();
  }

  /** Loads what is wanted below the lines; whatever was under way for another is dropped. */
  loadSecond(): void {
    if (this.#secondLink) void this.second.load(this.#secondLink);
    else this.second.clear();
  }

  #followSecond(): void {
    if (this.#secondLink !== this.second.link) this.loadSecond();
  }

  get #parsed() {
    const first = this.#transcript;
    const { second } = this;
    return {
      first: first.status === 'ready' ? first.parsed : undefined,
      second: second.status === 'ready' ? second.parsed : undefined,
    };
  }
}

export const [useLanguages, setLanguages] = createContext<Languages>();
