import { parseClock, parseTimeFragment } from '../../../time.ts';
import { prefixOf } from '../../finish/speaker-name.ts';
import type { DraftCue } from '../../draft.ts';
import { spokenLength } from '../../finish/fix-ends.ts';
import { displayText } from '../../../text/display-text.ts';

/** A line of plain text with the time at which it is said. */
export interface StampedLine {
  readonly start: number;
  readonly end?: number;
  readonly speaker?: string;
  /** The rest of the line. */
  readonly text: string;
  /** True for a clock without brackets: it counts only in a file that has several. */
  readonly isBare: boolean;
}

const clock = String.raw`(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)`;
/** Between two clocks; a lost arrow leaves only space, between clocks with hours. */
const between = String.raw`(?:\s*(?:[-\u2010-\u2015]+>?|→|to)\s*|(?<=^.?\d+:\d\d:\d\d(?:[.,]\d+)?)[ \t]+(?=\d+:\d\d:\d\d))`;
const range = String.raw`${clock}(?:${between}${clock})?`;
const linked = new RegExp(
  String.raw`^(?:(.{1,60}?)[\s:]+)?\[${clock}\]\([^)\s#]*(#t=[^)\s]*)\)[\s:]*(.*)$`,
);
const bracketed = new RegExp(
  String.raw`^[[(<{]\s*${range}\s*[\])>}]\s*(?:[-\u2010-\u2015:|]\s*)?(.*)$`,
);
const bare = new RegExp(String.raw`^${range}(?:\s*[-\u2010-\u2015|:]\s+|\s+|$)(.*)$`);
const named = new RegExp(String.raw`^(.{1,60}?)\s*:?\s*[[(]\s*${range}\s*[\])]\s*:?\s*(.*)$`);
const tabbed = new RegExp(String.raw`^(.{1,60}?):?[ ]*\t\s*${range}[ ]*\t\s*(.*)$`);
const headed = new RegExp(String.raw`^(.{1,60}?)(?:\s+|\s*[,|\u2013-]\s*)${range}\s*:?$`);

/** Reads a line that begins with a stamp (`[00:12:34] ...`, `00:12 ...`) or with a speaker and one (`Name (00:12): ...`, `Name  0:12`). */
export function readStampedLine(line: string): StampedLine | undefined {
  if (!/\d:\d\d/.test(line.slice(0, 100))) return undefined;
  return readLinked(line) ?? readLeading(line) ?? readNamed(line);
}

/** Markdown's link: `[0:12](#t=12.34) ...`, perhaps to the page that plays it. */
function readLinked(line: string): StampedLine | undefined {
  const parts = linked.exec(line);
  if (!parts) return undefined;
  const [, name, text = '', fragment = '', rest = ''] = parts;
  const speaker = name === undefined ? undefined : nameOf(name);
  if (name !== undefined && speaker === undefined) return undefined;
  return stamped(parseTimeFragment(fragment)?.start ?? parseClock(text), undefined, rest, {
    speaker,
  });
}

function readLeading(line: string): StampedLine | undefined {
  const inBrackets = bracketed.exec(line);
  const [, start = '', end, text = ''] = inBrackets ?? bare.exec(line) ?? [];
  return stamped(parseClock(start), end, text, { isBare: !inBrackets });
}

function readNamed(line: string): StampedLine | undefined {
  const inBrackets = named.exec(line);
  const [, name = '', start = '', end, text = ''] =
    inBrackets ?? tabbed.exec(line) ?? headed.exec(line) ?? [];
  const speaker = nameOf(name);
  return speaker === undefined
    ? undefined
    : stamped(parseClock(start), end, text, { speaker, isBare: !inBrackets });
}

/** The text as a speaker's name, if it looks like one. */
function nameOf(text: string): string | undefined {
  const prefix = prefixOf(`${text.replace(/:\s*$/, '')}: x`);
  return prefix && prefix.likeness !== 'word' ? prefix.name : undefined;
}

function stamped(
  start: number | undefined,
  endText: string | undefined,
  text: string,
  { speaker, isBare = false }: { speaker?: string | undefined; isBare?: boolean },
): StampedLine | undefined {
  if (start === undefined) return undefined;
  const end = endText === undefined ? undefined : parseClock(endText);
  return {
    start,
    text,
    isBare,
    ...(end !== undefined && { end }),
    ...(speaker !== undefined && { speaker }),
  };
}

/** The text from one stamp to the next, in parts by speaker. */
interface Block {
  readonly start: number;
  readonly end?: number;
  readonly parts: { speaker?: string; lines: string[] }[];
}

/** Gathers the lines of a text with stamps into cues: one for each stamp and each further speaker under it. */
export class StampedText {
  readonly #names: ReadonlySet<string>;
  readonly #blocks: Block[] = [];
  readonly #before: string[] = [];

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  begin({ start, end, speaker, text }: StampedLine): void {
    const part = { lines: [text], ...(speaker !== undefined && { speaker }) };
    this.#blocks.push({ start, parts: [part], ...(end !== undefined && { end }) });
  }

  add(line: string): void {
    const parts = this.#blocks.at(-1)?.parts;
    if (!parts) this.#before.push(line);
    else if (this.#isOthers(line) && parts.at(-1)!.lines.some((said) => said !== ''))
      parts.push({ lines: [line] });
    else parts.at(-1)!.lines.push(line);
  }

  /** The cues, and the text before the first stamp. */
  finish(): { cues: DraftCue[]; before: string } {
    const cues = this.#blocks.flatMap((block, i) => cuesOf(block, this.#blocks[i + 1]?.start));
    return { cues, before: this.#before.join(' ').trim() };
  }

  #isOthers(line: string): boolean {
    const name = prefixOf(line)?.name;
    return name !== undefined && this.#names.has(name);
  }
}

/** A block's cues. Speakers after the first have no stamp: they get their share of the block's time, by length. */
function cuesOf(block: Block, next: number | undefined): DraftCue[] {
  const said = block.parts.map(({ speaker, lines }) => ({
    ...(speaker !== undefined && { speaker }),
    text: displayText(lines.join('\n')),
  }));
  const total = said.reduce((sum, { text }) => sum + text.length, 0) || 1;
  const until = block.end ?? next;
  const all = { text: said.map(({ text }) => text).join(' ') };
  const length =
    until !== undefined && until > block.start ? until - block.start : spokenLength(all.text);
  let before = 0;
  return said.map((part, i) => {
    const start = Math.round((block.start + (length * before) / total) * 1000) / 1000;
    before += part.text.length;
    const isLast = i === said.length - 1;
    return { ...part, start, ...(isLast && block.end !== undefined && { end: block.end }) };
  });
}
