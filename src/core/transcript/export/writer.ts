import { displayText } from '../../text/display-text.ts';
import type { Cue } from '../cue.ts';

/** A transcript to save; the result of `readTranscript` fits. */
export interface TranscriptToSave {
  /** In order of start. */
  readonly cues: readonly Cue[];
  /** BCP 47 tag. */
  readonly language?: string;
  /** True if the cues have no times. */
  readonly untimed?: boolean;
  /** True if each cue is a paragraph. */
  readonly paragraphs?: boolean;
  /** Heads it, where the format has headings. */
  readonly title?: string;
  /** Address of the page that plays it, for links to its times; the file itself by default. Null where no page does. */
  readonly page?: string | null;
}

/** Writes a transcript as one file's text. */
export type Writer = (transcript: TranscriptToSave) => string;

/** A time as subtitle files write it, to the millisecond: `01:02:03.450`; SRT has a comma for the point. */
export function timestamp(seconds: number, point: '.' | ','): string {
  const ms = Math.round(Math.max(0, seconds) * 1000);
  const digits = (value: number, count: number) => String(Math.floor(value)).padStart(count, '0');
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60];
  return `${clock.map((part) => digits(part, 2)).join(':')}${point}${digits(ms % 1000, 3)}`;
}

/** Text for formats without escapes of their own (SubRip, JSON, Markdown): unchanged unless readers would take it for markup. */
export function escapeMarkup(text: string): string {
  const said = displayText(text) === text ? text : escaped(text);
  return escapeArrows(said);
}

function escaped(text: string): string {
  return text
    .replace(/&(?=[a-z#])/gi, '&amp;amp;')
    .replace(/\{(?=\\|[a-z]:)/gi, '&amp;#123;')
    .replace(/\\(?=[Nh])/g, '&amp;#92;')
    .replace(/<(?=[/a-z])/gi, '&amp;lt;');
}

/** Escapes arrows in a text where one follows a number: readers could take it for the arrow between two times. */
function escapeArrows(text: string): string {
  if (!/\p{Nd}[^\p{L}\n]*(?:[-\u2010-\u2015\u2212=~] ?-?[>\uff1e\u00bb]|[→⟶⇒➔➜])/u.test(text))
    return text;
  return text.replace(
    /[-\u2010-\u2015\u2212=~](?= ?-?[>\uff1e\u00bb])|[→⟶⇒➔➜]/g,
    characterReference,
  );
}

/** `&#45;` for `-`. */
export function characterReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
