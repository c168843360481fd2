import { fold } from '../text/fold.ts';
import { isSpacelessText, joinedTerms, termsOf } from './terms.ts';

/** What is looked for as one: a word, a phrase in quotes, or a run of a script that puts no space between words. */
export interface QueryPart {
  /** Terms that follow each other at once, in each way in which it may be written. */
  readonly ways: readonly (readonly string[])[];
  /** Whether the last term must be a whole one; otherwise a term may begin with it. */
  readonly isWhole: boolean;
}

/** More parts and terms than anyone types by hand. */
const mostParts = 8;
const mostTerms = 40;

const quoteMarks = '"“”„‟«»「」『』〝〞＂';
const other = `[^\\s${quoteMarks}]`;
/** A number whose digits are grouped by spaces, or numbers side by side: both are looked for. */
const spaced = `${other.replace('\\s', '\\s\\d')}*\\d{1,3}(?:\\s\\d{3})+(?!\\d)${other}*`;
const inQuotes = `[${quoteMarks}]([^${quoteMarks}]*)([${quoteMarks}]?)`;
const piece = new RegExp(`${inQuotes}|${spaced}|${other}+`, 'gu');
const pieceApart = new RegExp(`${inQuotes}|${other}+`, 'gu');

/**
 * The parts of what somebody typed, in order; none where it has no letter and no digit. Words match by their beginnings;
 * those of one letter, and those of two that others follow, only whole. Numbers side by side are one part, or with
 * `isApart` one each.
 */
export function parseQuery(typed: string, isApart = false): QueryPart[] {
  const pieces = [...typed.matchAll(isApart ? pieceApart : piece)];
  const parts = pieces.flatMap(([text, quoted, closing], i): QueryPart[] => {
    const folded = fold(quoted ?? text);
    const found = termsOf(folded);
    const terms = found.map((term) => term.text);
    const last = terms.at(-1);
    if (last === undefined) return [];
    if (isSpacelessText(last)) return [spaceless(terms)];
    const isLast = i === pieces.length - 1 && !/\s$/u.test(typed);
    const isWhole = closing ? true : isShort(last, isLast ? 1 : 2);
    const inOne = [...terms];
    for (const { text: joined, first, last } of joinedTerms(folded, found).reverse()) {
      inOne.splice(first, last - first + 1, joined);
    }
    const ways = inOne.length < terms.length ? [terms, inOne] : [terms];
    return [{ ways: ways.map((way) => way.slice(0, mostTerms)), isWhole }];
  });
  return parts.slice(0, mostParts);
}

/** The last character alone would only say again what the pair before it says. */
function spaceless(terms: readonly string[]): QueryPart {
  const isPaired = terms.length > 1 && isSpacelessText(terms.at(-2)!);
  const way = (isPaired ? terms.slice(0, -1) : terms).slice(0, mostTerms);
  return { ways: [way], isWhole: isPaired };
}

const isShort = (text: string, characters: number) => [...text].length <= characters;
