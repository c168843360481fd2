import { fold } from '../text/fold.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { group, groupedNumber, isJoined } from '../text/written-ways.ts';

/** More words than anyone types by hand. */
const MOST_WORDS = 8;

const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u;
const special = /[\\^$.*+?()[\]{}|/]/g;
/** A number whose digits may be grouped; and one that is. */
const numbers = new RegExp(`${groupedNumber}|\\d+`, 'g');
const spaced = /(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g;

/**
 * A pattern over folded text for what was typed as it stands; undefined where nothing is to be looked for. Digits may be
 * grouped by thousands in either; a word may be written with a hyphen, without, or in two.
 */
export function phrasePattern(query: string, isWhole: boolean): RegExp | undefined {
  const folded = fold(query);
  const wanted = folded.replace(/(?<=[\p{L}\p{M}])-$/u, '');
  return wanted === '' ? undefined : patternOf(wanted, isWhole, isWhole);
}

/**
 * The words that were typed, folded, each once: none beyond `MOST_WORDS`. Digits that spaces group are one, or with
 * `isApart` numbers side by side.
 */
export function wordsOf(query: string, isApart = false): string[] {
  const folded = query.trim().split(/\s+/).map(fold).join(' ');
  const words = (isApart ? folded : folded.replace(spaced, (all) => all.replaceAll(' ', '')))
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A pattern for each of several words, which match by their beginnings; those of one or two letters only whole. */
export function wordPatterns(words: readonly string[], isWhole: boolean): RegExp[] {
  return words.map((word) => patternOf(word, true, isWhole || [...word].length <= 2));
}

/** A pattern for a folded text, at the beginning and at the end of a word, if wanted. */
function patternOf(folded: string, atBegin: boolean, atEnd: boolean): RegExp {
  let source = '';
  let at = 0;
  for (const { 0: number, index } of folded.matchAll(numbers)) {
    source += ofLetters(folded.slice(at, index)) + ofDigits(number.replace(/\D/g, ''));
    at = index + number.length;
  }
  source += ofLetters(folded.slice(at));
  const characters = [...folded];
  return new RegExp(
    (atBegin ? before(characters[0]!) : '') + source + (atEnd ? after(characters.at(-1)!) : ''),
    'gu',
  );
}

function ofDigits(digits: string): string {
  // Fewer are no thousands.
  return [...digits].join(digits.length > 3 ? `(?:${group})?` : '');
}

function ofLetters(text: string): string {
  const characters = [...text];
  return characters
    .map((character, i) => {
      const [last, next] = [characters[i - 1] ?? '', characters[i + 1] ?? ''];
      const isBetween = isJoined(last) && isJoined(next);
      if (character === '-' && isBetween) return '[- ]?';
      if (character === ' ' && isBetween) return '[- ]';
      const own = character.replace(special, '\\$&');
      return isJoined(character) && isJoined(next) ? `${own}-?` : own;
    })
    .join('');
}

/** Words of a script without spaces begin and end anywhere. */
function mayBound(character: string): boolean {
  return wordCharacter.test(character) && !isSpaceless(character.codePointAt(0) ?? 0);
}

function before(first: string): string {
  if (!mayBound(first)) return '';
  return /\d/.test(first) ? "(?<![\\p{L}\\p{N}\\p{M}])(?<!\\d[,.'])" : '(?<![\\p{L}\\p{N}\\p{M}])';
}

function after(last: string): string {
  if (!mayBound(last)) return '';
  return /\d/.test(last) ? "(?![\\p{L}\\p{N}\\p{M}])(?![,.']\\d)" : '(?![\\p{L}\\p{N}\\p{M}])';
}
