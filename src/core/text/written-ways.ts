import { isSpaceless } from './spaceless.ts';

/** What groups the digits of a number by three, in the ways of several languages. White space is folded to a space. */
export const group = "[,.' ](?=\\d{3}(?!\\d))";
/** A number whose digits are grouped, as a pattern's source. */
export const groupedNumber = `(?<!\\d)\\d{1,3}(?:${group}\\d{3})+(?!\\d)`;

const letter = /^[\p{L}\p{M}]$/u;
const grouped = new RegExp(groupedNumber, 'g');
const hyphenated = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu;
const mayBeApart = /\d[,.' ]\d{3}|.-./;

/** Whether a character is a letter of a word that may have a hyphen. */
export function isJoined(character: string): boolean {
  return letter.test(character) && !isSpaceless(character.codePointAt(0) ?? 0);
}

/** A word with hyphens, or a number with grouped digits, as it is written in one; its place in UTF-16 units. */
export interface Joined {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a folded text writes in parts, as it is written in one: `co-operate` as `cooperate`, `1,000` as `1000`. */
export function joinedIn(folded: string): Joined[] {
  if (!mayBeApart.test(folded)) return [];
  const of = (pattern: RegExp, between: RegExp): Joined[] =>
    [...folded.matchAll(pattern)].map(({ 0: whole, index }) => ({
      ...{ text: whole.replace(between, ''), from: index, to: index + whole.length },
    }));
  return [...of(hyphenated, /-/g), ...of(grouped, /\D/g)]
    .filter(({ text }) => ![...text].some((one) => isSpaceless(one.codePointAt(0) ?? 0)))
    .sort((a, b) => a.from - b.from);
}
