import type { ChaptersDraft } from './draft-chapter.ts';
import { readDescribedChapters } from './described-chapters.ts';
import { finishChapters, type ParsedChapters } from './finish-chapters.ts';
import { readJsonChapters } from './json-chapters.ts';
import { readPodloveChapters } from './podlove-chapters.ts';
import { readVttChapters } from './vtt-chapters.ts';

/** Reads one format from decoded text; never throws. */
type ChaptersReader = (text: string) => ChaptersDraft;

/** Every format of chapters as text, with how its content is known; the first that fits reads. */
const chapterFormats: readonly { sniff: RegExp; read: ChaptersReader }[] = [
  { sniff: /^\s*(?:\{|\[\s*[{\]"])/, read: readJsonChapters },
  { sniff: /^\s*WEBVTT\b/, read: readVttChapters },
  { sniff: /<(?:\w+:)?chapters?[\s>]/i, read: readPodloveChapters },
  { sniff: /\d:\d\d/, read: readDescribedChapters },
];

/** Reads a chapters file, or an episode's description with `00:00 Title` lines. Never throws: what cannot be read is in `problems`. */
export function parseChapters(text: string): ParsedChapters {
  const bare = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const format = chapterFormats.find(({ sniff }) => sniff.test(bare));
  return finishChapters(format?.read(bare) ?? { chapters: [], problems: [] });
}
