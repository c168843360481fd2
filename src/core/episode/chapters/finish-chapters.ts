import type { Problem } from '../../transcript/problem.ts';
import { displayText } from '../../transcript/text/display-text.ts';
import type { Chapter } from '../chapter.ts';
import type { ChaptersDraft, DraftChapter } from './draft-chapter.ts';

export interface ParsedChapters {
  /** In order of start. `title` is empty where a file names none; addresses are as in the file, perhaps relative to it. */
  readonly chapters: readonly Chapter[];
  readonly problems: readonly Problem[];
}

/** Brings chapters into order by the rules that hold for all formats. */
export function finishChapters({ chapters, problems }: ChaptersDraft): ParsedChapters {
  const unreadable = chapters.filter(({ start }) => !Number.isFinite(start));
  return {
    chapters: chapters
      .filter(({ start }) => Number.isFinite(start))
      .map(finishOne)
      .sort((a, b) => a.start - b.start),
    problems: [
      ...problems,
      ...unreadable.map(({ title }) => ({
        code: 'bad-timestamp' as const,
        message: `cannot read the time of the chapter "${displayTitle(title)}"`,
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
    title: displayTitle(title),
    ...(picture !== undefined && { image: picture }),
    ...(page !== undefined && { link: page }),
    ...(silent === true && { silent }),
  };
}

/** One line without control characters, and no longer than anyone would read. */
function displayTitle(title: string): string {
  return displayText(title.slice(0, 1000))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Addresses of the web and relative ones; nothing that runs (`javascript:`) or that names another program. */
function webAddress(address: string | undefined): string | undefined {
  const bare = address?.trim();
  if (bare === undefined || bare === '') return undefined;
  const scheme = /^[^/?#]*?:/.exec(bare.replace(/\p{Cc}/gu, ''))?.[0].toLowerCase();
  return scheme === undefined || scheme === 'https:' || scheme === 'http:' ? bare : undefined;
}
