import type { DraftCue } from '../../draft.ts';
import { isTidy } from '../../../text/space.ts';
import { TimedText } from '../timed-text.ts';

const voiceTag = /^v(?:\.\S*)?\s+(\S[^]*)$/;
/** A bare `<` in a text that nothing closes: `a < b`, `I <3 you`. The standard would eat all that follows. */
const bare = /^(?:\s+[^\s<]|\d+(?:\s|$))/;
const override = /\{\\[^{}]*\}/g;

/** Reads one WebVTT cue text into `cue` by the standard's tokenizer (section 6.4): tags go, what they hold stays. */
export class VttText {
  /** Voices as written and as read: they recur, and one string each is enough. */
  readonly #voices = new Map<string, string>();
  readonly #decode: (text: string) => string;
  readonly #readStamp: (text: string) => number | undefined;

  /** `decode` decodes character references; `readStamp` gives the seconds of a timestamp tag's text, if it is one. */
  constructor(decode: (text: string) => string, readStamp: (text: string) => number | undefined) {
    this.#decode = decode;
    this.#readStamp = readStamp;
  }

  /** Gives `cue` the text, the first voice and the timed words of `raw`; `cue` has its times. */
  read(raw: string, cue: DraftCue): void {
    if (this.#readPlainVoice(raw, cue)) return;
    const content = new TimedText();
    let from = 0;
    for (let open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', from)) {
      const close = raw.indexOf('>', open);
      if (close < 0 && bare.test(raw.slice(open + 1, open + 20))) {
        // Nothing closes any later `<` either.
        break;
      }
      content.add(this.#textOf(raw.slice(from, open)));
      const end = close < 0 ? raw.length : close;
      this.#readTag(raw.slice(open + 1, end), content, cue);
      from = end + 1;
    }
    content.add(this.#textOf(raw.slice(from)));
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

  #readTag(tag: string, content: TimedText, cue: DraftCue): void {
    const first = tag.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39) {
      const time = this.#readStamp(tag);
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
      name = this.#decode(annotation).replace(/\s+/g, ' ').trim();
      this.#voices.set(annotation, name);
    }
    return name;
  }

  #textOf(raw: string): string {
    return this.#decode(raw.includes('{') ? raw.replace(override, '') : raw);
  }
}
