import { parseTimeValue } from '../../time.ts';
import { textLines } from '../../text/markup.ts';
import type { ChaptersDraft, DraftChapter } from './chapter.ts';

const clock = String.raw`((?:\d{1,3}:[0-5]?\d|\d{1,3}):[0-5]\d(?:[.,]\d{1,6})?)(?!:?\d)`;
const dash = '\\-‐-―~〜～';
/** `00:00`, `[00:00]`, `00:00 - 01:30`, `(00:00)–(01:30)`, behind any opening bracket. */
const times = String.raw`${clock}[)\]*_]*(?:\s*[${dash}]+\s*[([*_]*${clock}[)\]*_]*)?`;
/** Bullets, emoji, a number in a list. */
const bullets = String.raw`[^\p{L}\p{N}]*(?:\d{1,3}(?:[.)]|\ufe0f?\u20e3)\s+[^\p{L}\p{N}]*)?`;
/** `00:00 Title`, `• (1:02:03) – Title`, `00:00 - 01:30 Title`. */
const leading = new RegExp(
  String.raw`^${bullets}${times}\.?[\s${dash}:|•·*>=→➔➜➡\ufe0f]*(.*)$`,
  'u',
);
const before = String.raw`\s${dash}:|•·.…@,([→➔➜➡*_`;
/** `Title 00:00`, `Title (1:02:03)`, `Title 00:00 - 01:30`. */
const trailing = new RegExp(String.raw`^${bullets}(.*?[^${before}])[${before}]+${times}\s*$`, 'u');
/** `００：００`, `٠٠:٠٠` and `۰۰:۰۰`: the digits of each of these scripts begin at a multiple of sixteen. */
const foreignClock = /[\d٠-٩۰-۹０-９]{1,3}(?:[:：][\d٠-٩۰-۹０-９]{2}){1,2}/g;
const asciiClock = (clock: string) =>
  clock.replace(/[^\d:]/g, (sign) => (sign === '：' ? ':' : String(sign.charCodeAt(0) & 15)));
/** Parts a time from its title in a table or a list of terms. */
const betweenCells = /<\/(?:t[dh]|dt)>\s*<(?:t[dh]|dd)(?:\s[^<>]*)?>/gi;
/** `[00:00](https://…)` of Markdown. */
const markdownLink = /\[([^[\]]*)\]\((?:https?:|[/#?])[^()\s]*\)/g;
/** A single time is a mention; two that follow each other make a list. */
const fewest = 2;
/** Longer lines are prose that mentions a time. */
const longestLine = 300;

/** Reads the chapters that an episode's description lists: one line each, with a time and a title. */
export function readDescribedChapters(text: string): ChaptersDraft {
  // Line breaks are white space in HTML, but many texts with a few tags are not HTML, and their line breaks count.
  const asPage = chaptersIn(textLines(text.replace(betweenCells, ' ')));
  const asText = chaptersIn(text.split('\n').flatMap(textLines));
  return { chapters: asText.length > asPage.length ? asText : asPage, diagnostics: [] };
}

function chaptersIn(all: readonly string[]): DraftChapter[] {
  const lines = all
    .filter((line) => line.length <= longestLine)
    .map((line) => line.replace(foreignClock, asciiClock).replace(markdownLink, '$1'));
  const first = listed(lines.map(readLeading));
  return first.length > 0 ? first : listed(lines.map(readTrailing));
}

function readLeading(line: string): DraftChapter | undefined {
  const [, start, end, title = ''] = leading.exec(line) ?? [];
  if (start === undefined || title === '') return undefined;
  return { start: parseTimeValue(start), end: parseTimeValue(end), title };
}

function readTrailing(line: string): DraftChapter | undefined {
  const [, title, start, end] = trailing.exec(line) ?? [];
  if (title === undefined) return undefined;
  return { start: parseTimeValue(start), end: parseTimeValue(end), title };
}

/**
 * The lines that are in order of time. If 0:00 is among them the list begins there, for the text before is prose, and ends
 * at the next 0:00, which begins the same list in another language. A list that runs backwards is not one of chapters.
 */
function listed(found: readonly (DraftChapter | undefined)[]): DraftChapter[] {
  const all = found.filter((chapter) => chapter !== undefined);
  const isStart = ({ start }: DraftChapter) => start === 0;
  const first = Math.max(0, all.findIndex(isStart));
  const again = all.findIndex((chapter, i) => i > first && isStart(chapter));
  const list = all.slice(first, again < 0 ? undefined : again);
  let last = -1;
  const chapters = list.filter(({ start }) => {
    if (start <= last) return false;
    last = start;
    return true;
  });
  return chapters.length >= fewest && chapters.length * 2 >= list.length ? chapters : [];
}
