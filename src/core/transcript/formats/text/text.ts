import { mayHavePrefix, prefixOf } from '../../finish/speaker-name.ts';
import type { Draft } from '../../draft.ts';
import { quote } from '../../../text/line-counter.ts';
import { readParagraphs } from './paragraphs.ts';
import { readStampedLine, StampedText, type StampedLine } from './stamped-text.ts';

/** A stamp in the middle of a line, in brackets. */
const inline =
  /(?=(?:\[\d{1,3}:\d\d(?::\d\d)?(?:\.\d{1,3})?\]|\(\d{1,3}:\d\d:\d\d(?:\.\d{1,3})?\))(?:\s|$))(?<=\S\s+)/;

/** A recogniser's last line. */
const footer = /^(?:transcribed|transcript generated) by (?:https?:\/\/)?\w[\w.-]*\/?$/i;

/** Reads plain text: each stamp begins a cue; without stamps each paragraph is an untimed cue. */
export function parseText(text: string): Draft {
  const lines = text.trim().split('\n').flatMap(partsOf);
  const read = lines.map(readStampedLine);
  const trusted = trustStamps(read);
  const names = trustedNames(lines);
  if (!read.some(trusted)) return readParagraphs(lines, names);
  const stamped = new StampedText(names);
  const heads = namesAfterStamps(read, lines);
  lines.forEach((line, i) => {
    const stamp = read[i];
    if (!stamp || !trusted(stamp)) stamped.add(line);
    else if (heads.has(stamp.text)) stamped.begin({ ...stamp, speaker: stamp.text, text: '' });
    else stamped.begin(stamp);
  });
  const { cues, before } = stamped.finish();
  return {
    cues,
    speakersHold: true,
    diagnostics: before ? [{ code: 'stray-text', line: 1, quote: quote(before) }] : [],
  };
}

/** A line without Markdown's marks, cut at the stamps inside it. */
function partsOf(raw: string): string[] {
  const line = raw
    .replace(/^#+\s+/, '')
    .replace(/\*\*|__/g, '')
    .trim();
  if (footer.test(line)) return [];
  if (!/[[(]\d/.test(line)) return [line];
  const parts = line.split(inline);
  const [name = '', stamped = '', ...rest] = parts;
  // A stamp after the speaker's name belongs to it.
  const isNamed = rest.length + 2 === parts.length && isName(name, stamped);
  return isNamed ? [name + stamped, ...rest] : parts;
}

function isName(before: string, stamped: string): boolean {
  return stamped !== '' && readStampedLine(before + stamped)?.speaker !== undefined;
}

/**
 * Names alone after a stamp, above their text: `[00:00:12] Speaker 1`. In a file where most stamps have one, a name may
 * come once.
 */
function namesAfterStamps(
  read: readonly (StampedLine | undefined)[],
  lines: readonly string[],
): Set<string> {
  const heads = read.flatMap((stamp, i) => {
    const isAlone = stamp?.text && stamp.speaker === undefined && lines[i + 1] && !read[i + 1];
    return isAlone ? [`${stamp.text}: x`] : [];
  });
  const stamps = read.filter((stamp) => stamp !== undefined).length;
  const areHabit = heads.length > 1 && heads.length * 5 >= stamps * 4;
  return trustedNames(areHabit ? [...heads, ...heads] : heads);
}

/** Which stamps count: those in brackets, and bare clocks in a file that begins with one or has several that mostly go forward. */
function trustStamps(
  read: readonly (StampedLine | undefined)[],
): (stamp: StampedLine | undefined) => boolean {
  const bare = read.filter((stamp) => stamp?.isBare);
  const forward = bare.filter((stamp, i) => i > 0 && stamp!.start >= bare[i - 1]!.start).length;
  const isHabit = bare.length > 1 ? forward * 5 >= (bare.length - 1) * 4 : bare[0] === read[0];
  return (stamp) => stamp !== undefined && (!stamp.isBare || isHabit);
}

/** The speakers whose names begin lines: `Speaker 1` and its like, and names that come more than once. */
function trustedNames(lines: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const prefix = mayHavePrefix(line) ? prefixOf(line) : undefined;
    if (!prefix || prefix.likeness === 'word') continue;
    const worth = prefix.likeness === 'known' ? 2 : 1;
    counts.set(prefix.name, (counts.get(prefix.name) ?? 0) + worth);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}
