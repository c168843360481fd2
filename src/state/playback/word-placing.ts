import { placeWords } from '../../core/placed-words/place-words.ts';
import type { PlacedWord } from '../../core/placed-words/placed-word.ts';
import type { OpenSound, SoundAddress } from '../../core/sound/readable-sound.ts';
import { heardWords } from '../../core/timeline/heard.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import type { TimeRange } from '../../core/time.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import { MeasuredSilences } from './measured-silences.svelte.ts';
import type { Sound } from './playback-loop.ts';

/** Lines that are no farther apart (seconds) follow each other at once. */
const NO_PAUSE = 0.05;

/** The lines whose words are placed. */
export interface UnplacedLines {
  /** Those that have times, at the transcript's own seconds. */
  readonly timedCues: readonly Cue[];
  /** Whether the transcript's file times words: then none are placed. */
  readonly timesWords: boolean;
}

/** What is needed to listen to the recording that plays. */
export interface Listening {
  readonly sound: Sound;
  /** Where the sound that plays can be read. */
  readonly address: () => SoundAddress | undefined;
  readonly openSound: OpenSound;
}

/** Places the words of lines, by the silences that it hears while the recording plays. */
export class WordPlacing {
  readonly #lines: UnplacedLines;
  readonly #fit: { readonly timeline: Timeline };
  readonly #silences: MeasuredSilences;

  /** Listens from now on, while `isWanted`. */
  constructor(
    lines: UnplacedLines,
    fit: { readonly timeline: Timeline },
    { sound, address, openSound }: Listening,
    isWanted: () => boolean,
  ) {
    this.#lines = lines;
    this.#fit = fit;
    this.#silences = new MeasuredSilences(openSound, sound, address, isWanted);
    this.#silences.connect();
  }

  /** The words of a line, in order, at the seconds of the recording; empty where they would be too uncertain. */
  of(index: number): readonly PlacedWord[] {
    const { timedCues: cues } = this.#lines;
    const { timeline } = this.#fit;
    const cue = cues[index];
    if (!cue) return [];
    const { start, end, text } = cue;
    const next = cues[index + 1];
    const isFollowed = next !== undefined && next.start - end < NO_PAUSE;
    const heard = { start: timeline.toAudio(start), end: timeline.toAudio(end, 'end') };
    const silences = this.#silences.within(heard)?.map((silence): TimeRange => ({
      start: timeline.toTranscript(silence.start),
      end: timeline.toTranscript(silence.end),
    }));
    return heardWords(placeWords({ start, end, text, isFollowed }, silences), timeline);
  }
}
