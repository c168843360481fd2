import { parseTimeValue } from '../../time.ts';
import { type Attributes, scanMarkup } from '../../text/markup.ts';
import type { ChaptersDraft, DraftChapter } from './chapter.ts';

/** Reads Podlove Simple Chapters (`<psc:chapter start title href image>`), alone or inside a feed. */
export function readPodloveChapters(text: string): ChaptersDraft {
  const chapters: DraftChapter[] = [];
  scanMarkup(text, {
    open(name, attributes) {
      const chapter = name === 'chapter' ? podloveChapter(attributes()) : undefined;
      if (chapter) chapters.push(chapter);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { chapters, diagnostics: [] };
}

/** The chapter in the attributes of a `<psc:chapter>`; undefined if they have no start. */
export function podloveChapter(attributes: Attributes): DraftChapter | undefined {
  if (!attributes.has('start')) return undefined;
  return {
    start: parseTimeValue(attributes.get('start')),
    title: attributes.get('title') ?? '',
    image: attributes.get('image'),
    link: attributes.get('href'),
  };
}
