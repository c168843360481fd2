import type { Episode } from '../episode/episode.ts';
import { publicLink } from '../episode/links.ts';
import { timeFragment } from '../time.ts';
import type { Cue } from '../transcript/cue.ts';
import type { Turn } from '../transcript/turns.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { saidFragment, saidOf } from '../said/said.ts';

/** A place in the transcript's text: a line, and a UTF-16 offset in it. */
export interface TextPlace {
  readonly line: number;
  readonly offset: number;
}

/** The words of one speaker in a passage. */
export interface PassagePart {
  readonly speaker?: string;
  readonly text: string;
}

/** A stretch of the transcript that a reader passes on. */
export interface Passage {
  /** Seconds of the transcript: of the words where their times are known, else of the lines. */
  readonly start: number;
  readonly end: number;
  /** Indexes of its lines. */
  readonly first: number;
  readonly last: number;
  /** The words, turn by turn; never empty. */
  readonly parts: readonly PassagePart[];
}

/** The passage between two places of the text; undefined where there is no text between them. `turns` are those of `cues`. */
export function passageOf(
  cues: readonly Cue[],
  turns: readonly Turn[],
  from: TextPlace,
  to: TextPlace,
): Passage | undefined {
  const cut = (line: number) => {
    const text = cues[line]?.text ?? '';
    const begin = line === from.line ? from.offset : 0;
    return { text, begin, end: line === to.line ? Math.min(to.offset, text.length) : text.length };
  };
  const isSaid = (line: number) => {
    const { text, begin, end } = cut(line);
    return text.slice(begin, end).trim() !== '';
  };
  let first = from.line;
  let last = Math.min(to.line, cues.length - 1);
  while (first <= last && !isSaid(first)) first++;
  while (last > first && !isSaid(last)) last--;
  if (first > last) return undefined;

  const parts: { speaker?: string; text: string }[] = [];
  for (const turn of turns) {
    const beyond = turn.first + turn.cues.length;
    if (beyond <= first || turn.first > last) continue;
    let text = '';
    for (let line = Math.max(first, turn.first); line <= last && line < beyond; line++) {
      const { text: whole, begin, end } = cut(line);
      text = join(text, whole.slice(begin, end).trim());
    }
    if (text === '') continue;
    const { speaker } = turn;
    parts.push(speaker === undefined ? { text } : { speaker, text });
  }
  const times = { start: startOf(cues[first]!, cut(first)), end: endOf(cues, first, last, cut) };
  return { ...times, first, last, parts };
}

/** The speakers of a passage, each once, in order. */
export function speakersOf({ parts }: Passage): string[] {
  return [...new Set(parts.flatMap(({ speaker }) => speaker ?? []))];
}

/**
 * The words of a passage: one line for each turn, without times. Where several people speak, a turn that changes the
 * speaker begins with the name.
 */
export function passageText(passage: Passage, named = (speaker: string) => `${speaker}: `): string {
  const isTalk = speakersOf(passage).length > 1;
  let before: string | undefined;
  const lines = passage.parts.map(({ speaker, text }) => {
    const isNew = isTalk && speaker !== undefined && speaker !== before;
    before = speaker;
    return isNew ? named(speaker) + text : text;
  });
  return lines.join('\n');
}

/**
 * The page's address that opens a passage, found by its words where its time has changed; undefined where other people cannot open the episode: files that
 * exist in one browser only.
 */
export function passageLink(
  pageUrl: string,
  episode: Partial<Pick<Episode, 'id' | 'page'>>,
  passage: Pick<Passage, 'start' | 'end' | 'parts'>,
): string | undefined {
  const link = publicLink(pageUrl, episode);
  const words = passage.parts.map(({ text }) => text).join(' ');
  return link && link + timeFragment(passage.start, passage.end) + saidFragment(saidOf(words));
}

interface Cut {
  readonly begin: number;
  readonly end: number;
}

const touched = ({ words = [] }: Cue, { begin, end }: Cut) =>
  words.filter((word) => word.to > begin && word.from < end);

function startOf(cue: Cue, cut: Cut): number {
  if (cut.begin === 0) return cue.start;
  return touched(cue, cut)[0]?.start ?? cue.start;
}

function endOf(
  cues: readonly Cue[],
  first: number,
  last: number,
  cut: (line: number) => Cut & { readonly text: string },
): number {
  const part = cut(last);
  // Where lines overlap, an earlier one may end last.
  let end = 0;
  for (let line = first; line < last; line++) end = Math.max(end, cues[line]!.end);
  const isWhole = part.text.slice(part.end).trim() === '';
  const word = isWhole ? undefined : touched(cues[last]!, part).at(-1);
  return Math.max(end, word?.end ?? cues[last]!.end);
}

/** Joins the lines of one turn, with spaces only in scripts that use them. */
function join(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const isTight =
    isSpaceless(before.charCodeAt(before.length - 1)) && isSpaceless(after.charCodeAt(0));
  return `${before}${isTight ? '' : ' '}${after}`;
}
