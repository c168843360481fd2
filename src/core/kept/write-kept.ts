import { formatClock } from '../time.ts';
import { keptLink, keptSpeakers, keptWords, type KeptPassage } from './kept-passage.ts';

/** Writes passages as Markdown: a heading for each episode, in the order of the list; quotes with their time, linked where other people can open it, and the note. */
export function keptMarkdown(title: string, all: readonly KeptPassage[]): string {
  const byEpisode = new Map<string, KeptPassage[]>();
  for (const kept of all) {
    const others = byEpisode.get(kept.episode.key);
    if (others) others.push(kept);
    else byEpisode.set(kept.episode.key, [kept]);
  }
  const blocks = [...byEpisode.values()].flatMap((some) => {
    const { title, show } = some[0]!.episode;
    const names = [title, show].flatMap((name) => (name ? escapeLine(name) : []));
    return [`## ${names.join(' · ')}`, ...some.flatMap(markdownOf)];
  });
  return `${[`# ${escapeLine(title)}`, ...blocks].join('\n\n')}\n`;
}

function markdownOf(kept: KeptPassage): string[] {
  const lines = kept.parts.map(({ speaker, text }) => {
    const name = speaker === undefined ? '' : `**${escapeLine(speaker)}:** `;
    return name + escapeLine(text);
  });
  const time = formatClock(kept.start);
  const link = keptLink(kept);
  const source = link === undefined ? time : `[${time}](<${link}>)`;
  const quote = [...lines, `— ${source}`].map((line) => `> ${line}`).join('\n>\n');
  const note = kept.note?.split(/\r?\n/).map(escapeLine).join('\n');
  return [quote, ...(note === undefined ? [] : [note])];
}

/** One line of Markdown that says just this text: what would be a mark there gets a backslash. */
function escapeLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<~|]|&(?=[#a-z])/gi, '\\$&')
    .replace(/^[-+#>=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

const columns = [
  'words',
  'note',
  'speaker',
  'start',
  'end',
  'time',
  'episode',
  'show',
  'kept',
  'link',
] as const;

/**
 * Writes passages as a table (RFC 4180) with a mark of UTF-8 before it, which spreadsheets need; times in seconds and as
 * a clock. A spreadsheet would take a text that begins with `=`, `+`, `-` or `@` for a formula: an apostrophe goes before it.
 */
export function keptCsv(all: readonly KeptPassage[]): string {
  const rows = all.map((kept) => {
    const { note = '', start, end, episode, keptMs } = kept;
    const speakers = keptSpeakers(kept).join(', ');
    return [
      ...[keptWords(kept), note, speakers, seconds(start), seconds(end), formatClock(start)],
      ...[episode.title, episode.show ?? '', new Date(keptMs).toISOString(), keptLink(kept) ?? ''],
    ];
  });
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const seconds = (time: number) => String(Math.round(time * 1000) / 1000);

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
