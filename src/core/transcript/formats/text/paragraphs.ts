import type { Draft } from '../../draft.ts';
import { displayText } from '../../../text/display-text.ts';
import { prefixOf } from '../../finish/speaker-name.ts';
import { isRefusal } from '../refusal.ts';

/** Characters past which a paragraph is parted, for nobody can read it as one. */
const longest = 5000;

/** Reads text without times: a cue for each paragraph, or for each line where no empty line parts them, and for each speaker in `names`. */
export function readParagraphs(lines: readonly string[], names: ReadonlySet<string>): Draft {
  const hasParagraphs = lines.some((line, i) => line === '' && i > 0 && i < lines.length - 1);
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const name = prefixOf(line)?.name;
    const begins = !isOpen || !hasParagraphs || (name !== undefined && names.has(name));
    if (line !== '') {
      if (begins) paragraphs.push([line]);
      else paragraphs.at(-1)!.push(line);
    }
    isOpen = line !== '';
  }
  const cues = paragraphs
    .flatMap((paragraph) => partsOf(displayText(paragraph.join('\n'))))
    .map((text) => ({ start: 0, end: 0, text }));
  return {
    cues: isRefusal(cues) ? [] : cues,
    diagnostics: [],
    untimed: true,
    paragraphs: hasParagraphs,
    speakersHold: true,
  };
}

/** A text in parts that can be read, at ends of sentences or else at spaces. */
function partsOf(text: string): string[] {
  if (text.length <= longest) return [text];
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const window = text.slice(from, from + longest);
    const sentence = Math.max(...['. ', '? ', '! ', '。'].map((mark) => window.lastIndexOf(mark)));
    const cut = sentence > 0 ? sentence : window.lastIndexOf(' ');
    const to = from + (cut > 0 ? cut + 1 : longest);
    parts.push(text.slice(from, to).trim());
    from = to;
  }
  return [...parts, text.slice(from).trim()];
}
