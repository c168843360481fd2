import { firstOf, isFields, textOf, type Fields } from '../../text/fields.ts';
import { parseTimeValue } from '../../time.ts';
import type { ReadJson } from '../../text/json.ts';
import type { Diagnostic } from '../../transcript/diagnostic.ts';
import type { ChaptersDraft, DraftChapter } from './chapter.ts';

/**
 * Reads chapters in JSON: the podcast namespace's (`startTime title img url toc endTime`), Podlove's (`start title href
 * image`), and lists with the field names of other programs.
 */
export async function readJsonChapters(text: string): Promise<ChaptersDraft> {
  const { value: whole, state, line } = await readJson(text);
  const diagnostics: Diagnostic[] = [];
  const chapters: DraftChapter[] = [];
  if (state === 'cut-off' || state === 'broken') {
    diagnostics.push({ code: state === 'cut-off' ? state : 'damaged', ...(line && { line }) });
  }
  const list = listIn(whole);
  for (const item of list) {
    if (isFields(item)) chapters.push(readOne(item));
    else diagnostics.push({ code: 'no-chapter', quote: JSON.stringify(item).slice(0, 60) });
  }
  return { chapters, diagnostics };
}

/** The repair of damaged JSON loads only for a damaged file. */
async function readJson(text: string): Promise<ReadJson> {
  try {
    return { value: JSON.parse(text), state: 'valid' };
  } catch {
    return (await import('../../text/json.ts')).readJson(text);
  }
}

function listIn(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole;
  if (!isFields(whole)) return [];
  const list = whole['chapters'] ?? whole['simpleChapters'];
  return isFields(list) || Array.isArray(list) ? listIn(list) : [];
}

const starts = ['startTime', 'start_time', 'start', 'time'];
const ends = ['endTime', 'end_time', 'end'];

function readOne(item: Fields): DraftChapter {
  const tags = isFields(item['tags']) ? item['tags'] : {};
  return {
    start: parseTimeValue(firstOf(item, starts)),
    end: parseTimeValue(firstOf(item, ends)),
    title: textOf(item, ['title', 'name', 'label']) ?? textOf(tags, ['title']) ?? '',
    image: textOf(item, ['img', 'image', 'imageUrl', 'image_url']),
    link: textOf(item, ['url', 'href', 'link']),
    silent: item['toc'] === false || item['toc'] === 'false',
  };
}
