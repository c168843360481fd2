import { readNotes } from '../../src/core/notes/read-notes.ts';
import { readTranscriptText } from '../../src/core/transcript/read.ts';
import type {
  BuiltPlayer,
  PublishedEpisode,
  PublishedNotes,
  PublishedShow,
  PublishedTranscript,
  SiteFile,
  SourceFile,
} from '../../src/publish/published-show.ts';
import { publishSite, type PublishOptions } from '../../src/publish/site.ts';
import { linesVtt } from './vtt-lines.ts';

/** A file of a publisher's folder, in memory. */
export function sourceFile(path: string, text = path): SourceFile {
  const bytes = new TextEncoder().encode(text);
  const read = (from = 0, to = bytes.length) => Promise.resolve(bytes.slice(from, to));
  return { path, size: bytes.length, modifiedMs: 0, read };
}

/** A transcript in memory; `text` is a file of any format. */
export function transcript(text: string, language?: string): PublishedTranscript {
  return {
    source: sourceFile(`x.${language ?? 'en'}.vtt`, text),
    read: () => readTranscriptText(text, { name: 'x.vtt' }),
    ...(language !== undefined && { language }),
  };
}

/** Notes as they were written, without files. */
export async function publishedNotes(written: string): Promise<PublishedNotes> {
  return { blocks: await readNotes(written), files: [] };
}

/** An episode with a recording and ten lines. */
export function publishedEpisode(
  id: string,
  facts: Partial<PublishedEpisode> = {},
): PublishedEpisode {
  return {
    ...{ id, guid: `guid-${id}`, title: id[0]!.toUpperCase() + id.slice(1), key: `key-${id}` },
    ...{ duration: 2460, published: '2026-11-12', people: [], soundbites: [], chapters: [] },
    audio: { ...sourceFile(`episodes/${id}.mp3`), type: 'audio/mpeg', bytes: 1000 },
    transcripts: [transcript(linesVtt(10), 'en')],
    ...facts,
  };
}

/** A show with the episodes of the design's pictures. */
export function publishedShow(facts: Partial<PublishedShow> = {}): PublishedShow {
  return {
    ...{ title: 'Tides', language: 'en', accent: '#17686b', people: [], brand: {} },
    description: 'Two people who live by the water ask what it does to us.',
    episodes: [publishedEpisode('ebb'), publishedEpisode('the-moon', { published: '2026-10-15' })],
    ...facts,
  };
}

/** A built player of empty files. */
export const builtPlayer: BuiltPlayer = {
  files: [sourceFile('assets/start-x.js'), sourceFile('assets/show-x.js')],
  entries: {
    player: { script: 'assets/start-x.js', styles: ['assets/start-x.css'] },
    show: { script: 'assets/show-x.js', styles: ['assets/show-x.css'] },
  },
  stamp: 'x',
};

/** The site of a show, as its files by path. */
export async function siteOf(
  show: PublishedShow,
  options: PublishOptions = {},
  player = builtPlayer,
): Promise<ReadonlyMap<string, SiteFile['content']>> {
  const files = new Map<string, SiteFile['content']>();
  for await (const { path, content } of publishSite(show, player, options)) {
    if (files.has(path)) throw new Error(`${path} is made twice`);
    files.set(path, content);
  }
  return files;
}

/** The text of one of its files. */
export function textOf(files: ReadonlyMap<string, SiteFile['content']>, path: string): string {
  const content = files.get(path);
  if (typeof content !== 'string') throw new Error(`${path} is no text of the site`);
  return content;
}
