import { omitUndefined } from '../../omit-undefined.ts';
import { isTidy } from '../../text/space.ts';
import type { Diagnostic } from '../../transcript/diagnostic.ts';

/** A named part of the episode. Times are seconds; without `end` it lasts until the next chapter starts. */
export interface Chapter {
  readonly start: number;
  readonly end?: number;
  readonly title: string;
  /** Address of a picture. */
  readonly image?: string;
  /** Address of a page about the chapter. */
  readonly link?: string;
  /** Marks a place without being listed (`toc: false` of the podcast namespace). */
  readonly silent?: true;
}

/** A chapter as a file gives it, before `finishChapters`: unordered, addresses unchecked. Times are seconds, NaN if unreadable. */
export interface DraftChapter {
  readonly start: number;
  readonly end?: number | undefined;
  readonly title: string;
  readonly image?: string | undefined;
  readonly link?: string | undefined;
  readonly silent?: boolean;
}

export interface ChaptersDraft {
  readonly chapters: readonly DraftChapter[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedChapters {
  /** In order of start. `title` is empty if the file has none; addresses are as in the file, perhaps relative. */
  readonly chapters: readonly Chapter[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings chapters into order by the rules that hold for all formats. */
export async function finishChapters(draft: ChaptersDraft): Promise<ParsedChapters> {
  const titled = await Promise.all(draft.chapters.map(withDisplayTitle));
  const unreadable = titled.filter(({ start }) => !Number.isFinite(start));
  return {
    chapters: titled
      .filter(({ start }) => Number.isFinite(start))
      .map(finishOne)
      .sort((a, b) => a.start - b.start),
    diagnostics: [
      ...draft.diagnostics,
      ...unreadable.map(({ title }) => ({
        code: 'bad-timestamp' as const,
        ...(title && { quote: title }),
      })),
    ],
  };
}

function finishOne({ start: asGiven, end, title, image, link, silent }: DraftChapter): Chapter {
  const start = Math.max(0, asGiven);
  return {
    start,
    title,
    ...omitUndefined({
      end: end !== undefined && Number.isFinite(end) && end > start ? end : undefined,
      image: webAddress(image),
      link: webAddress(link),
      silent: silent === true ? silent : undefined,
    }),
  };
}

/** A title as one line without control characters and markup, cut to a readable length. */
async function withDisplayTitle(chapter: DraftChapter): Promise<DraftChapter> {
  let title = chapter.title.slice(0, 1000);
  // The code that removes markup loads only if a title may have some.
  if (!isTidy(title, 0, title.length)) {
    title = (await import('../../text/display-text.ts')).withoutMarkup(title);
  }
  return { ...chapter, title: title.replace(/[\s\p{Cc}]+/gu, ' ').trim() };
}

/** A web or relative address; undefined for a scheme that runs code (`javascript:`) or starts a program. */
function webAddress(address: string | undefined): string | undefined {
  const bare = address?.trim();
  if (bare === undefined || bare === '') return undefined;
  const scheme = /^[^/?#]*?:/.exec(bare.replace(/\p{Cc}/gu, ''))?.[0].toLowerCase();
  return scheme === undefined || scheme === 'https:' || scheme === 'http:' ? bare : undefined;
}

/** Resolves the chapters' addresses against the file's own; an unusable address is left out. */
export function absoluteChapters(chapters: readonly Chapter[], base: string): Chapter[] {
  const whole = (address: string | undefined) =>
    address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
  return chapters.map(({ image, link, ...rest }) => ({
    ...rest,
    ...omitUndefined({ image: whole(image), link: whole(link) }),
  }));
}
