import type { Draft, DraftCue } from '../../draft.ts';
import { decodeEntities } from '../../../text/entities.ts';
import { isCollapsed, parseCollapsed } from './single-line-captions.ts';
import { allPlain, plainTimings } from '../plain-timings.ts';
import { readTimings } from '../srt/srt.ts';
import { VttReader } from './vtt-reader.ts';
import { VttText } from './vtt-text.ts';
import { readVttStamp } from './vtt-time.ts';

/** Reads WebVTT by the W3C's parsing rules (WebVTT, section 6), more tolerant of times, and WebVTT without line breaks. */
export function parseVtt(raw: string): Draft {
  const text = plainTimings(escapedArrow.test(raw.slice(0, sample)) ? withTags(raw) : raw);
  if (isCollapsed(text) && !hasOnlyHeader(text)) return parseCollapsed(text);
  const draft = new VttReader(text).draft();
  if (isLost(draft)) return readLoosely(text, draft);
  // What is lost may be parted from its cue, or have a timing that only few lines spell so.
  const isAllThere = draft.diagnostics.every(({ code }) => code !== 'stray-text');
  const plain = isAllThere ? text : allPlain(singleSpaced(text));
  return plain === text ? draft : new VttReader(plain).draft();
}

/** Characters by which it is told whether a file was escaped as if for a page, its arrows too. */
const sample = 20_000;
const escapedArrow = /\d[ \t]*--&gt;[ \t]*\d/;
const escapedTag = /&lt;(\/?(?:[bciuv]|lang|ruby|rt)(?:[\s.][^&<>\n]*)?)&gt;/g;

/** The text of such a file with its tags. */
function withTags(text: string): string {
  return text.replace(escapedTag, '<$1>').replace(/&amp;(#?\w{2,8};)/g, '&$1');
}

/** The text without the empty lines after each of its lines, where no line is without. */
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

/** Problems for each text that is read past which a file is no WebVTT by the standard. */
const hopeless = 20;

function isLost({ cues, diagnostics }: Draft): boolean {
  const hasText = ({ text }: DraftCue) => text !== '';
  if (!cues.some(hasText)) return cues.length + diagnostics.length > 0;
  return (
    diagnostics.length > hopeless && cues.filter(hasText).length * hopeless < diagnostics.length
  );
}

/**
 * Reads what stands between the timings, as in SubRip, where the rules of blocks find next to nothing: where empty
 * lines part all lines, or texts stand beside their times.
 */
function readLoosely(text: string, strict: Draft): Draft {
  const cueText = new VttText(decodeEntities, readVttStamp);
  const loose = readTimings(text, (raw, cue) => cueText.read(raw, cue));
  // A file of hardly any text may show what is no timing.
  const isDoubtful = loose.cues.length < 3 && loose.cues.some(({ text }) => text.includes('-->'));
  if (isLost(loose) || isDoubtful) return strict;
  return { ...loose, ...(strict.language && { language: strict.language }) };
}
