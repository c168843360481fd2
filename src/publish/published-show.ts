import type { Chapter } from '../core/episode/chapters/chapter.ts';
import type { Episode, Person, Soundbite } from '../core/episode/episode.ts';
import type { Show } from '../core/episode/show.ts';
import type { Notes } from '../core/notes/notes.ts';
import type { ReadTranscript } from '../core/transcript/transcript.ts';

/** A file of the publisher's folder, wherever that is: on a disk, or dropped on a page. */
export interface SourceFile {
  /** From the folder on, with `/`: `episodes/ebb.mp3`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970 of its last change; a file with the same path, size and time is taken for unchanged. */
  readonly modifiedMs: number;
  /** The bytes from `from` up to `to` (exclusive), all of them by default. Rejects if the file cannot be read. */
  read(from?: number, to?: number): Promise<Uint8Array>;
}

/** A folder of recordings and what belongs to them. */
export interface SourceFolder {
  /** Every file below the folder, in the order of their paths; links are not followed out of it, hidden files are left out. */
  readonly files: readonly SourceFile[];
  /** Its name: the title of a show that has none. */
  readonly name: string;
}

/** Where a published file's content is: in the folder, or left where it is on the web. */
export type Asset = SourceFile | { readonly url: string };

/** A transcript that is published. */
export interface PublishedTranscript {
  readonly source: Asset;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly label?: string;
  /** Reads it, each time anew: only one episode's lines are held at a time. Never rejects for what is in the file. */
  readonly read: () => Promise<ReadTranscript>;
}

/** A chapter; its picture may be a file of the folder. */
export interface PublishedChapter extends Omit<Chapter, 'image'> {
  readonly image?: Asset;
}

/** Somebody who made a show or speaks in it; the picture may be a file of the folder. */
export interface PublishedPerson extends Omit<Person, 'picture'> {
  readonly picture?: Asset;
}

/** An episode's notes, with the files of the folder that they lead to. */
export interface PublishedNotes {
  /** Links are addresses of the web, of those files (`addressOf`), or paths of the site's pages (`ebb/`). */
  readonly blocks: Notes;
  readonly files: readonly SourceFile[];
}

/** An episode as its page is made of it. */
export interface PublishedEpisode extends Pick<
  Episode,
  | 'title'
  | 'description'
  | 'summary'
  | 'number'
  | 'season'
  | 'type'
  | 'explicit'
  | 'artworkText'
  | 'timing'
> {
  /** Its folder on the site, and its id in links: lower-case letters, digits and hyphens. Never changes once published. */
  readonly id: string;
  /** Names it in the feed for good. */
  readonly guid: string;
  /** Seconds. */
  readonly duration?: number;
  /** ISO 8601. */
  readonly published?: string;
  readonly audio?: Asset & { readonly type: string; readonly bytes?: number };
  /** A file of the frames of an MP3 of variable bit rate (docs/architecture.md, “Exact places”). */
  readonly seek?: Asset;
  /** A file of prints (docs/prints.md) of the recording that the transcript was made from. */
  readonly prints?: SourceFile;
  /** One for each language, the first of them in the page. */
  readonly transcripts: readonly PublishedTranscript[];
  readonly chapters: readonly PublishedChapter[];
  readonly notes?: PublishedNotes;
  readonly artwork?: Asset;
  readonly people: readonly PublishedPerson[];
  readonly soundbites: readonly Soundbite[];
  /** Changes with any of its files or facts; equal keys give equal pages. */
  readonly key: string;
}

/** A show as its site is made of it. */
export interface PublishedShow extends Omit<
  Show,
  'url' | 'manifest' | 'episodes' | 'artwork' | 'brand' | 'people'
> {
  readonly artwork?: Asset;
  readonly people: readonly PublishedPerson[];
  readonly brand: Omit<NonNullable<Show['brand']>, 'logo' | 'icon' | 'typeface' | 'style'> & {
    readonly logo?: Asset;
    readonly icon?: Asset;
    readonly typeface?: Asset;
    readonly style?: Asset;
  };
  /** Newest first; a serial show begins with its first. */
  readonly episodes: readonly PublishedEpisode[];
}

/** Something odd in what a publisher gave, told in words with the file, the place and the remedy. */
export interface Oddity {
  /** From the folder on; missing where no one file is meant. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** One sentence, in English: what is wrong, and what to do. */
  readonly text: string;
  /** A fault costs a listener something; a note does not. */
  readonly weight: 'fault' | 'note';
}

/** A file of the site, to be written at `path` (from the site's root, with `/`). */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array | SourceFile;
}

/** The built player that a site is made with: its files, and where pages find them. */
export interface BuiltPlayer {
  /** Everything but HTML, by path: `assets/start-x.js`. */
  readonly files: readonly SourceFile[];
  /** For each page: its scripts and style sheets, as paths from the site's root. */
  readonly entries: Readonly<Record<'player' | 'show', PageEntry>>;
  /** Changes with the code that makes pages. */
  readonly stamp: string;
}

export interface PageEntry {
  readonly script: string;
  readonly styles: readonly string[];
}
