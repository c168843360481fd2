import type { Draft, DraftCue, ReadText } from '../../draft.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { displayText } from '../../../text/display-text.ts';
import { lineCounter, quote } from '../../../text/line-counter.ts';
import { isTidy } from '../../../text/space.ts';
import { isCollapsed, parseCollapsed } from '../single-line-captions.ts';
import { allPlain, plainTimings } from '../plain-timings.ts';
import { SrtIndexes } from './srt-indexes.ts';
import { readEndAlone, readSrtTiming } from './srt-time.ts';
import { readFixedTiming, type Timing } from '../timing-line.ts';

/** Reads SubRip in all the shapes it comes in, and SubRip without line breaks. */
export function parseSrt(raw: string): Draft {
  const text = plainTimings(raw);
  return isCollapsed(text) ? parseCollapsed(text, readSrtText) : readTimings(text, readSrtText);
}

/** Reads what stands between timing lines as cues, whatever else the format may ask for. */
export function readTimings(text: string, readText: ReadText): Draft {
  const reader = new SrtReader(text, readText);
  const draft = reader.draft();
  const plain = reader.skips ? allPlain(text) : text;
  return plain === text ? draft : new SrtReader(plain, readText).draft();
}

const LINE_FEED = 0x0a;
/** A clock that begins a block within a cue's text. */
const clockAfterBlank = /\n[^\S\n]*\n[^\S\n]*\d+:\d\d?(?::\d\d?)?[.,]\d/;

/** SubRip has no grammar but its timing lines: what stands between two of them is the text of the first and the index of the second. */
class SrtReader {
  readonly #text: string;
  readonly #readText: ReadText;
  readonly #lineAt: (offset: number) => number;
  readonly #indexes: SrtIndexes;
  readonly #cues: DraftCue[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #timing: Timing = { start: 0, end: 0, rest: 0 };
  #hasClocks = false;

  constructor(text: string, readText: ReadText) {
    this.#text = text;
    this.#readText = readText;
    this.#lineAt = lineCounter(text);
    this.#indexes = new SrtIndexes(text);
  }

  /** Whether a cue may have been taken for text, so far as numbers and clocks tell. */
  get skips(): boolean {
    return this.#indexes.skips || this.#hasClocks;
  }

  draft(): Draft {
    const text = this.#text;
    let cue: DraftCue | undefined;
    let textFrom = 0;
    let isFirst = true;
    for (let head = text.indexOf('>'); head >= 0;) {
      if (!isArrowHead(text, head)) {
        head = text.indexOf('>', head + 1);
        continue;
      }
      const isUsual = this.#readUsualTiming(head);
      const lineStart = isUsual ? head - 15 : text.lastIndexOf('\n', head) + 1;
      const lineEnd = isUsual ? head + 14 : endOfLine(text, head);
      const isTiming = isUsual || this.#readTiming(lineStart, head, lineEnd);
      if (isTiming || this.#isBroken(lineStart, lineEnd)) {
        const blockEnd = this.#indexes.textEnd(textFrom, lineStart);
        if (isFirst) this.#lookForLost(blockEnd);
        const textTo = this.#indexes.untimedFrom(textFrom, blockEnd);
        if (textTo < blockEnd && cue) this.#reportUntimed(textTo, blockEnd);
        this.#close(cue, textFrom, textTo);
        cue = isTiming ? this.#open(lineStart) : undefined;
        textFrom = isTiming ? lineStart + this.#timing.rest : lineEnd;
        isFirst = false;
      }
      head = text.indexOf('>', lineEnd);
    }
    const end = this.#indexes.withoutCutCue(textFrom);
    if (end < text.length && cue) this.#report('cut-off', end);
    this.#close(cue, textFrom, end);
    return { cues: this.#cues, diagnostics: this.#diagnostics, speakersHold: true };
  }

  /** Reads the usual line, whose ends need no search: 15 characters before the arrow's head, 14 from it on. */
  #readUsualTiming(head: number): boolean {
    const text = this.#text;
    return (
      text.charCodeAt(head - 16) === LINE_FEED &&
      text.charCodeAt(head + 14) === LINE_FEED &&
      readFixedTiming(text, head - 15, head - 2, head + 14, this.#timing)
    );
  }

  #readTiming(lineStart: number, head: number, lineEnd: number): boolean {
    const timing = this.#timing;
    if (readFixedTiming(this.#text, lineStart, head - 2, lineEnd, timing)) {
      const rest = lineStart + timing.rest;
      if (rest === lineEnd) return true;
    }
    const line = this.#text.slice(lineStart, lineEnd);
    const odd = readSrtTiming(line) ?? this.#readEnd(line, lineStart);
    if (odd) Object.assign(timing, odd);
    return odd !== undefined;
  }

  /** Reads a line whose start is lost. */
  #readEnd(line: string, lineStart: number): Timing | undefined {
    const { start, end } = this.#timing;
    const timing = readEndAlone(line, Number.isNaN(end) ? start : end);
    if (timing) this.#report('bad-timestamp', lineStart, line);
    return timing;
  }

