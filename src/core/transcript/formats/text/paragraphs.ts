import type { Draft, DraftCue } from '../../draft.ts';
import { displayText } from '../../../text/display-text.ts';
import { prefixOf } from '../../finish/speaker-name.ts';

/** Characters past which a paragraph is cut, to stay readable. */
const longestParagraph = 5000;

/**
 * Reads text without times: a cue for each paragraph, or for each line of a text without empty lines. A line that begins
 * with one of `names` begins a cue.
 */
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

/** Cuts a text at ends of sentences, else at spaces. */
function partsOf(text: string): string[] {
  if (text.length <= longestParagraph) return [text];
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longestParagraph) {
    const window = text.slice(from, from + longestParagraph);
    const sentence = Math.max(...['. ', '? ', '! ', '。'].map((mark) => window.lastIndexOf(mark)));
    const cut = sentence > 0 ? sentence : window.lastIndexOf(' ');
    const to = from + (cut > 0 ? cut + 1 : longestParagraph);
    parts.push(text.slice(from, to).trim());
    from = to;
  }
  return [...parts, text.slice(from).trim()];
}

/** Characters past which a text is more than an error message. */
const longestRefusal = 1000;
/** Paragraphs among which the message is looked for. */
const firstParagraphs = 3;
const refusal =
  /^(?:(?:http|error|status|code)[\s:]*)*(?:[45]\d\d)?[\s:.,\u2013-]*(?:(?:page|file|object|resource) )?(?:not found|forbidden|(?:access|permission) denied|unauthori[sz]ed|bad (?:gateway|request)|service (?:temporarily )?unavailable|internal server error|too many requests|gone|gateway time-?out|moved permanently|just a moment)[.!…]*$/i;

/** True for a server's error message in place of a transcript: `404 Not Found`. */
function isRefusal(cues: readonly DraftCue[]): boolean {
  const length = cues.reduce((sum, { text }) => sum + text.length, 0);
  return (
    length <= longestRefusal &&
    cues.slice(0, firstParagraphs).some(({ text }) => refusal.test(text))
  );
}
