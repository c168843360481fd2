import type { PassagePart } from './passage.ts';
import { shortened, wrapText } from './wrap-text.ts';

/** The content of a passage's picture. */
export interface Card {
  readonly parts: readonly PassagePart[];
  /** True where several speak: then turns begin with their names. */
  readonly named: boolean;
  readonly title: string;
  /** Speakers, show and time, in one line under the title. */
  readonly source: string;
  /** Address of the episode's picture; left out where its bytes may not be read. */
  readonly artwork?: string | undefined;
  /** BCP 47 tag of the words. */
  readonly language?: string | undefined;
  /** CSS colours. */
  readonly colours: CardColours;
}

export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly tint: string;
}

/** Draws a card as a PNG. */
export type DrawCard = (card: Card) => Promise<Blob>;

/** One row of a card's text; `top` is the upper edge of its line box. */
export interface CardRow {
  readonly kind: 'name' | 'words';
  readonly text: string;
  readonly top: number;
  /** Which of the passage's parts it belongs to. */
  readonly part: number;
}

interface CardText {
  /** Font size of the words. */
  readonly size: number;
  readonly rows: readonly CardRow[];
  readonly height: number;
}

/** The width of a text drawn in a font size; names are drawn in a heavier face. */
export type MeasureCard = (text: string, size: number, kind: CardRow['kind']) => number;

interface Box {
  readonly width: number;
  readonly height: number;
  readonly language?: string | undefined;
}

/** Font sizes of the words, largest first; the first that fits is used. */
const sizes = [84, 76, 68, 60, 54, 48, 42, 38];
const LINE_HEIGHT = 1.36;
/** Of the words' size. */
const NAME_SIZE = 0.6;
/** Line boxes between two turns. */
const TURN_GAP = 0.5;

export const nameSize = (size: number) => Math.round(size * NAME_SIZE);
export const rowHeight = (kind: CardRow['kind'], size: number) =>
  Math.round((kind === 'name' ? nameSize(size) : size) * LINE_HEIGHT);

/**
 * Sets the words of a passage into a box: as large as they fit, cut with an ellipsis if they do not fit even small.
 * `named` says whether turns begin with their speaker's name.
 */
export function layOutCard(
  parts: readonly PassagePart[],
  box: Box,
  named: boolean,
  measure: MeasureCard,
): CardText {
  let fitted: CardText | undefined;
  for (const size of sizes) {
    fitted = setIn(size, parts, box, named, measure);
    if (fitted.height <= box.height) return fitted;
  }
  return cutOff(fitted!, box, measure);
}

/** Sets the words in one size, up to the first row that is too low. */
function setIn(
  size: number,
  parts: readonly PassagePart[],
  { width, height, language }: Box,
  named: boolean,
  measure: MeasureCard,
): CardText {
  const rows: CardRow[] = [];
  let top = 0;
  let speaker: string | undefined;
  const add = (kind: CardRow['kind'], text: string, part: number) => {
    rows.push({ kind, text, top, part });
    top += rowHeight(kind, size);
  };
  const most = Math.max(0, Math.floor(height / rowHeight('words', size))) + 1;
  for (const [part, one] of parts.entries()) {
    if (top > height) break;
    if (part > 0) top += Math.round(rowHeight('words', size) * TURN_GAP);
    if (named && one.speaker !== undefined && one.speaker !== speaker) {
      const ofName = (text: string) => measure(text, size, 'name');
      add('name', shortened(one.speaker, width, ofName), part);
    }
    speaker = one.speaker;
    const ofWords = (text: string) => measure(text, size, 'words');
    for (const text of wrapText(one.text, width, ofWords, language, most)) add('words', text, part);
  }
  return { size, rows, height: top };
}

/** Drops the rows that do not fit and ends the last one left with an ellipsis. */
function cutOff({ size, rows }: CardText, box: Box, measure: MeasureCard): CardText {
  const fitting = rows.filter(({ kind, top }) => top + rowHeight(kind, size) <= box.height);
  while (fitting.at(-1)?.kind === 'name') fitting.pop();
  const last = fitting.pop() ?? rows[0]!;
  const ofWords = (text: string) => measure(text, size, 'words');
  // One character too many makes sure that the row is cut with an ellipsis.
  const bare = last.text.replace(/[\s\p{P}]+$/u, '');
  const text =
    ofWords(`${bare}…`) <= box.width ? `${bare}…` : shortened(`${bare}…`, box.width, ofWords);
  return {
    size,
    rows: [...fitting, { ...last, text }],
    height: last.top + rowHeight('words', size),
  };
}
