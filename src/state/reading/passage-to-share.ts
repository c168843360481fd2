import { passageLink, speakersOf, type Passage } from '../../core/passage/passage.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';

/** A passage with all that is said of it where it is passed on. */
export interface PassageToShare {
  readonly passage: Passage;
  readonly title: string;
  /** True where several speak. */
  readonly isTalk: boolean;
  /** Who speaks, where that is one alone. */
  readonly speaker: string | undefined;
  /** Seconds; undefined where nobody knows when it is said. */
  readonly time: number | undefined;
  /** Undefined where others could not open it. */
  readonly link: string | undefined;
  /** True where there is no link because the files are in this browser only. */
  readonly isOwn: boolean;
}

/** What is known of a passage of the open episode; `pageUrl` is the page's address. */
export function passageToShare(
  passage: Passage,
  openEpisode: OpenEpisode,
  pageUrl: string,
): PassageToShare {
  const { episode, transcript } = openEpisode;
  const speakers = speakersOf(passage);
  const isTimed = transcript.parsed?.untimed !== true;
  const link = passageLink(pageUrl, episode?.id, passage);
  return {
    passage,
    title: episode?.title ?? '',
    isTalk: speakers.length > 1,
    speaker: speakers.length === 1 ? speakers[0] : undefined,
    time: isTimed ? passage.start : undefined,
    link: isTimed ? link : undefined,
    isOwn: link === undefined,
  };
}
