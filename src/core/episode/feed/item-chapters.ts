import { absoluteChapters, finishChapters, type Chapter } from '../chapters/chapter.ts';
import { podloveChapter } from '../chapters/podlove-chapters.ts';
import type { FeedPart } from './feed-parts.ts';

/** The Podlove Simple Chapters inside an item of a feed at `url`; undefined if it has none. */
export async function itemChapters(
  item: FeedPart,
  url: string,
): Promise<readonly Chapter[] | undefined> {
  const drafts = item.tags.flatMap(({ name, attributes }) =>
    /(?:^|:)chapter$/.test(name) ? (podloveChapter(attributes) ?? []) : [],
  );
  if (drafts.length === 0) return undefined;
  const { chapters } = await finishChapters({ chapters: drafts, diagnostics: [] });
  return chapters.length > 0 ? absoluteChapters(chapters, url) : undefined;
}
