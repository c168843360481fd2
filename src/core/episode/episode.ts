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

/** One recording and what belongs to it. Addresses are absolute; any part may be missing. */
export interface Episode {
  /** Stable within its show; names the episode in links and in the listener's library. */
  readonly id: string;
  readonly title: string;
  readonly show?: string;
  readonly audio?: string;
  readonly transcripts: readonly TranscriptLink[];
  /** Address of a chapters file. */
  readonly chapters?: string;
  /** Chapters that stand in the feed itself. */
  readonly inlineChapters?: readonly Chapter[];
  readonly artwork?: string;
  /** A description of the picture, for people who do not see it. */
  readonly artworkText?: string;
  readonly description?: string;
  readonly number?: number;
  /** Seconds, as published; the audio's own duration wins. */
  readonly duration?: number;
  /** ISO 8601 date. */
  readonly published?: string;
}
