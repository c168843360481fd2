import type { Diagnostic } from '../../transcript/diagnostic.ts';
import { isTidy } from '../../text/space.ts';
import type { Chapter } from './chapter.ts';
import type { ChaptersDraft, DraftChapter } from './draft-chapter.ts';

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
  const picture = webAddress(image);
  const page = webAddress(link);
  return {
    start,
    ...(end !== undefined && Number.isFinite(end) && end > start && { end }),
    title,
    ...(picture !== undefined && { image: picture }),
    ...(page !== undefined && { link: page }),
    ...(silent === true && { silent }),
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

/** Matches addresses of the web and relative ones, but no scheme that runs code (`javascript:`) or starts a program. */
function webAddress(address: string | undefined): string | undefined {
  const bare = address?.trim();
  if (bare === undefined || bare === '') return undefined;
  const scheme = /^[^/?#]*?:/.exec(bare.replace(/\p{Cc}/gu, ''))?.[0].toLowerCase();
  return scheme === undefined || scheme === 'https:' || scheme === 'http:' ? bare : undefined;
}
