import type { LocalFile } from '../episode/library.ts';
import type { OnProgress } from '../progress.ts';

/** A site to be made of a listener's own files. */
export interface SiteRequest {
  /** The show's name. */
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Where the site will stand; without it, it has no feed and no sitemap. */
  readonly url?: string;
  readonly episodes: readonly EpisodeRequest[];
  /** The site lists the episodes as they are here; else by their dates and numbers, the newest first. */
  readonly keepsOrder: boolean;
}

export interface EpisodeRequest {
  /** Of the local episode. */
  readonly id: string;
  /** Missing where the recording may name itself. */
  readonly title?: string;
  readonly files: readonly LocalFile[];
  /** Milliseconds since 1970: the date of files that have none. */
  readonly openedMs: number;
}

/** Something odd in the files, in English, as `cueline check` tells it. */
export interface SiteOddity {
  /** The file's name. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly text: string;
  readonly weight: 'fault' | 'note';
}

/** A page of an episode, before it is made. */
export interface PagePlan {
  /** Of the local episode. */
  readonly id: string;
  readonly title: string;
  /** From the site's root: `ebb/`. */
  readonly address: string;
  /** Seconds; missing where the recording does not say, or there is none. */
  readonly duration?: number;
  readonly hasRecording: boolean;
  /** The language of each transcript as a BCP 47 tag; undefined where it is not known. */
  readonly transcripts: readonly (string | undefined)[];
  readonly chapters: number;
  readonly hasPicture: boolean;
}

/** A file of the site. */
export interface PlannedFile {
  /** From the site's root. */
  readonly path: string;
  readonly content: string | Uint8Array | Blob;
}

/** What a site will be. */
export interface SitePlan {
  /** In the order of the site. */
  readonly pages: readonly PagePlan[];
  readonly oddities: readonly SiteOddity[];
  /** About as many bytes as the site will have. */
  readonly bytes: number;
  /** Makes the site, a file after another. Rejects if a file of the listener's, or of the player, cannot be read. */
  files(): AsyncIterable<PlannedFile>;
}

/** Sees what a site would be. Rejects if what makes sites cannot be loaded. */
export type PlanSite = (request: SiteRequest) => Promise<SitePlan>;

/**
 * Saves a site as a ZIP file where the listener wants it; resolves to false where the listener chose no place. Rejects with
 * the signal's reason if it is aborted.
 */
export type SaveSite = (
  plan: Pick<SitePlan, 'files' | 'bytes'>,
  name: string,
  signal: AbortSignal,
  onProgress: OnProgress,
) => Promise<boolean>;
