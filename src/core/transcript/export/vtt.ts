import type { Cue, Word } from '../cue.ts';
import { characterReference, timestamp, type Writer } from './writer.ts';

/** Writes WebVTT: speakers as voices, words with their times within the cues. */
export const writeVtt: Writer = ({ cues, language }) =>
  [`WEBVTT${language === undefined ? '' : `\nLanguage: ${language}`}\n`, ...cues.map(block)].join(
    '\n',
  );

function block(cue: Cue): string {
  const voice = cue.speaker === undefined ? '' : `<v ${escaped(cue.speaker.replace(/\s+/g, ' '))}>`;
  const times = `${timestamp(cue.start, '.')} --> ${timestamp(cue.end, '.')}`;
  return `${times}\n${voice}${textOf(cue)}\n`;
}

/**
 * The text with a time before each word, and one after it if silence follows. Readers ignore times outside of the cue or
 * out of order, so these are left out.
 */
function textOf({ text, words = [], start, end }: Cue): string {
  let out = '';
  let at = 0;
  let said = start;
  const timed = words.filter((word) => {
    if (word.start < said || word.start > end || word.from < at) return false;
    [said, at] = [word.start, word.to];
    return true;
  });
  at = 0;
  timed.forEach((word, i) => {
    out += `${escaped(text.slice(at, word.from))}${tag(word.start)}${escaped(text.slice(word.from, word.to))}`;
    at = word.to;
    if (isSilentAfter(word, timed[i + 1], end)) out += tag(word.end);
  });
  return out + escaped(text.slice(at));
}

const tag = (seconds: number) => `<${timestamp(seconds, '.')}>`;

function isSilentAfter(word: Word, next: Word | undefined, cueEnd: number): boolean {
  return word.end >= word.start && word.end < (next?.start ?? cueEnd);
}

/** Escapes everything that WebVTT, or a player that knows SubStation's overrides, would take for markup or for an arrow. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(
      /[-\u2010-\u2015\u2212=~→](?= ?-?(?:&gt;|[\uff1e\u00bb]))|[→⟶⇒➔➜](?=\s*(?:\p{Nd}|$))/gmu,
      characterReference,
    )
    .replace(/\{(?=\\)/g, characterReference);
}
