import { linkedText } from '../core/notes/linked-text.ts';
import { notesMarkdown } from '../core/notes/notes-markdown.ts';
import { mapLinks } from '../core/notes/map-links.ts';
import { oneLine } from '../core/text/page-text.ts';
import { formatClock, timeFragment } from '../core/time.ts';
import { escapeMarkdown, writeMarkdown } from '../core/transcript/export/text.ts';
import type { ReadTranscript } from '../core/transcript/transcript.ts';
import { episodeFacts } from '../ui/episode/episode-facts.ts';
import { inWords, m } from '../ui/i18n/index.ts';
import type { PublishedEpisode } from './published-show.ts';
import type { SiteContext } from './site-context.ts';
import { type EpisodeParts } from './placed-files.ts';
import { absoluteAddress, linkFrom } from './site-addresses.ts';

/** An episode as Markdown, for people and programs that read text: its facts, notes, chapters and transcript. */
export function episodeMarkdown(
  episode: PublishedEpisode,
  { folder, audio, chapters, people, notes = [] }: EpisodeParts,
  transcript: ReadTranscript | undefined,
  { show, words, url }: SiteContext,
): string {
  const at = (path: string) => absoluteAddress(url, path) ?? linkFrom(folder, path);
  const page = at(folder);
  const told = mapLinks(notes, at);
  const blocks = inWords(words, () => [
    `# ${text(episode.title)}`,
    [link(show.title, at('')), ...episodeFacts(episode).map(escapeMarkdown)].join(' · '),
    ...(people.length > 0
      ? [`${m.withPeople} ${people.map(({ name }) => text(name)).join(', ')}`]
      : []),
    [link(m.listenHere, page), ...(audio === undefined ? [] : [link(m.recording, at(audio))])].join(
      ' · ',
    ),
    // As on the page, which has the description where there are no notes.
    ...(told.length > 0
      ? [notesMarkdown(told, (seconds) => page + timeFragment(seconds), 3)]
      : paragraphs(episode.description, page)),
    ...(chapters.length > 0
      ? [
          `## ${m.chapters}`,
          chapters
            .filter(({ silent }) => !silent)
            .map(
              ({ start, title }) =>
                `- ${link(formatClock(start), page + timeFragment(start))} ${text(title)}`,
            )
            .join('\n'),
        ]
      : []),
    ...(transcript && transcript.cues.length > 0
      ? [`## ${m.transcript}`, writeMarkdown({ ...transcript, page }).trimEnd()]
      : []),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

const text = (name: string) => escapeMarkdown(oneLine(name));

/** A link; the address's own parentheses and spaces do not end it. */
function link(name: string, address: string): string {
  const escaped = address.replace(/[()\s<>]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
  return `[${text(name)}](${escaped})`;
}

/** A description's times are links, as in the notes. */
function paragraphs(description: string | undefined, page: string): string[] {
  return (
    (description ?? '')
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      // Marks that begin a block at a line's start: headings, lists, quotes, fences.
      .map((line) =>
        linkedText(line)
          .map(({ text: said, time, url }) => {
            if (url !== undefined) return link(said, url);
            return time === undefined
              ? escapeMarkdown(said)
              : link(said, page + timeFragment(time));
          })
          .join('')
          .trim()
          .replace(/^([#>+~=-]|\d+[.)])/, '\\$1'),
      )
  );
}
