import type { Draft, DraftCue } from '../../draft.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { decodeEntities } from '../../../text/entities.ts';
import { lineCounter, quote } from '../../../text/line-counter.ts';
import { isTidy } from '../../../text/space.ts';
import { LooseCues } from '../loose-cues.ts';
import { plainLine } from '../plain-timings.ts';
import { readEndAlone, readSrtTiming } from '../srt/srt-time.ts';
import { readFixedTiming, type Timing } from '../timing-line.ts';
import { VttText } from './vtt-text.ts';
import { readVttStamp, readVttTiming, type VttTiming } from './vtt-time.ts';

/** How blocks begin that are not said. */
const aside = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * The standard collects blocks; they come to this: past the first line, each line with an arrow is a timing, or spoils
 * its block; the text of a cue runs to the next empty line or arrow; all else is header, comment, style, region, or lost.
 */
export class VttReader {
  readonly #text: string;
  readonly #lineAt: (offset: number) => number;
  readonly #cueText = new VttText(decodeEntities, readVttStamp);
  readonly #cues: DraftCue[] = [];
  readonly #loose = new LooseCues();
  readonly #diagnostics: Diagnostic[] = [];
  /** The next empty line, found once and used until it is passed. */
  #blank = -1;
  #saidUntil = 0;
  /** Cues whose text stands on their timing lines. */
  #besides = 0;

  constructor(text: string) {
    this.#text = text;
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
    // Times between the header and the first arrow are a cue whose own is damaged.
    if (headerEnd >= 0 && /:\d\d[.,]\d/.test(text.slice(headerEnd, lineStart)))
      this.#lookForLost(headerEnd, lineStart);
    while (arrow >= 0) {
      const lineEnd = this.#endOfLine(arrow);
      const next = text.indexOf('-->', lineEnd);
      const limit = next < 0 ? text.length : text.lastIndexOf('\n', next) + 1;
      if (readFixedTiming(text, lineStart, arrow, lineEnd, timing)) {
        this.#cues.push(this.#cue(timing, lineStart, lineEnd, limit));
      } else {
        this.#readOddTiming(lineStart, lineEnd, limit);
      }
      arrow = next;
      lineStart = limit;
    }
    return {
      cues: this.#loose.among(this.#cues, this.#diagnostics),
      diagnostics: this.#diagnostics,
      speakersHold: true,
      ...(language && { language }),
    };
  }

  #cue(timing: Timing, lineStart: number, lineEnd: number, limit: number): DraftCue {
    const text = this.#text;
    if (timing.end < timing.start) this.#report('end-before-start', lineStart);
    this.#saidUntil = Number.isNaN(timing.end) ? timing.start : timing.end;
    let from = Math.min(lineEnd + 1, limit);
    const ended = this.#endsBefore(limit, lineEnd);
    // A timing line that an empty line follows has its end where its text would begin.
    let to = Math.max(from, ended ? this.#blank : this.#withoutId(from, limit, lineStart));
    if (ended && to === from) [from, to] = this.#belatedText(from, limit);
    const cue: DraftCue = { start: timing.start, end: timing.end, text: '' };
    if (isTidy(text, from, to)) cue.text = text.slice(from, to);
    else this.#cueText.read(text.slice(from, to), cue);
    if (cue.text === '' || this.#besides * 2 > this.#cues.length)
      this.#readBeside(text.slice(lineStart + timing.rest, lineEnd), text.slice(from, to), cue);
    if (ended) this.#lookForLost(to, limit);
    const { start, end, speaker } = cue;
    // Made anew, for a property that was added takes more room.
    return speaker === undefined || cue.words || end === undefined
      ? cue
      : { start, end, text: cue.text, speaker };
  }

  /** Reads what stands on the timing line and is no setting, for a cue without other text, or where that is the habit. */
  #readBeside(rest: string, below: string, cue: DraftCue): void {
    const beside = rest.replace(/^(?:\s*[a-z]+:\S*)*/i, '').trim();
    if (!/\p{L}{2}/u.test(beside)) return;
    this.#besides += 1;
    this.#cueText.read(`${beside}\n${below}`, cue);
  }

  #readOddTiming(lineStart: number, lineEnd: number, limit: number): void {
    const line = this.#text.slice(lineStart, lineEnd);
    const usual = readVttTiming(line) ?? readVttTiming(plainLine(line)) ?? readNumbered(line);
    const timing = usual ?? readSlip(line, this.#saidUntil);
    if (timing && !timing.loose) {
      this.#cues.push(this.#cue(timing, lineStart, lineEnd, limit));
      return;
    }
    const diagnostic: Diagnostic = {
      code: 'bad-timestamp',
      line: this.#lineAt(lineStart),
      quote: quote(line),
    };
    if (timing) {
      const cue = this.#cue(timing, lineStart, lineEnd, limit);
      this.#loose.add({ cue, diagnostic, place: this.#cues.length, isSlip: !usual });
    } else if (/\d/.test(line)) this.#diagnostics.push(diagnostic);
    if (!timing && this.#endsBefore(limit, lineEnd)) this.#lookForLost(this.#blank, limit);
  }

  /** Finds the first empty line from `lineEnd` on, and tells whether it ends a block before `limit`. */
  #endsBefore(limit: number, lineEnd: number): boolean {
    if (this.#blank < lineEnd) {
      const blank = this.#text.indexOf('\n\n', lineEnd);
      this.#blank = blank < 0 ? this.#text.length : blank;
    }
    return this.#blank < limit;
  }

  /** Where the text stands that empty lines part from its timing; by the standard it is lost. Nowhere, if it is a comment or an id. */
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

  /** Where a text ends that runs into the next timing: before the id there, if the ids count up. */
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

/** A timing with its number on the same line. */
function readNumbered(line: string): VttTiming | undefined {
  const lead = /^\s*[#([]?\d+[.)\]]?\s+(?=\d)/.exec(line)?.[0] ?? '';
  const timing = lead === '' ? undefined : readVttTiming(line.slice(lead.length));
  return timing && { ...timing, rest: timing.rest + lead.length, loose: true };
}

/** A timing that lacks its start, or marks of a clock: `00:00:01500`, `0000:01.500`. */
function readSlip(line: string, before: number): VttTiming | undefined {
  const whole = line.includes(':') ? readSrtTiming(line) : undefined;
  const timing = whole ?? readEndAlone(line, before);
  return timing && { ...timing, loose: true };
}

function languageOf(header: string): string | undefined {
  return /^language:[ \t]*([A-Za-z]{2,3}(?:-[\w-]+)?)/im.exec(header)?.[1];
}
