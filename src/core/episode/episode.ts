import type { Timing } from '../timeline/timing.ts';
import type { Chapter } from './chapters/chapter.ts';

/** The address of one transcript of an episode. The file's content decides its format; `type` only breaks ties. */
export interface TranscriptLink {
  readonly url: string;
  /** The file's name, if it is not in the address. */
  readonly name?: string;
  readonly type?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Its name in the choice between transcripts; the language's name if missing. */
  readonly label?: string;
}

/** Somebody who made a show or speaks in it. */
export interface Person {
  readonly name: string;
  /** A role of the podcast namespace's taxonomy, in its own words: `host`, `guest`, `editor`. */
  readonly role?: string;
  readonly url?: string;
  readonly picture?: string;
}

/** A short stretch that speaks for its episode (`podcast:soundbite`). Times are seconds. */
export interface Soundbite {
  readonly start: number;
  readonly duration: number;
  readonly title?: string;
}

/** The same recording at another address, in another encoding (`podcast:alternateEnclosure`). */
export interface AlternateAudio {
  readonly url: string;
  readonly type?: string;
}

/** One recording and what belongs to it. Addresses are absolute; any part may be missing. */
export interface Episode {
  /** Stable within its show; names the episode in links and in the listener's library. */
  readonly id: string;
  readonly title: string;
  readonly show?: string;
  readonly audio?: string;
  /** MIME type of the recording, as published. */
  readonly audioType?: string;
  /** Size of the recording, as published. */
  readonly audioBytes?: number;
  /** Address of the recording's seek file, by which places in it are exact. */
  readonly seek?: string;
  /** Other encodings of the recording, in the order of preference; `audio` comes before them. */
  readonly alternateAudio?: readonly AlternateAudio[];
  /** Address of the prints (docs/prints.md) of the recording that the transcripts were made from. */
  readonly prints?: string;
  readonly transcripts: readonly TranscriptLink[];
  /** Address of a chapters file. */
  readonly chapters?: string;
  /** Chapters that stand in the feed itself. */
  readonly inlineChapters?: readonly Chapter[];
  readonly artwork?: string;
  /** A description of the picture, for people who do not see it. */
  readonly artworkText?: string;
  /** Plain text. */
  readonly description?: string;
  /** The notes as they were written, HTML or Markdown; `description` holds their plain text. */
  readonly notes?: string;
  /** The address that relative links in the notes lead from: that of the show file or the feed. */
  readonly notesBase?: string;
  /** `itunes:summary` of a feed's item, as it was written. */
  readonly summary?: string;
  readonly number?: number;
  readonly season?: number;
  readonly type?: 'full' | 'trailer' | 'bonus';
  readonly explicit?: boolean;
  readonly people?: readonly Person[];
  readonly soundbites?: readonly Soundbite[];
  /** Names the episode in feeds for good (RSS `guid`). */
  readonly guid?: string;
  /** Address of the episode's own page. */
  readonly page?: string;
  /** Seconds, as published; the audio's own duration wins. */
  readonly duration?: number;
  /** ISO 8601 date. */
  readonly published?: string;
  /** How the recording and its transcript fit, where they do not as they are. */
  readonly timing?: Timing;
}
