import { isNewestFirst } from '../core/episode/neighbours.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { packTerms } from '../core/show-search/episode-terms.ts';
import { exportFormats } from '../core/transcript/export/export-formats.ts';
import type { ReadTranscript } from '../core/transcript/transcript.ts';
import { episodeMarkdown } from './episode-markdown.ts';
import { episodeHead } from './pages/episode-head.ts';
import { episodeBody } from './pages/episode-page.ts';
import { pageHtml } from './pages/head.ts';
import { oembedJson } from './pages/oembed.ts';
import type { PublishedEpisode, PublishedTranscript, SiteFile } from './published-show.ts';
import { episodeEntry, neighbourEntry, showManifest } from './show-json.ts';
import type { Neighbours, SiteContext } from './site-context.ts';
import { episodeParts, type EpisodeParts } from './placed-files.ts';
import { absoluteAddress, linkFrom } from './site-addresses.ts';
import { transcriptFiles, transcriptState, type TranscriptState } from './transcript-files.ts';

/** What is known of an episode once its files are made, for the next run. */
export interface EpisodeRecord {
  readonly transcripts: readonly TranscriptState[];
  /** The terms of its lines for the search across the show (`packTerms`), about 25 bytes a line. */
  readonly terms: Uint8Array;
}

/**
 * Every file of an episode's folder, and at the end what became of it. At most two transcripts are in memory: the first,
 * which the page holds, and one of another language.
 */
export async function* episodeFiles(
  episode: PublishedEpisode,
  neighbours: Neighbours,
  context: SiteContext,
): AsyncGenerator<SiteFile, EpisodeRecord> {
  const parts = episodeParts(episode);
  const { folder } = parts;
  yield* parts.files;
  if (parts.chapters.length > 0) {
    yield { path: `${folder}chapters.json`, content: chaptersJson(parts, context) };
  }
  const oembed = oembedJson(episode, folder, context);
  if (oembed !== undefined) yield { path: `${folder}oembed.json`, content: oembed };
  let first: ReadTranscript | undefined;
  const transcripts: TranscriptState[] = [];
  for (const [i, source] of episode.transcripts.entries()) {
    const transcript = await read(source);
    const state = transcriptState(transcript);
    transcripts.push(state);
    if (i === 0 && state !== 'none') first = transcript;
    for (const { path, format } of transcriptFiles(episode, i, state, context.leftOut)) {
      const write = await exportFormats[format].writer();
      yield { path, content: write(transcript) };
    }
  }
  const page = await episodePage(episode, parts, transcripts, first, neighbours, context);
  yield { path: `${folder}index.html`, content: page };
  yield {
    path: `${folder}index.md`,
    content: episodeMarkdown(episode, parts, first, context),
  };
  return { transcripts, terms: packTerms(first?.cues ?? []) };
}

/** What the publisher says of the language counts over what the file says. */
async function read({ read, language }: PublishedTranscript): Promise<ReadTranscript> {
  return { ...(await read()), ...omitUndefined({ language }) };
}

async function episodePage(
  episode: PublishedEpisode,
  parts: EpisodeParts,
  states: readonly TranscriptState[],
  lines: ReadTranscript | undefined,
  { before, after }: Neighbours,
  context: SiteContext,
): Promise<string> {
  const entries = [
    ...(before ? [neighbourEntry(before)] : []),
    episodeEntry(episode, parts, states),
    ...(after ? [neighbourEntry(after)] : []),
  ];
  const manifest = showManifest(context, entries);
  const { chapters, notes } = parts;
  const { id } = episode;
  const newestFirst = isNewestFirst(context.show);
  const facts = { manifest, newestFirst, episode: id, chapters };
  const input = { ...facts, ...omitUndefined({ lines, notes }) };
  const { data, body } = await episodeBody(input, context.words);
  const head = episodeHead(episode, parts, context, states, lines);
  return pageHtml(head, body, context, data);
}

/** Chapters as the podcast namespace has them (JSON chapters 1.2), with addresses relative to the file. */
function chaptersJson({ folder, chapters }: EpisodeParts, { url }: SiteContext): string {
  const at = (path: string) => absoluteAddress(url, path) ?? linkFrom(folder, path);
  return `${JSON.stringify({
    version: '1.2.0',
    chapters: chapters.map(({ start, end, title, image, link, silent }) => ({
      ...{ startTime: start, endTime: end, title },
      img: image === undefined ? undefined : at(image),
      url: link,
      toc: silent ? false : undefined,
    })),
  })}\n`;
}