  #open(lineStart: number): DraftCue {
    const { start, end } = this.#timing;
    if (end < start) this.#report('end-before-start', lineStart);
    return { start, end, text: '' };
  }

  #close(cue: DraftCue | undefined, from: number, to: number): void {
    if (!cue) return;
    let others: readonly DraftCue[] = [];
    let start = from;
    while (start < to && this.#text.charCodeAt(start) <= 0x20) start++;
    if (isTidy(this.#text, start, to)) cue.text = this.#text.slice(start, to);
    else {
      const raw = this.#text.slice(start, to);
      this.#hasClocks ||= raw.includes('\n\n') && clockAfterBlank.test(raw);
      others = this.#readText(raw, cue);
    }
    this.#cues.push(cue, ...others);
  }

  /** A line that was meant as a timing: an arrow after a clock, not an arrow of the text. */
  #isBroken(lineStart: number, lineEnd: number): boolean {
    const line = this.#text.slice(lineStart, lineEnd);
    const broken = /^\s*\S{0,2}\d[\d\s:.,x]*[^\w\s]*\s*-+ ?>/i.test(line);
    if (broken) this.#report('bad-timestamp', lineStart, line);
    return broken;
  }

  /** Reports text before the first cue. */
  #lookForLost(to: number): void {
    const lost = this.#text.slice(0, Math.min(to, 200)).trim();
    if (lost && !/^(?:\d+$|WEBVTT\b)/.test(lost)) this.#report('stray-text', 0, lost);
  }

  /** Reports text that has an index and no time. */
  #reportUntimed(from: number, to: number): void {
    const [, index = '', line = ''] = /^\s*(\d+\s*)(.*)/.exec(this.#text.slice(from, to)) ?? [];
    this.#report('stray-text', this.#text.indexOf(index, from) + index.length, line);
  }

  #report(code: Diagnostic['code'], offset: number, about?: string): void {
    const line = this.#lineAt(offset);
    this.#diagnostics.push(
      about === undefined ? { code, line } : { code, line, quote: quote(about) },
    );
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Whether the `>` at an offset is the head of an arrow, however it is spelt. */
function isArrowHead(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isDash(before) || (before === 0x20 && isDash(text.charCodeAt(at - 2)));
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** A voice as WebVTT has it: hosts leave them in when they make SubRip of it. */
const voice = /(?:<|&lt;)v(?:\.[^\s<>&]*)?\s+([^<>&\n]{1,80}?)\s*(?:>|&gt;)/;
/** The mark of a change of speaker, where each has a cue. */
const dashes = /^[-\u2010-\u2015] ?|\n[-\u2010-\u2015]$/g;

function readSrtText(raw: string, cue: DraftCue): readonly DraftCue[] {
  if (!raw.includes('<v') && !raw.includes(';v')) {
    cue.text = displayText(raw);
    return [];
  }
  // The text before the first voice, then each voice and its text.
  const [before = '', ...voices] = raw.split(voice);
  const cues = [cue];
  cue.text = before;
  for (let i = 0; i < voices.length; i += 2) {
    const speaker = voices[i]!;
    let last = cues.at(-1)!;
    if (last.speaker === undefined || last.text.trim() === '') last.speaker = speaker;
    else if (last.speaker !== speaker) {
      last = {
        start: cue.start,
        text: '',
        speaker,
        ...(cue.end !== undefined && { end: cue.end }),
      };
      cues.push(last);
    }
    last.text += voices[i + 1] ?? '';
  }
  for (const one of cues) one.text = displayText(one.text);
  if (cues.length === 1) return [];
  for (const one of cues) one.text = one.text.replace(dashes, '');
  return cues.slice(1);
}
