import { finishChapters } from '../chapters/finish-chapters.ts';
import type { AudioChapter } from './audio-tags.ts';
import type { ByteReader } from './byte-reader.ts';
import { framesIn, type Id3Frame } from './id3-frames.ts';
import { pictureIn } from './id3-picture.ts';
import { closedText, restText } from './id3-text.ts';

/** Stands for a missing time: such a chapter names its place in bytes only. */
const noTime = 0xffffffff;

/**
 * The chapters of a tag (ID3v2 Chapter Frame Addendum 1.0). If there is a table of contents, chapters that it does not list
 * are silent.
 */
export async function chaptersIn(
  frames: readonly Id3Frame[],
  version: number,
): Promise<AudioChapter[]> {
  const chapters = frames
    .filter(({ id }) => id === 'CHAP')
    .map(({ content }) => ({ element: closedText(content, 0), content }));
  const contents = frames
    .filter(({ id }) => id === 'CTOC')
    .map(({ content }) => listedIn(content, chapters.length));
  const listed = new Set(contents.flat());
  // A table that lists none of these chapters is about something else.
  const tells = chapters.some(({ element }) => listed.has(element));
  const found = await Promise.all(
    chapters.map(({ element, content }) =>
      readChapter(content, version, tells && !listed.has(element)),
    ),
  );
  return found.flat().sort((a, b) => a.start - b.start);
}

/** The ids in a table of contents. Its count is one byte, so with more chapters it cannot be right. */
function listedIn(content: ByteReader, chapters: number): string[] {
  closedText(content, 0);
  content.uint(1);
  const count = content.uint(1);
  return Array.from({ length: chapters > 255 ? chapters : count }, () => closedText(content, 0));
}

async function readChapter(
  content: ByteReader,
  version: number,
  silent: boolean,
): Promise<AudioChapter[]> {
  const [startMs, endMs] = [content.uint(4), content.uint(4)];
  content.take(8);
  if (startMs === noTime) return [];
  const inner = framesIn(content.take(content.left), version);
  const link = linkIn(inner);
  const picture = pictureIn(inner);
  const draft = {
    start: startMs / 1000,
    title: titleIn(inner),
    silent,
    ...(endMs !== noTime && { end: endMs / 1000 }),
    ...(link !== undefined && { link }),
  };
  const { chapters } = await finishChapters({ chapters: [draft], diagnostics: [] });
  return chapters.map((chapter) => ({ ...chapter, ...(picture && { picture }) }));
}

function titleIn(frames: readonly Id3Frame[]): string {
  const content = frames.find(({ id }) => id === 'TIT2')?.content;
  return content ? restText(content, content.uint(1)) : '';
}

function linkIn(frames: readonly Id3Frame[]): string | undefined {
  const links = frames
    .filter(({ id }) => id === 'WXXX')
    .map(({ content }) => {
      closedText(content, content.uint(1));
      return restText(content, 0);
    });
  return links.find(Boolean);
}
