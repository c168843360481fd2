import { looseSeconds } from '../../loose-time.ts';
import { scanMarkup } from '../../markup/scan-markup.ts';
import type { ChaptersDraft, DraftChapter } from './draft-chapter.ts';

/** Reads Podlove Simple Chapters (`<psc:chapter start title href image>`), alone or inside a feed. */
export function readPodloveChapters(text: string): ChaptersDraft {
  const chapters: DraftChapter[] = [];
  scanMarkup(text, {
    open(name, attributes) {
      const found = name === 'chapter' ? attributes() : undefined;
      if (!found?.has('start')) return;
      const image = found.get('image');
      const link = found.get('href');
      chapters.push({
        start: looseSeconds(found.get('start')),
        title: found.get('title') ?? '',
        ...(image !== undefined && { image }),
        ...(link !== undefined && { link }),
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { chapters, problems: [] };
}
