import { finishChapters, type ChaptersDraft, type ParsedChapters } from './chapter.ts';
import { readJsonChapters } from './json-chapters.ts';

/** Reads one format from decoded text; never rejects. */
type ChaptersReader = (text: string) => ChaptersDraft | Promise<ChaptersDraft>;

/** Every text format of chapters and how its content is recognised; the first that fits is used. All but the commonest load on demand. */
const chapterFormats: readonly { sniff: RegExp; load: () => Promise<ChaptersReader> }[] = [
  { sniff: /^\s*(?:\{|\[\s*[{\]"])/, load: () => Promise.resolve(readJsonChapters) },
  { sniff: /^\s*WEBVTT\b/, load: readVttChapters },
  {
    sniff: /<[\w.:-]*chapters?[\s>]/i,
    load: () => import('./podlove-chapters.ts').then((m) => m.readPodloveChapters),
  },
  {
    sniff: /\p{Nd}\p{Nd}/u,
    load: () => import('./described-chapters.ts').then((m) => m.readDescribedChapters),
  },
];

async function readVttChapters(): Promise<ChaptersReader> {
  const { parseVtt } = await import('../../transcript/formats/vtt/vtt.ts');
  return async (text) => {
    const { cues, diagnostics } = await parseVtt(text.trimStart());
    return {
      chapters: cues.map(({ start, end, text: title }) => ({ start, end, title })),
      diagnostics,
    };
  };
}

/** Reads a chapters file, or an episode's description with `00:00 Title` lines. Never rejects on bad text: `diagnostics` names what could not be read. */
export async function parseChapters(text: string): Promise<ParsedChapters> {
  const bare = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const format = chapterFormats.find(({ sniff }) => sniff.test(bare));
  const draft = await (await format?.load())?.(bare);
  // An empty list is not an error; a text of another kind is.
  const diagnostics = format === chapterFormats[0] ? [] : [{ code: 'no-chapters' as const }];
  return finishChapters(
    draft?.chapters[0] || draft?.diagnostics[0] ? draft : { chapters: [], diagnostics },
  );
}
