import { dropLeading, type DraftCue } from '../../draft.ts';

import { decodeEntities } from '../../../text/entities.ts';
import { isTidy } from '../../../text/space.ts';
import { TimedText } from '../timed-text.ts';
import { readVttStamp } from './vtt-time.ts';

const voiceTag = /^v(?:\.\S*)?\s+(\S[^]*)$/;
/** The start of text after a `<` that is never closed: `a < b`, `I <3 you`. The standard would drop the rest. */
const bare = /^(?:\s+[^\s<]|\d+(?:\s|$))/;
/** The mark of a change of speaker, where each has a cue. */
const dash = /^[-\u2010-\u2015] ?/;
const dashBelow = /\n[-\u2010-\u2015]$/;
const override = /\{\\[^{}]*\}/g;

const none: readonly DraftCue[] = [];

/** Reads WebVTT cue texts by the standard's tokenizer (section 6.4): tags go, what they hold stays. */
export class VttText {
  /** Voices as written and as read: they recur, and one string each is enough. */
  readonly #voices = new Map<string, string>();

  /** Gives `cue`, which has its times, the text, the first voice and the timed words of `raw`. Further voices get cues of the same times. */
  read(raw: string, cue: DraftCue): readonly DraftCue[] {
    if (this.#readPlainVoice(raw, cue)) return none;
    const cues = [cue];
    let last = cue;
    let content = new TimedText();
    const close = () => {
      last.text = content.text;
      const words = content.words(last);
      if (words) last.words = words;
    };
    let from = 0;
    for (let open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', from)) {
      const end = raw.indexOf('>', open);
      // Nothing closes any later `<` either.
      if (end < 0 && bare.test(raw.slice(open + 1, open + 20))) break;
      content.add(textOf(raw.slice(from, open)));
      from = end < 0 ? raw.length : end + 1;
      const tag = raw.slice(open + 1, end < 0 ? raw.length : end);
      const speaker = this.#voiceIn(tag);
      if (speaker === undefined) readTag(tag, content, last);
      else if (last.speaker === undefined || content.text === '') last.speaker = speaker;
      else if (last.speaker !== speaker) {
        content.text = content.text.replace(dashBelow, '');
        close();
        last = {
          start: cue.start,
          text: '',
          speaker,
          ...(cue.end !== undefined && { end: cue.end }),
        };
        cues.push(last);
        content = content.next(last);
      }
    }
    content.add(textOf(raw.slice(from)));
    close();
    if (cues.length === 1) return none;
    for (const one of cues) dropLeading(one, dash.exec(one.text)?.[0].length ?? 0);
    return cues.slice(1);
  }

  /** The commonest markup: one voice at the start, perhaps closed at the end, and plain text. */
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

  #voiceIn(tag: string): string | undefined {
    const annotation = voiceTag.exec(tag)?.[1];
    return (annotation && this.#voice(annotation)) || undefined;
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

function readTag(tag: string, content: TimedText, cue: DraftCue): void {
  const first = tag.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    const time = readVttStamp(tag);
    if (time !== undefined) content.stamp(time, cue);
  } else if (/^br\s*\/?$/i.test(tag)) content.add('\n');
}

function textOf(raw: string): string {
  return decodeEntities(raw.includes('{') ? raw.replace(override, '') : raw);
}
