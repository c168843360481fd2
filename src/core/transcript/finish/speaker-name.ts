/** A speaker's name at the start of a line, as written: `Name:`, `>> NAME:`, `[NAME]`, `[NAME]:`. */
export interface Prefix {
  readonly name: string;
  /** Offset of the speech that follows. */
  readonly rest: number;
  /** How sure the form alone makes it: `Speaker 1:` always is a name, `Maria:` may be one, `so:` only if it repeats. */
  readonly likeness: 'known' | 'name' | 'word';
}

const longestName = 40;

const marks = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]*(?:>>+|[-\u2010-\u2015])?\s*/;
const wellFormed = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_&/()#-]*$/u;
const known =
  /^(?:speaker|sprecher(?:in)?|hablante|orador|locuteur|intervenant|spreker|parlante|falante|spk|talare|说话人|發言人|发言人|話者|화자)[ _-]?(?:\d+|[A-Z])$/iu;
/** Words that stand before a colon and name nobody. */
const nobody =
  /^(?:(?:chapter|episode|part|step|season|section|lesson|act|scene|rule|point|number|no\.?) ?[\p{L}\d]*|note|notes|warning|remember|example|for example|update|spoiler|disclaimer|caution|translation|subject|re|ps|p\.s\.?|https?|ftp|mailto|fact|tip|important)$/iu;
/** Words that open a sentence: names only where they repeat. */
const opener =
  /^(?:score|so|now|and|but|or|then|well|ok(?:ay)?|yes|also|again|plus|because|meaning|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|result|today|tonight|look|listen|like|i mean|you know|that is|fun fact|quick note|side note|bottom line|spoiler alert)$/i;
/** Content of square brackets that is no name: sounds and the state of the recording. */
const sound =
  /music|applau|laugh|chuckl|giggl|inaudible|unintelligible|crosstalk|cross talk|overlap|silence|pause|noise|sound|beep|bleep|cough|sigh|sneez|cheer|clap|sing|jingle|intro|outro|theme|ring|knock|foreign|blank|audio|static|gasp|clears|breath|censored|redacted|indiscernible|phonetic|sic|musik|música|musique|gelächter|applaus|lachen|rires|risas|aplausos|♪|\d:\d/i;
const particle =
  /^(?:de|del|della|di|da|do|dos|du|van|von|der|den|ter|la|le|el|al|bin|ibn|and|of|the|y|e|und|et|&|-)$/;

/** Whether any line of a text could begin with a name; quick, for most texts have none. */
export function mayHavePrefix(text: string): boolean {
  return text.includes(':') || text.includes('[') || text.includes('\uff1a');
}

/** The speaker's name that a text's first line begins with, if it has the form of one; whether it is one, the whole file decides. */
export function prefixOf(line: string): Prefix | undefined {
  const first = line.charCodeAt(0);
  const isMarked = first === 0x3e || first === 0x2d || (first >= 0x200e && first <= 0x2069);
  const start = isMarked ? (marks.exec(line)?.[0].length ?? 0) : 0;
  if (line.charCodeAt(start) === 0x5b) return bracketed(line, start);
  const at = colonFrom(line, start);
  if (at <= start || !isSpoken(line, at)) return undefined;
  const { name, likeness } = judge(line.slice(start, at).trim());
  return likeness && { name, likeness, rest: afterSpace(line, at + 1) };
}

/** Offset of the first colon that is near enough to end a name; -1 without one. */
function colonFrom(line: string, start: number): number {
  const end = Math.min(line.length, start + longestName + 1);
  for (let at = start; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x3a || code === 0xff1a) return at;
    if (code === 0x0a) return -1;
  }
  return -1;
}

/** Names recur, line after line: what was found of the latest is kept, and one string for each. */
const judged = new Map<string, Judgement>();
const mostJudged = 500;

interface Judgement {
  readonly name: string;
  readonly likeness: Prefix['likeness'] | undefined;
}

function judge(name: string): Judgement {
  let judgement = judged.get(name);
  if (!judgement) {
    if (judged.size >= mostJudged) judged.clear();
    judgement = { name, likeness: likenessOf(name) };
    judged.set(name, judgement);
  }
  return judgement;
}

/** Words that a name has at most. */
const mostWords = 5;

function likenessOf(name: string): Prefix['likeness'] | undefined {
  if (known.test(name)) return 'known';
  if (!wellFormed.test(name) || /^[\p{Nd} ]+$/u.test(name) || nobody.test(name)) return undefined;
  // A full stop is part of an initial or a title, not the end of a sentence.
  if (/\p{Ll}{4,}\./u.test(name)) return undefined;
  const words = name.split(' ');
  if (words.length > mostWords) return undefined;
  const capitals = words.every(
    (word, i) => /^[(#]?[\p{Lu}\p{Lt}\d]/u.test(word) || (i > 0 && particle.test(word)),
  );
  if (capitals && !opener.test(name)) return 'name';
  return words.length <= 3 ? 'word' : undefined;
}

/** A colon that speech follows, not one of a clock, an address or a ratio. */
function isSpoken(line: string, colonAt: number): boolean {
  if (line.charCodeAt(colonAt) === 0xff1a || colonAt + 1 === line.length) return true;
  return !/[\p{Nd}/\\:]/u.test(line.charAt(colonAt + 1));
}

function bracketed(line: string, start: number): Prefix | undefined {
  const end = line.slice(start, start + longestName + 2).indexOf(']') + start;
  if (end <= start + 1) return undefined;
  const { name, likeness } = judge(line.slice(start + 1, end).trim());
  if (!likeness || sound.test(name)) return undefined;
  const after = /^\s*[:\uff1a]/.exec(line.slice(end + 1, end + 4))?.[0].length ?? 0;
  return { name, likeness, rest: afterSpace(line, end + 1 + after) };
}

function afterSpace(line: string, at: number): number {
  let rest = at;
  while (rest < line.length && /\s/.test(line.charAt(rest))) rest++;
  return rest;
}
