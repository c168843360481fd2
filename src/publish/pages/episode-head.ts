import type { ReadTranscript } from '../../core/transcript/transcript.ts';
import type { PublishedEpisode } from '../published-show.ts';
import type { SiteContext } from '../site-context.ts';
import { type EpisodeParts } from '../placed-files.ts';
import { transcriptFiles, type TranscriptState } from '../transcript-files.ts';
import type { HeadLink, PageHead } from './head.ts';
import { episodeData, isoDate } from './structured-data.ts';

/** Lines that are enough for a description. */
const LINES = 12;

function firstWords(lines: ReadTranscript | undefined): string | undefined {
  const text = lines?.cues.slice(0, LINES).map((cue) => cue.text);
  return text?.join(' ') || undefined;
}

/** What the head of an episode's page says; `states` are those of its transcripts. */
export function episodeHead(
  episode: PublishedEpisode,
  parts: EpisodeParts,
  context: SiteContext,
  states: readonly TranscriptState[],
  lines?: ReadTranscript,
): PageHead {
  const { show, player, url, leftOut } = context;
  const { folder } = parts;
  const files = episode.transcripts.map((_, i) =>
    transcriptFiles(episode, i, states[i] ?? 'none', leftOut),
  );
  const text = files[0]?.find(({ format }) => format === 'text') ?? files[0]?.[0];
  const links: HeadLink[] = [
    { path: `${folder}index.md`, type: 'text/markdown', title: episode.title },
    ...files.flatMap((formats, i) =>
      formats
        .filter(({ format }) => format === 'vtt')
        .map(({ path, type }) => {
          const { language, label } = episode.transcripts[i] ?? {};
          return { path, type, title: label, language: language ?? show.language };
        }),
    ),
  ];
  if (url !== undefined && !leftOut.has('oembed')) {
    const type = 'application/json+oembed';
    links.push({ path: new URL(`${folder}oembed.json`, url).href, type, title: episode.title });
  }
  return {
    path: folder,
    title: episode.title,
    // The first words are better than none: searches and previews show them.
    description: episode.description ?? firstWords(lines) ?? show.description,
    picture: parts.artwork,
    pictureText: episode.artworkText,
    type: 'article',
    audio: parts.audio,
    audioType: episode.audio?.type,
    published: isoDate(episode.published),
    data: episodeData(context, episode, parts, text?.path),
    entry: player.entries.player,
    links,
  };
}
