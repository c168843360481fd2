/** Invisible characters: soft hyphens, joiners, direction marks, variation selectors, tags. */
const unseen =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;
const apostrophes = /[\u02bb\u02bc\u05f3\u2018-\u201b\u2032\u2035\u2039\u203a]/g;
const quotes = /[\u00ab\u00bb\u05f4\u201c-\u201f\u2033\u2036\u301d-\u301f]/g;
const dashes = /[\p{Pd}\u2043\u2212]/gu;
/** Accents, and points that Hebrew and Arabic are mostly written without. Vowels of other scripts and of kana stay. */
const marks =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
/** Letters that count as equal, and that Unicode does not decompose. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ς: 'σ', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th' },
  ...{ ک: 'ك', ی: 'ي', ى: 'ي', ٱ: 'ا', '⁄': '/' },
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'].map((digit, i) => [digit, String(i % 10)])),
};
const otherLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

const spaceless =
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\u3000-\\u303f\\u30fc]';
/** White space without meaning: at the ends, and between letters of scripts that put none between words. */
const idleSpace = new RegExp(`^ | $|(?<=${spaceless}) (?=${spaceless})`, 'gu');
/** Two folded texts join without a space if the first matches at its end and the second at its start. */
const endsSpaceless = new RegExp(`${spaceless}$`, 'u');
const beginsSpaceless = new RegExp(`^${spaceless}`, 'u');

const plain = /^[!-~]+(?: [!-~]+)*$/;

/** Whether folding changes only the case of a text, so that offsets stay the same. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/**
 * Text as a search compares it: without case, accents, width and ligatures, with one kind of quotes and of dashes, and
 * with white space as single spaces, none at the ends.
 */
export function fold(text: string): string {
  return isPlain(text) ? text.toLowerCase() : tidy(foldLetters(text));
}

/** The space between two folded texts, if one is needed. */
export function joint(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  return endsSpaceless.test(before) && beginsSpaceless.test(after) ? '' : ' ';
}

/** Folds everything but white space. A text folds to the same as its graphemes one by one. */
export function foldLetters(text: string): string {
  return (
    text
      .replace(unseen, '')
      // Unicode decomposes it into a space and an accent.
      .replaceAll('´', "'")
      // Japanese programs use both for the same dash.
      .replaceAll('〜', '~')
      // Before double primes are decomposed.
      .replace(quotes, '"')
      .normalize('NFKD')
      .replace(apostrophes, "'")
      .replace(dashes, '-')
      .replace(marks, '')
      .toUpperCase()
      .toLowerCase()
      .replace(otherLetters, (letter) => letters[letter]!)
      .normalize('NFC')
  );
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(idleSpace, '');
}
