import { parseClock, parseTimeFragment } from '../../../time.ts';
import { prefixOf } from '../../finish/speaker-name.ts';

/** A line of plain text that says when it is spoken, and perhaps by whom. */
export interface StampedLine {
  readonly start: number;
  readonly end?: number;
  readonly speaker?: string;
  /** What follows on the same line. */
  readonly text: string;
  /** True for a clock without brackets: it counts only where it is a habit of the file. */
  readonly isBare: boolean;
}

const clock = String.raw`(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)`;
/** Between two clocks; nothing stands for an arrow that was lost, if both clocks have hours. */
const between = String.raw`(?:\s*(?:[-\u2010-\u2015]+>?|→|to)\s*|(?<=^.?\d+:\d\d:\d\d(?:[.,]\d+)?)[ \t]+(?=\d+:\d\d:\d\d))`;
const range = String.raw`${clock}(?:${between}${clock})?`;
const linked = new RegExp(
  String.raw`^(?:(.{1,60}?)[\s:]+)?\[${clock}\]\((#t=[^)\s]*)\)[\s:]*(.*)$`,
);
const bracketed = new RegExp(
  String.raw`^[[(<{]\s*${range}\s*[\])>}]\s*(?:[-\u2010-\u2015:|]\s*)?(.*)$`,
);
const bare = new RegExp(String.raw`^${range}(?:\s*[-\u2010-\u2015|:]\s+|\s+|$)(.*)$`);
const named = new RegExp(String.raw`^(.{1,60}?)\s*:?\s*[[(]\s*${range}\s*[\])]\s*:?\s*(.*)$`);
const tabbed = new RegExp(String.raw`^(.{1,60}?):?[ ]*\t\s*${range}[ ]*\t\s*(.*)$`);
const headed = new RegExp(String.raw`^(.{1,60}?)(?:\s+|\s*[,|\u2013-]\s*)${range}\s*:?$`);

/** Reads a line that a stamp begins, `[00:12:34] ...`, `00:12 ...`, or a speaker with one: `Name (00:12): ...`, `Name  0:12`. */
export function readStampedLine(line: string): StampedLine | undefined {
  if (!/\d:\d\d/.test(line.slice(0, 100))) return undefined;
  return readLinked(line) ?? readLeading(line) ?? readNamed(line);
}

/** As Markdown links it: `[0:12](#t=12.34) ...`. */
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

/** The text as a speaker's name, if it has the form of one. */
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
