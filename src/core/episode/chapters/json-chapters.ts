import { looseSeconds } from '../../loose-time.ts';
import type { Problem } from '../../transcript/problem.ts';
import type { ChaptersDraft, DraftChapter } from './draft-chapter.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads chapters in JSON: the podcast namespace's (`startTime title img url toc endTime`), Podlove's (`start title href
 * image`), and lists with the field names of other programs.
 */
export function readJsonChapters(text: string): ChaptersDraft {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    const message = `the chapters file is no valid JSON: ${error instanceof Error ? error.message : ''}`;
    return { chapters: [], problems: [{ code: 'bad-structure', message }] };
  }
  const problems: Problem[] = [];
  const chapters: DraftChapter[] = [];
  listIn(whole).forEach((item, index) => {
    if (isFields(item)) chapters.push(readOne(item));
    else problems.push({ code: 'bad-structure', message: `chapter ${index + 1} is not an object` });
  });
  return { chapters, problems };
}

function listIn(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole;
  if (!isFields(whole)) return [];
  const list = whole['chapters'] ?? whole['simpleChapters'];
  return isFields(list) || Array.isArray(list) ? listIn(list) : [];
}

function readOne(item: Fields): DraftChapter {
  const tags = isFields(item['tags']) ? item['tags'] : {};
  const end = looseSeconds(firstOf(item, ['endTime', 'end_time', 'end']));
  const image = textOf(item, ['img', 'image', 'imageUrl', 'image_url']);
  const link = textOf(item, ['url', 'href', 'link']);
  return {
    start: looseSeconds(firstOf(item, ['startTime', 'start_time', 'start', 'time'])),
    ...(!Number.isNaN(end) && { end }),
    title: textOf(item, ['title', 'name', 'label']) ?? textOf(tags, ['title']) ?? '',
    ...(image !== undefined && { image }),
    ...(link !== undefined && { link }),
    silent: item['toc'] === false || item['toc'] === 'false',
  };
}

const firstOf = (item: Fields, names: readonly string[]): unknown =>
  names.map((name) => item[name]).find((value) => value != null);

function textOf(item: Fields, names: readonly string[]): string | undefined {
  const value = firstOf(item, names);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
