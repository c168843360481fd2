import { isSpaceless } from '../text/spaceless.ts';

/** The width of a text, in the unit of the width that it has to fit. */
type Measure = (text: string) => number;

const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/** A longer piece fits on no row. */
const longestPiece = 500;

/**
 * Breaks a text into rows no wider than `width`: at white space, between words of scripts that write none, and within
 * a word only where it alone is too wide. No row begins with a closing mark or ends with an opening one. Stops at `most`
 * rows and reads no further.
 */
export function wrapText(
  text: string,
  width: number,
  measure: Measure,
  language?: string,
  most = Infinity,
): string[] {
  const rows: string[] = [];
  for (const line of text.split('\n')) {
    let row = '';
    for (const piece of pieces(line, language)) {
      const longer = row + piece;
      if (row === '' || measure(longer.trimEnd()) <= width) row = longer;
      else {
        rows.push(row.trimEnd());
        row = piece;
      }
      while (measure(row.trimEnd()) > width) {
        const head = fitting(row, width, measure);
        if (head.length >= row.trimEnd().length) break;
        rows.push(head);
        row = row.slice(head.length);
        if (rows.length >= most) break;
      }
      if (rows.length >= most) return rows.slice(0, most);
    }
    if (row.trim() !== '') rows.push(row.trimEnd());
  }
  return rows.slice(0, most);
}

/** The text, cut to the width and ended with an ellipsis. */
export function shortened(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const head = fitting(text, width - measure('…'), measure);
  return `${head.replace(/[\s\p{P}]+$/u, '')}…`;
}

/** As many whole characters as fit `width`, at least one. */
function fitting(text: string, width: number, measure: Measure): string {
  let head = '';
  for (const { segment } of new Intl.Segmenter(undefined).segment(text)) {
    if (head !== '' && measure(head + segment) > width) break;
    head += segment;
  }
  return head;
}

/** Pieces that must not be broken, each with the white space after it. */
function* pieces(line: string, language: string | undefined): Generator<string> {
  let piece = '';
  for (const { segment } of segmenter(language).segment(line)) {
    if (piece !== '' && (piece.length > longestPiece || mayBreak(piece, segment))) {
      yield piece;
      piece = '';
    }
    piece += segment;
  }
  if (piece !== '') yield piece;
}

function mayBreak(before: string, after: string): boolean {
  const end = before.slice(-2);
  if (/^\s/.test(after)) return false;
  if (/[^\S\u00a0\u202f]$/.test(end)) return true;
  if (closing.test(after) || opening.test(end)) return false;
  return isSpaceless(lastOf(end)) || isSpaceless(after.charCodeAt(0));
}

function lastOf(text: string): number {
  return text.charCodeAt(text.length - 1);
}

function segmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // The transcript's language may be an invalid tag.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
