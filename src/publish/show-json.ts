import { indexFolder } from '../core/show-search/directory.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { mapLinks } from '../core/notes/map-links.ts';
import { notesHtml } from '../core/notes/notes-html.ts';
import type { Notes } from '../core/notes/notes.ts';
import { timeFragment } from '../core/time.ts';
import { exportFormats } from '../core/transcript/export/export-formats.ts';
import { writeTiming } from '../core/timeline/timing.ts';
import type { PublishedEpisode } from './published-show.ts';
import type { SiteContext } from './site-context.ts';
import { episodeParts, type EpisodeParts } from './placed-files.ts';
import { linkFrom } from './site-addresses.ts';
import { transcriptFiles, type TranscriptState } from './transcript-files.ts';

/**
 * The site's `show.json` (docs/show.md) with these entries, for its own player and for others that name it: addresses are
 * relative to it.
 */
export function showManifest(context: SiteContext, episodes: readonly object[]): object {
  const { show, artwork, people, logo, icon, typeface, brandStyles } = context;
  const { theme, footer, credit, openFiles, openShows, style } = show.brand;
  return omitUndefined({
    ...{ title: show.title, description: show.description, artwork, accent: show.accent },
    ...{ language: show.language, author: show.author, email: show.email },
    ...{ copyright: show.copyright, categories: show.categories, explicit: show.explicit },
    ...{ type: show.type, guid: show.guid, home: show.home },
    people: people.length > 0 ? people : undefined,
    ...{ links: show.links, funding: show.funding, embedOrigins: show.embedOrigins },
    // The sign beside the name is always there, also on the pages of episodes.
    ...{ logo, icon, typeface, theme, style: style && brandStyles.at(-1) },
    ...{ footer, credit, openFiles, openShows },
    search: context.hasSearch ? indexFolder : undefined,
    episodes,
  });
}

/** An episode as show.json has it; `states` are those of its transcripts. */
export function episodeEntry(
  episode: PublishedEpisode,
  parts: EpisodeParts,
  states: readonly TranscriptState[],
): object {
  const { folder, audio, seek, prints, artwork, people, chapters, notes } = parts;
  const { id, guid, title, description, number, season, type, explicit } = episode;
  const { artworkText, duration, published, soundbites, timing } = episode;
  return omitUndefined({
    ...{ id, page: folder, title, number, season, type, explicit, published, duration },
    ...{ description, notes: notes && writtenNotes(notes), guid, audio, seek, prints },
    transcripts: episode.transcripts.flatMap(({ language, label }, i) =>
      // The one format that holds every transcript, with the times of words and without any.
      transcriptFiles(episode, i, states[i] ?? 'none')
        .filter(({ format }) => format === 'json')
        .map(({ path }) => ({
          ...{ url: path, type: exportFormats.json.type },
          ...omitUndefined({ language, label }),
        })),
    ),
    chapters: chapters.length > 0 ? `${folder}chapters.json` : undefined,
    ...{ artwork, artworkText },
    people: people.length > 0 ? people : undefined,
    soundbites: soundbites.length > 0 ? soundbites : undefined,
    ...(timing && writeTiming(timing)),
  });
}

/** Notes as HTML that reads back as they are; links lead from show.json, as all of its addresses do. */
const writtenNotes = (notes: Notes) =>
  notesHtml(
    mapLinks(notes, (url) => linkFrom('', url)),
    timeFragment,
  );

/** As much of an episode as the page of one beside it shows. */
export function neighbourEntry(episode: PublishedEpisode): object {
  const { id, title, duration, transcripts } = episode;
  const parts = episodeParts(episode);
  const first = transcriptFiles({ id, transcripts }, 0, 'timed').find(
    (file) => file.format === 'json',
  );
  return omitUndefined({
    ...{ id, page: parts.folder, title, duration, audio: parts.audio },
    // An entry without anything to hear has something to read.
    transcript: parts.audio === undefined ? first?.path : undefined,
  });
}
