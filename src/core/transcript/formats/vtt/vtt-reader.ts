import type { Draft, DraftCue } from '../../draft.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { lineCounter, quote } from '../../../text/line-counter.ts';
import { isTidy } from '../../../text/space.ts';
import { readFixedTiming, type Timing } from '../timing-line.ts';
import { VttText } from './vtt-text.ts';
import { readVttTiming } from './vtt-time.ts';

/** Reads a timing line in a form that WebVTT does not have. `before` is when the cue above ends. */
type ReadOddTiming = (line: string, before: number) => Timing | undefined;

const none: readonly DraftCue[] = [];
/** The start of a block that is a comment, style or region. */
const aside = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * The standard collects blocks; they come to this: past the first line, each line with an arrow is a timing, or spoils
 * its block; the text of a cue runs to the next empty line or arrow; all else is header, comment, style, region, or lost.
 */
export class VttReader {
  readonly #text: string;
  readonly #lineAt: (offset: number) => number;
  readonly #readOdd: ReadOddTiming | undefined;
  readonly #cueText = new VttText();
  readonly #cues: DraftCue[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** Offset of the next empty line, kept until it is passed. */
  #blank = -1;
  #saidUntil = 0;
  /** Cues whose text stands on their timing lines. */
  #besides = 0;

  constructor(text: string, readOdd?: ReadOddTiming) {
    this.#text = text;
    this.#readOdd = readOdd;
    this.#lineAt = lineCounter(text);
  }

