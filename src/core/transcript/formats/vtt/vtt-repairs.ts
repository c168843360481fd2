import type { Draft, DraftCue } from '../../draft.ts';
import { allPlain, plainLine, plainTimings } from '../plain-timings.ts';
import { isCollapsed, parseCollapsed } from '../single-line-captions.ts';
import { readTimings } from '../srt/srt.ts';
import { readEndAlone, readSrtTiming } from '../srt/srt-time.ts';
import type { Timing } from '../timing-line.ts';
import { VttReader } from './vtt-reader.ts';
import { VttText } from './vtt-text.ts';
import { readVttTiming } from './vtt-time.ts';

/** Reads WebVTT of any kind: with odd arrows and clocks, escaped as if for a page, without line breaks, or without its blocks. */
export function parseAnyVtt(raw: string): Draft {
  const text = plainTimings(escapedArrow.test(raw.slice(0, sample)) ? withTags(raw) : raw);
  if (isCollapsed(text) && !hasOnlyHeader(text)) {
    const cueText = new VttText();
    return parseCollapsed(text, (raw, cue) => cueText.read(raw, cue));
  }
  const draft = new VttReader(text, readOddTiming).draft();
  if (isLost(draft)) return readLoosely(text, draft);
  // Stray text may be parted from its cue, or have a timing in a rare spelling.
  const isAllThere = draft.diagnostics.every(({ code }) => code !== 'stray-text');
  const plain = isAllThere ? text : allPlain(singleSpaced(text));
  return plain === text ? draft : new VttReader(plain, readOddTiming).draft();
}

/** Characters in which it shows that a file was escaped as if for a page, its arrows too. */
const sample = 20_000;
const escapedArrow = /\d[ \t]*--&gt;[ \t]*\d/;
const escapedTag = /&lt;(\/?(?:[bciuv]|lang|ruby|rt)(?:[\s.][^&<>\n]*)?)&gt;/g;

/** The text of such a file with its tags. */
function withTags(text: string): string {
  return text.replace(escapedTag, '<$1>').replace(/&amp;(#?\w{2,8};)/g, '&$1');
}

/** Seconds by which a timing that lacks a mark may begin before the cue above it has ended. */
const overlap = 1;

/** Reads a timing with a number before it, with odd marks, or without its start (`before`), a point or a colon: `00:00:01500`. */
function readOddTiming(line: string, before: number): Timing | undefined {
  const spelt = readVttTiming(plainLine(line)) ?? readNumbered(line);
  if (spelt) return spelt;
  const slip = (line.includes(':') ? readSrtTiming(line) : undefined) ?? readEndAlone(line, before);
  return slip && slip.start + overlap > before ? slip : undefined;
}

/** A timing with its number on the same line. */
function readNumbered(line: string): Timing | undefined {
  const lead = /^\s*[#([]?\d+[.)\]]?\s+(?=\d)/.exec(line)?.[0] ?? '';
  const timing = lead === '' ? undefined : readVttTiming(line.slice(lead.length));
  return timing && { ...timing, rest: timing.rest + lead.length };
}

/** The text without the empty lines after each of its lines, where every line has them. */
function singleSpaced(text: string): string {
  const spacing = [1, 2, 3].find((breaks) => isParted(text, breaks)) ?? 1;
  return spacing > 1 ? text.replace(/\n+/g, (run) => run.slice(0, run.length / spacing)) : text;
}

/** Whether so many line breaks part any two lines. */
function isParted(text: string, breaks: number): boolean {
  return new RegExp(`\\S[^\\S\\n]*\\n{${breaks}}[^\\S\\n]*\\S`).test(text);
}

/** Whether a file's one timing stands beside its signature, and other lines follow: by the standard, all of it is header. */
function hasOnlyHeader(text: string): boolean {
  const arrow = text.indexOf('-->');
  return text.trim().includes('\n') && text.indexOf('-->', arrow + 3) < 0;
}

/** Diagnostics for each text that is read past which the rules of blocks do not fit a file. */
const hopeless = 20;

function isLost({ cues, diagnostics }: Draft): boolean {
  const hasText = ({ text }: DraftCue) => text !== '';
  if (!cues.some(hasText)) return cues.length + diagnostics.length > 0;
  return (
    diagnostics.length > hopeless && cues.filter(hasText).length * hopeless < diagnostics.length
  );
}

/** Reads what stands between the timings, as in SubRip: for files whose lines are all parted by empty ones, or whose texts stand beside their times. */
function readLoosely(text: string, strict: Draft): Draft {
  const cueText = new VttText();
  const loose = readTimings(text, (raw, cue) => cueText.read(raw, cue));
  // A file of hardly any text may show a timing that is none.
  const isDoubtful = loose.cues.length < 3 && loose.cues.some(({ text }) => text.includes('-->'));
  if (isLost(loose) || isDoubtful) return strict;
  return { ...loose, ...(strict.language && { language: strict.language }) };
}
