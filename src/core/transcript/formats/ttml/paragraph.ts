import { tidySpace } from '../../../text/space.ts';
import type { DraftCue } from '../../draft.ts';
import { joinIntoOne, joinWords } from '../../finish/join-words.ts';
import { tokenOf, type Token } from '../../finish/token.ts';
import type { Interval } from './times.ts';

/** The elements that a text is in. */
export interface Place {
  /** The innermost span with times. */
  readonly span: Interval | undefined;
  /** The span that Apple Podcasts marks as a sentence. */
  readonly sentence: Interval | undefined;
  /** True in a span that Apple Podcasts marks as a word; the file has no spaces between words. */
  readonly isWord: boolean;
  /** The speaker's id. */
  readonly agent: string | undefined;
}

/** Outside all elements. */
export const nowhere: Place = {
  span: undefined,
  sentence: undefined,
  isWord: false,
  agent: undefined,
};

export interface Piece {
  readonly text: string;
  readonly place: Place;
}

/** Longer sentences are cut into lines, if their words have times. */
const longestSentence = 200;

/** The cues of a paragraph; `speaker` is the agent's id. */
export function paragraphCues(pieces: readonly Piece[], paragraph: Interval): DraftCue[] {
  const hasWords = pieces.some(({ place }) => place.isWord) || areWords(pieces, paragraph);
  const same = hasWords
    ? (a: Place, b: Place) => a.sentence === b.sentence && a.agent === b.agent
    : (a: Place, b: Place) => a.span === b.span && a.agent === b.agent;
  return groups(pieces, same).flatMap((group) => {
    const interval = (hasWords ? group[0]!.place.sentence : group[0]!.place.span) ?? paragraph;
    return hasWords ? spokenCues(group, interval) : textCue(group, interval);
  });
}

/** True for a paragraph with times whose timed spans are mostly single words; other spans are lines. */
function areWords(pieces: readonly Piece[], paragraph: Interval): boolean {
  const timed = pieces.filter(({ place, text }) => place.span && text.trim() !== '');
  const words = timed.filter(({ text }) => !/\s/.test(text.trim()));
  return paragraph.isTimed && timed.length > 1 && words.length >= timed.length * 0.8;
}

/** Neighbours that belong together; white space and punctuation between spans go with the span before. */
function groups(pieces: readonly Piece[], same: (a: Place, b: Place) => boolean): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isLoose = !piece.place.span && !/[\p{L}\p{N}]/u.test(piece.text);
    if (last && (isLoose || same(last[0]!.place, piece.place))) last.push(piece);
    else if (piece.text.trim() !== '') found.push([piece]);
  }
  return found;
}

function textCue(group: readonly Piece[], interval: Interval): DraftCue[] {
  const text = tidySpace(group.map((piece) => piece.text).join(''));
  return text === '' ? [] : [{ ...timesOf(interval), text, ...speakerOf(group) }];
}

function spokenCues(group: readonly Piece[], interval: Interval): DraftCue[] {
  const isMarked = group.some(({ place }) => place.isWord);
  const tokens = group
    .filter(({ text }) => !isMarked || text.trim() !== '')
    .map(({ text, place }): Token => {
      const { span, isWord, agent } = place;
      const said = isMarked && isWord ? text.trim() : text;
      return span && text.trim() !== ''
        ? tokenOf(said, span.begin, Number.isFinite(span.end) ? span.end : NaN, agent)
        : tokenOf(said, NaN, NaN, agent);
    });
  const hasSpaces = !isMarked && tokens.some(({ text }) => /^\s|\s$/.test(text));
  const one = joinIntoOne(tokens, hasSpaces);
  if (!one) return [];
  if (one.text.length > longestSentence && one.words) return joinWords(tokens, hasSpaces);
  return [{ ...one, ...timesOf(interval) }];
}

const timesOf = ({ begin, end }: Interval) => ({
  start: begin,
  ...(Number.isFinite(end) && { end }),
});

function speakerOf(group: readonly Piece[]) {
  const speaker = group[0]?.place.agent;
  return speaker === undefined ? {} : { speaker };
}
