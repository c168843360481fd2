import type { Chapter } from './chapters/chapter.ts';

/** Where one transcript of an episode is; the file's content decides its format, `type` only breaks ties. */
export interface TranscriptLink {
  readonly url: string;
  /** The file's name, where the address does not say it. */
  readonly name?: string;
  readonly type?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** What the choice between transcripts calls it; without one, the language's name. */
  readonly label?: string;
}

/** One recording and what belongs to it. Addresses are absolute; any part may be missing, what is there is used. */
export interface Episode {
  /** Stable within its show; names the episode in links and in the listener's library. */
  readonly id: string;
  readonly title: string;
  readonly show?: string;
  readonly audio?: string;
  readonly transcripts: readonly TranscriptLink[];
  /** Address of a chapters file. */
  readonly chapters?: string;
  /** Chapters that stand beside it in its feed. */
  readonly inlineChapters?: readonly Chapter[];
  readonly artwork?: string;
  /** What the picture shows, for those who do not see it. */
  readonly artworkText?: string;
  readonly description?: string;
  readonly number?: number;
  /** Seconds, as published; the audio itself knows better. */
  readonly duration?: number;
  /** ISO 8601 date. */
  readonly published?: string;
}
