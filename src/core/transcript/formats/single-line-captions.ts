import type { Draft, DraftCue, ReadText } from '../draft.ts';
import { readSrtTiming } from './srt/srt-time.ts';

/** How many timings are checked to tell whether a file is collapsed. */
const samples = 100;
/** How many characters before an arrow may hold its start time, an index and spaces. */
const reach = 40;
/** So many timings after text show a collapsed file, if at most `perInside` times as many begin a line. */
const several = 3;
const perInside = 3;
/** The id of a cue as programs make them up. */
const madeUpId = /(?:^|\s)[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\/\S+)?\s*$/i;

const startBefore = /(?:^|[^\d:.,])(-?(?:\d+:){0,2}\d+(?:[.,]\d+){0,2})[ \t]*$/;
/** A lone time between two arrows: the second arrow belongs to the same timing. */
const lone = /^[ \t]*[\d:.,]+[ \t]*$/;
/** A word and a whole clock on one line. */
const textBefore = /\p{L}[^\n]*[^\S\n]-?(?:\d+:){1,2}\d\d[.,]\d+[ \t]*$/u;
const endAfter = /[ \t]*(-?(?:\d+:){0,2}\d+(?:[.,]\d+){0,2})(?=\s|$)/y;
const settings = /(?:\s+(?:align|line|position|region|size|vertical):\S+)+/y;

/**
 * Whether a file's line breaks were turned into spaces: timings inside lines far outnumber those that begin one, or are
 * many where the text was then wrapped anew. A line that begins with a timing and holds another is no proof of the contrary.
 */
export function isCollapsed(text: string): boolean {
  let inside = 0;
  let afterText = 0;
  let beginning = 0;
  let lineHasTiming = false;
  let before = 0;
  let arrow = text.indexOf('-->');
  for (let seen = 0; arrow >= 0 && seen < samples; seen++) {
    const between = text.slice(before, arrow);
    const sameLine = seen > 0 && !between.includes('\n');
    const lead = text.slice(Math.max(before, arrow - reach), arrow);
    if (startBefore.test(lead) && !(sameLine && lone.test(between))) {
      const begins =
        /(?:^|\n)[^\S\n]*(?:[#([]?\d+[.)\]]?[^\S\n]+)?[-\d:.,]+[^\S\n]*$/.test(lead) && !sameLine;
      if (begins) beginning++;
      else {
        inside++;
        if (textBefore.test(lead)) afterText++;
      }
      // A line with two timings is collapsed, so its first does not count as the beginning of a line.
      if (sameLine && lineHasTiming) beginning--;
      lineHasTiming = begins;
    }
    before = arrow + 3;
    arrow = text.indexOf('-->', before);
  }
  return inside > 2 * beginning || (afterText >= several && afterText * perInside > beginning);
}

/** Reads SRT or WebVTT whose line breaks were all turned into spaces, often cut off in mid-sentence. */
export function parseCollapsed(text: string, readText: ReadText): Draft {
  // Remaining line breaks come from rewrapping.
  return new CollapsedReader(text.replace(/\s*\n\s*|[^\S ]/g, ' '), readText).draft();
}

class CollapsedReader {
  readonly #text: string;
  readonly #readText: ReadText;
  readonly #cues: DraftCue[] = [];
  /** The index of the cue that is being read; absent where the file has none. */
  #index: number | undefined;
  /** The last number that stood where an index would without being one, and how many before it counted up to it. */
  #doubted = { number: NaN, run: 0 };

  constructor(text: string, readText: ReadText) {
    this.#text = text;
    this.#readText = readText;
  }

  draft(): Draft {
    const draft: Draft = { cues: this.#cues, diagnostics: [], speakersHold: true };
    const text = this.#text;
    let cue: DraftCue | undefined;
    let textFrom = 0;
    for (let arrow = text.indexOf('-->'); arrow >= 0; arrow = text.indexOf('-->', arrow + 3)) {
      const lead = startBefore.exec(text.slice(Math.max(textFrom, arrow - reach), arrow))?.[1];
      endAfter.lastIndex = arrow + 3;
      const end = endAfter.exec(text)?.[1];
      if (lead === undefined || end === undefined) continue;
      const timing = readSrtTiming(`${lead} --> ${end}`);
      if (!timing) continue;
      const startAt = text.lastIndexOf(lead, arrow);
      const textTo = this.#withoutIndex(textFrom, startAt);
      this.#close(cue, textFrom, textTo);
      cue = { start: timing.start, end: timing.end, text: '' };
      settings.lastIndex = endAfter.lastIndex;
      textFrom = settings.test(text) ? settings.lastIndex : endAfter.lastIndex;
    }
    const end = this.#withoutCutTiming(textFrom);
    if (end < text.length || (cue && text.slice(textFrom).trim() === ''))
      draft.diagnostics.push({ code: 'cut-off' });
    this.#close(cue, textFrom, end);
    return draft;
  }

  #close(cue: DraftCue | undefined, from: number, to: number): void {
    if (!cue) return;
    const raw = this.#text.slice(from, to).trim();
    const others = this.#readText(raw, cue);
    this.#cues.push(cue, ...others);
  }

  /** Where a cue's text ends before the next timing: a number there is an index only if it follows the one before, or starts the file. */
  #withoutIndex(from: number, startAt: number): number {
    const before = this.#text.slice(Math.max(from, startAt - 80), startAt);
    const id = madeUpId.exec(before)?.[0];
    if (id !== undefined) return startAt - id.length;
    const lead = before.slice(-16);
    const number = /(?:^|\s)(\d+)\s*$/.exec(lead);
    if (!number) return startAt;
    const index = Number(number[1]);
    const isFirst = from === 0;
    const starts =
      isFirst && (index <= 1 || /^\s*(?:WEBVTT\s+)?\d+\s*$/i.test(this.#text.slice(0, startAt)));
    const follows = this.#index !== undefined && index === this.#index + 1;
    if (!starts && !follows && !this.#resumes(index)) return startAt;
    this.#index = index;
    return startAt - (lead.length - number.index);
  }

  /** Whether the count goes on elsewhere after an index is missing: three in a row are no chance. */
  #resumes(index: number): boolean {
    const { number, run } = this.#doubted;
    this.#doubted = { number: index, run: index === number + 1 ? run + 1 : 0 };
    return this.#index !== undefined && this.#doubted.run === 2;
  }

  /** Where the last text ends: before a timing that is cut off, and its index. */
  #withoutCutTiming(from: number): number {
    const text = this.#text;
    const tail = text.slice(Math.max(from, text.length - 64));
    const cut =
      /\s(?:(\d+)\s+)?(\d{1,3}(?::\d{0,2}){0,2}(?:[.,]\d*)?(?:\s*-{1,2}(?:>\s*[\d:.,]*)?)?)\s*$/.exec(
        tail,
      );
    if (!cut) return text.length;
    const counted = this.#index !== undefined && Number(cut[1]) === this.#index + 1;
    const isTiming = /-|:\d\d:|:\d\d[.,]/.test(cut[2]!) || (counted && /^0|:/.test(cut[2]!));
    if (!isTiming) return text.length;
    const dropped =
      counted || cut[1] === undefined
        ? cut.index
        : cut.index + cut[0].indexOf(cut[2]!, cut[1].length + 1);
    return text.length - (tail.length - dropped);
  }
}
