import { omitUndefined } from '../omit-undefined.ts';
import { isFields } from '../text/fields.ts';
import type { Notes } from '../notes/notes.ts';
import type { ReadTranscript } from '../transcript/transcript.ts';
import { absoluteChapters, type Chapter } from './chapters/chapter.ts';
import type { Episode } from './episode.ts';
import { parseShow, type Show } from './show.ts';

/** Id of the element in a published episode's page that holds `PageData` as JSON. */
export const PAGE_DATA = 'page';

/** The facts that stand beside the lines in a published episode's page; its own build wrote them. */
export interface PageData {
  /** Address of the site's show.json, from the page on. */
  readonly show: string;
  /** The part of show.json that the page needs at once: the show, this episode, and those beside it in the list. */
  readonly manifest: object;
  /** Whether the show's whole list begins with what came out last. */
  readonly newestFirst: boolean;
  /** Id of the page's episode. */
  readonly episode: string;
  /** Their addresses are those of show.json. */
  readonly chapters: readonly Chapter[];
  /** The episode's notes as a tree, links from the page on; left out where it has none. */
  readonly notes?: Notes;
  /** Left out where the episode has no lines. */
  readonly transcript?: TranscriptFacts;
}

/** What the lines in a page do not tell of their transcript. */
export type TranscriptFacts = Pick<
  ReadTranscript,
  'format' | 'language' | 'untimed' | 'paragraphs' | 'hasWords'
>;

/** A published episode, as its page gives it. */
export interface PageEpisode extends Omit<
  PageData,
  'show' | 'manifest' | 'newestFirst' | 'episode'
> {
  readonly show: Show;
  readonly episode: Episode;
}

/** Reads the facts of the page at `pageUrl`; undefined where another version of the player wrote them. */
export async function readPageData(
  text: string,
  pageUrl: string,
): Promise<PageEpisode | undefined> {
  const data: unknown = JSON.parse(text);
  if (!isPageData(data)) return undefined;
  const url = new URL(data.show, pageUrl).href;
  const { show } = await parseShow(JSON.stringify(data.manifest), url);
  const episode = show?.episodes.find(({ id }) => id === data.episode);
  if (!show || !episode) return undefined;
  const { transcript, notes, newestFirst } = data;
  const chapters = absoluteChapters(data.chapters, url);
  return {
    show: { ...show, newestFirst },
    episode,
    chapters,
    ...omitUndefined({ transcript, notes }),
  };
}

function isPageData(data: unknown): data is PageData {
  return (
    isFields(data) &&
    typeof data['show'] === 'string' &&
    isFields(data['manifest']) &&
    typeof data['newestFirst'] === 'boolean' &&
    typeof data['episode'] === 'string' &&
    Array.isArray(data['chapters'])
  );
}