  draft(): Draft {
    const text = this.#text;
    const timing: Timing = { start: 0, end: 0, rest: 0 };
    const signature = text.search(/\S/);
    let arrow = text.indexOf('-->', this.#endOfLine(Math.max(0, signature)));
    const language = languageOf(text.slice(0, arrow < 0 ? 1024 : Math.min(arrow, 4096)));
    let lineStart = text.lastIndexOf('\n', arrow) + 1;
    const headerEnd = text.indexOf('\n\n', signature);
    // Times between the header and the first arrow mean a cue whose arrow is damaged.
    if (headerEnd >= 0 && /:\d\d[.,]\d/.test(text.slice(headerEnd, lineStart)))
      this.#lookForLost(headerEnd, lineStart);
    while (arrow >= 0) {
      const lineEnd = this.#endOfLine(arrow);
      const next = text.indexOf('-->', lineEnd);
      const limit = next < 0 ? text.length : text.lastIndexOf('\n', next) + 1;
      if (readFixedTiming(text, lineStart, arrow, lineEnd, timing)) {
        this.#readCue(timing, lineStart, lineEnd, limit);
      } else {
        this.#readOddTiming(lineStart, lineEnd, limit);
      }
      arrow = next;
      lineStart = limit;
    }
    return {
      cues: this.#cues,
      diagnostics: this.#diagnostics,
      speakersHold: true,
      ...(language && { language }),
    };
  }

  #readCue(timing: Timing, lineStart: number, lineEnd: number, limit: number): void {
    const text = this.#text;
    const { start, end } = timing;
    if (end < start) this.#report('end-before-start', lineStart);
    this.#saidUntil = Number.isNaN(end) ? start : end;
    let from = Math.min(lineEnd + 1, limit);
    const ended = this.#endsBefore(limit, lineEnd);
    // A timing line that an empty line follows has its end where its text would begin.
    let to = Math.max(from, ended ? this.#blank : this.#withoutId(from, limit, lineStart));
    if (ended && to === from) [from, to] = this.#belatedText(from, limit);
    const cue: DraftCue = { start, end, text: '' };
    const beside = text.slice(lineStart + timing.rest, lineEnd);
    let others = none;
    if (isTidy(text, from, to)) cue.text = text.slice(from, to);
    else others = this.#cueText.read(text.slice(from, to), cue);
    if (beside !== '' && (cue.text === '' || this.#besides * 2 > this.#cues.length))
      others = this.#readBeside(beside, text.slice(from, to), cue) ?? others;
    if (ended) this.#lookForLost(to, limit);
    // Made anew, for a property that was added takes more room.
    const { speaker, words } = cue;
    this.#cues.push(speaker === undefined || words ? cue : { start, end, text: cue.text, speaker });
    for (const other of others) this.#cues.push(other);
  }

  /** Reads text that stands on the timing line, for a cue without other text, or where that is the habit. */
  #readBeside(rest: string, below: string, cue: DraftCue): readonly DraftCue[] | undefined {
    const beside = rest.replace(/^(?:\s*[a-z]+:\S*)*/i, '').trim();
    if (!/\p{L}{2}/u.test(beside)) return undefined;
    this.#besides += 1;
    return this.#cueText.read(`${beside}\n${below}`, cue);
  }

  #readOddTiming(lineStart: number, lineEnd: number, limit: number): void {
    const line = this.#text.slice(lineStart, lineEnd);
    const timing = readVttTiming(line) ?? this.#readOdd?.(line, this.#saidUntil);
    if (timing) {
      this.#readCue(timing, lineStart, lineEnd, limit);
      return;
    }
    if (/\d/.test(line)) this.#report('bad-timestamp', lineStart, line);
    if (this.#endsBefore(limit, lineEnd)) this.#lookForLost(this.#blank, limit);
  }

  /** Finds the first empty line from `lineEnd` on, and tells whether it ends a block before `limit`. */
  #endsBefore(limit: number, lineEnd: number): boolean {
    if (this.#blank < lineEnd) {
      const blank = this.#text.indexOf('\n\n', lineEnd);
      this.#blank = blank < 0 ? this.#text.length : blank;
    }
    return this.#blank < limit;
  }

  /** Range of the text that empty lines separate from its timing, which the standard drops; empty for a comment or an id. */
  #belatedText(from: number, limit: number): [number, number] {
    const text = this.#text;
    let at = from;
    while (at < limit && text.charCodeAt(at) === 0x0a) at++;
    const blank = text.indexOf('\n\n', at);
    const ended = blank >= 0 && blank < limit;
    const isId = !ended && limit < text.length && this.#endOfLine(at) + 1 >= limit;
    if (at >= limit || isId || aside.test(text.slice(at, at + 7))) return [from, from];
    return [at, ended ? blank : this.#withoutId(at, limit, at)];
  }

  /** Where a text ends that no empty line separates from the next timing: before that cue's id, if the ids count up. */
  #withoutId(from: number, limit: number, lineStart: number): number {
    const text = this.#text;
    if (limit === text.length) return limit;
    const id = /\n[ \t]*(\d+)[ \t]*\n$/.exec(text.slice(Math.max(from - 1, limit - 16), limit));
    const before = /(?:^|\n)[ \t]*(\d+)[ \t]*\n$/.exec(
      text.slice(Math.max(0, lineStart - 16), lineStart),
    );
    const counts = id && before && Number(id[1]) === Number(before[1]) + 1;
    return counts ? limit - id[0].length : limit;
  }

  /** Reports text between cues that is neither an id nor a comment, a style or a region: the standard drops it. */
  #lookForLost(from: number, limit: number): void {
    const text = this.#text;
    let at = from;
    while (at < limit && text.charCodeAt(at) === 0x0a) at++;
    if (at >= limit || this.#endOfLine(at) + 1 >= limit) return;
    for (const block of text.slice(at, limit).split(/\n\n+/)) {
      const isLast = at + block.length >= limit;
      const isId = isLast && limit < text.length && block.indexOf('\n') === block.length - 1;
      if (!/^\s*\d*\s*$/.test(block) && !isId && !aside.test(block)) {
        this.#report('stray-text', at, block.slice(0, 80));
        return;
      }
      at += block.length + 2;
    }
  }

  #report(code: Diagnostic['code'], offset: number, about?: string): void {
    const line = this.#lineAt(offset);
    this.#diagnostics.push(
      about === undefined ? { code, line } : { code, line, quote: quote(about) },
    );
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }
}

function languageOf(header: string): string | undefined {
  return /^language:[ \t]*([A-Za-z]{2,3}(?:-[\w-]+)?)/im.exec(header)?.[1];
}
