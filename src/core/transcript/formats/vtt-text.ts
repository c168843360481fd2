import type { DraftCue } from '../draft.ts';
import type { Word } from '../cue.ts';
import { decodeEntities } from '../text/entities.ts';
import { isTidy, tidySpace } from '../text/space.ts';
import { readVttStamp } from './vtt-time.ts';

const voiceTag = /^v(?:\.\S*)?\s+(\S[^]*)$/;
/** A bare `<` in a text that nothing closes: `a < b`, `I <3 you`. The standard would eat all that follows. */
const bare = /^(?:\s+[^\s<]|\d+(?:\s|$))/;
const override = /\{\\[^{}]*\}/g;

/** Reads one WebVTT cue text into `cue` by the standard's tokenizer (section 6.4): tags go, what they hold stays. */
export class VttText {
  /** Voices as written and as read: they recur, and one string each is enough. */
  readonly #voices = new Map<string, string>();

  /** Gives `cue` the text, the first voice and the timed words of `raw`; `cue` has its times. */
  read(raw: string, cue: DraftCue): void {
    if (this.#readPlainVoice(raw, cue)) return;
    const content = new Content();
    let from = 0;
    for (let open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', from)) {
      const close = raw.indexOf('>', open);
      if (close < 0 && bare.test(raw.slice(open + 1, open + 20))) {
        // Nothing closes any later `<` either.
        break;
      }
      content.add(textOf(raw.slice(from, open)));
      const end = close < 0 ? raw.length : close;
      this.#readTag(raw.slice(open + 1, end), content, cue);
      from = end + 1;
    }
    content.add(textOf(raw.slice(from)));
    cue.text = content.text;
    const words = content.words(cue);
    if (words) cue.words = words;
  }

  /** By far the commonest markup: one voice at the start, perhaps closed at the end, and plain text. */
  #readPlainVoice(raw: string, cue: DraftCue): boolean {
    if (!raw.startsWith('<v ')) return false;
    const close = raw.indexOf('>');
    const end = raw.endsWith('</v>') ? raw.length - 4 : raw.length;
    if (close < 0 || close >= end || !isTidy(raw, close + 1, end)) return false;
    const speaker = this.#voice(raw.slice(3, close));
    if (speaker) cue.speaker = speaker;
    cue.text = raw.slice(close + 1, end);
    return true;
  }

  #readTag(tag: string, content: Content, cue: DraftCue): void {
    const first = tag.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39) {
      const time = readVttStamp(tag);
      if (time !== undefined) content.stamp(time, cue);
      return;
    }
    if (/^br\s*\/?$/i.test(tag)) content.add('\n');
    const annotation = voiceTag.exec(tag)?.[1];
    const speaker = annotation && this.#voice(annotation);
    if (!speaker) return;
    if (cue.speaker === undefined) cue.speaker = speaker;
    else if (cue.speaker !== speaker) content.add(`\n${speaker}: `);
  }

  #voice(annotation: string): string {
    let name = this.#voices.get(annotation);
    if (name === undefined) {
      name = decodeEntities(annotation).replace(/\s+/g, ' ').trim();
      this.#voices.set(annotation, name);
    }
    return name;
  }
}

/** Text that grows piece by piece with its white space in order, so that offsets in it hold. */
class Content {
  text = '';
  #gap = '';
  readonly #stamps: { time: number; from: number }[] = [];

  add(piece: string): void {
    if (piece === '') return;
    const tidy = tidySpace(piece);
    if (tidy === '') {
      this.#widen(piece);
      return;
    }
    this.#widen(/^\s*/.exec(piece)![0]);
    if (this.text !== '') this.text += this.#gap;
    this.text += tidy;
    this.#gap = '';
    this.#widen(piece.slice(piece.trimEnd().length));
  }

  /** What follows is said from `time` on; a time out of order or out of the cue says nothing. */
  stamp(time: number, cue: DraftCue): void {
    const before = this.#stamps.at(-1)?.time ?? cue.start;
    const last = cue.end !== undefined && cue.end >= cue.start ? cue.end : Infinity;
    if (time >= before && time <= last) this.#stamps.push({ time, from: this.text.length });
  }

  /** The stretches between the times as words, if any time was given. */
  words(cue: DraftCue): Word[] | undefined {
    if (this.#stamps.length === 0) return undefined;
    const bounds = [{ time: cue.start, from: 0 }, ...this.#stamps];
    const words: Word[] = [];
    bounds.forEach(({ time, from }, i) => {
      const next = bounds[i + 1];
      const span = this.text.slice(from, next?.from);
      const spoken = span.trim();
      if (spoken === '') return;
      const begin = from + span.indexOf(spoken);
      const end = next?.time ?? Math.max(time, cue.end ?? time);
      words.push({ start: time, end, from: begin, to: begin + spoken.length });
    });
    return words;
  }

  #widen(space: string): void {
    if (space.includes('\n')) this.#gap = '\n';
    else if (space !== '' && this.#gap === '') this.#gap = ' ';
  }
}

function textOf(raw: string): string {
  const text = raw.includes('{') ? raw.replace(override, '') : raw;
  return decodeEntities(text);
}
