import { firstOf, isFields, textOf, type Fields } from '../../json/fields.ts';
import type { ReadJson } from '../../json/read-json.ts';
import { looseSeconds } from '../../loose-time.ts';
import type { Problem } from '../../transcript/problem.ts';
import type { ChaptersDraft, DraftChapter } from './draft-chapter.ts';

/**
 * Reads chapters in JSON: the podcast namespace's (`startTime title img url toc endTime`), Podlove's (`start title href
 * image`), and lists with the field names of other programs.
 */
export async function readJsonChapters(text: string): Promise<ChaptersDraft> {
  const { value: whole, state, line } = await readJson(text);
  const problems: Problem[] = [];
  const chapters: DraftChapter[] = [];
  if (state === 'cut-off' || state === 'broken') {
    const message =
      state === 'cut-off' ? 'the chapters file is cut off' : 'the chapters file is damaged';
    problems.push({
      code: state === 'cut-off' ? state : 'bad-structure',
      ...(line && { line }),
      message,
    });
  }
  listIn(whole).forEach((item, index) => {
    if (isFields(item)) chapters.push(readOne(item));
    else problems.push({ code: 'bad-structure', message: `chapter ${index + 1} is not an object` });
  });
  return { chapters, problems };
}

/** What mends damaged JSON is loaded for a damaged file. */
async function readJson(text: string): Promise<ReadJson> {
  try {
    return { value: JSON.parse(text), state: 'valid' };
  } catch {
    return (await import('../../json/read-json.ts')).readJson(text);
  }
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
