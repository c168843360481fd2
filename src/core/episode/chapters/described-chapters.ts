import { looseSeconds } from '../../loose-time.ts';
import { textLines } from '../../markup/text-lines.ts';
import type { ChaptersDraft, DraftChapter } from './draft-chapter.ts';

const clock = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:\.\d{1,3})?`;
const separators = String.raw`[\s\-‐-―:|•·*#>~=.)\]]*`;
/** `00:00 Title`, `• (1:02:03) – Title`, `00:00 - 01:30 Title`. */
const leading = new RegExp(
  String.raw`^[\s\-‐-―•·*#>▶►]*(?:\d{1,3}[.)]\s+)?[([]?(${clock})[)\]]?(?:\s*[-‐-―]+\s*[([]?(${clock})[)\]]?)?${separators}(.*)$`,
);
/** `Title 00:00`, `Title (1:02:03)`. */
const trailing = new RegExp(
  String.raw`^[\s\-‐-―•·*#>]*(.*?[^\s\-‐-―:|•·([])[\s\-‐-―:|•·([]+(${clock})[)\]]?\s*$`,
);
/** One time alone is said in passing; two that follow each other make a list. */
const fewest = 2;
/** Longer lines are prose that mentions a time. */
const longestLine = 300;

/** Reads the chapters that an episode's description lists, a line for each: a time and a title. */
export function readDescribedChapters(text: string): ChaptersDraft {
  const lines = (/<[a-z!/]/i.test(text) ? textLines(text) : text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length <= longestLine);
  const first = listed(lines.map(readLeading));
  const chapters = first.length > 0 ? first : listed(lines.map(readTrailing));
  return { chapters, problems: [] };
}

function readLeading(line: string): DraftChapter | undefined {
  const [, start, end, title = ''] = leading.exec(line) ?? [];
  if (start === undefined || title === '') return undefined;
  return {
    start: looseSeconds(start),
    ...(end !== undefined && { end: looseSeconds(end) }),
    title,
  };
}

function readTrailing(line: string): DraftChapter | undefined {
  const [, title, start] = trailing.exec(line) ?? [];
  return title === undefined ? undefined : { start: looseSeconds(start), title };
}

/** Those that come in order of time; a list that runs backwards is not one of chapters. */
function listed(found: readonly (DraftChapter | undefined)[]): DraftChapter[] {
  let last = -1;
  const chapters = found.filter((chapter) => {
    if (!chapter || chapter.start <= last) return false;
    last = chapter.start;
    return true;
  });
  const all = found.filter((chapter) => chapter !== undefined);
  const isList = chapters.length >= fewest && chapters.length * 2 > all.length;
  return isList ? chapters.filter((chapter) => chapter !== undefined) : [];
}
