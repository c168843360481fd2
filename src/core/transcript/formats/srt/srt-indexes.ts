const LINE_FEED = 0x0a;

/** How many timings are checked to tell whether a file numbers its cues. */
const samples = 20;

/** An incomplete timing without a number, after an empty line at the end of a file. */
const cutTiming = /\n[^\S\n]*\n\s*\d+:\d\d:\d[\d.,]*(?:\s*-{1,2})?\s*$/;

/** Separates a cue's text from the index of the next cue. Must be asked in file order, because it follows the count. */
export class SrtIndexes {
  readonly #text: string;
  /** Whether this file numbers its cues. */
  readonly #numbered: boolean;
  #last: number | undefined;
  #skips = false;
  /** The index that should have stood between the last two. */
  #missing: number | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#numbered = isNumbered(text);
  }

  /** Whether an index was missing so far, which may mean that a cue was read as text. */
  get skips(): boolean {
    return this.#skips;
  }

  /** Where the text that begins at `from` ends, when a timing line begins at `lineStart`: before white space, and an index. */
  textEnd(from: number, lineStart: number): number {
    const text = this.#text;
    const end = backOverSpace(text, from, lineStart);
    this.#missing = undefined;
    if (!this.#numbered) return end;
    let at = end;
    while (at > from && isDigit(text.charCodeAt(at - 1))) at--;
    if (at === end || end - at > 9) return end;
    const index = Number(text.slice(at, end));
    while (at > from && isMargin(text.charCodeAt(at - 1))) at--;
    if (at > 0 && text.charCodeAt(at - 1) !== LINE_FEED) return end;
    const afterBlank = at < 2 || text.charCodeAt(at - 2) === LINE_FEED;
    // The number belongs to the text above it, and the next cue has no index.
    const beforeBlank = lineStart - end > 1;
    if (beforeBlank && !afterBlank && index !== (this.#last ?? index) + 1) return end;
    if (this.#last !== undefined && index > this.#last + 1) {
      this.#skips = true;
      this.#missing = this.#last + 1;
    }
    this.#last = index;
    return backOverSpace(text, from, at);
  }

  /** Offset of a cue within the text that has an index but no timing; `to` if there is none. */
  untimedFrom(from: number, to: number): number {
    if (this.#missing === undefined) return to;
    const index = new RegExp(`\\n[^\\S\\n]*\\n[^\\S\\n]*${this.#missing}[^\\S\\n]*\\n`);
    const at = this.#text.slice(from, to).search(index);
    return at < 0 ? to : from + at;
  }

  /** Where the last text ends, without the index or timing of a next cue that the file breaks off in. */
  withoutCutCue(from: number): number {
    const text = this.#text;
    const tail = text.slice(Math.max(from, text.length - 64));
    if (this.#last === undefined) {
      const at = tail.search(cutTiming);
      return at < 0 ? text.length : text.length - (tail.length - at);
    }
    const cut = /\n\s*(\d+)[^\S\n]*(?:\n\s*[\d:.,]*(?:\s*-{1,2}(?:>\s*[\d:.,]*)?)?)?\s*$/.exec(
      tail,
    );
    if (!cut || Number(cut[1]) !== this.#last + 1) return text.length;
    return text.length - (tail.length - cut.index);
  }
}

/** A number on its own line above a timing that is cut before the `>` of its arrow. */
const numberAbove =
  /(?:^|\n)[\ufeff\u200b-\u200f]?[^\S\n]*(\d+)[^\S\n]*\n\s*-?\d+[^\S\n]*[:.,][^\n]*$/;

/** Whether most cues have their number, or all but the first have the one that is due. */
function isNumbered(text: string): boolean {
  let seen = 0;
  let numbered = 0;
  let due = 0;
  for (
    let arrow = text.indexOf('>');
    arrow >= 0 && seen < samples;
    arrow = text.indexOf('>', arrow + 1)
  ) {
    const lead = text.slice(Math.max(0, arrow - 80), arrow);
    if (!/(?:^|\n)[^\S\n]*-?\d[\d:., \t]*[^\w\s]+ ?$/.test(lead)) continue;
    seen++;
    const number = numberAbove.exec(lead)?.[1];
    if (number !== undefined) numbered++;
    if (Number(number) === seen) due++;
  }
  return numbered * 2 > seen || (seen > 1 && due === seen - 1);
}

function backOverSpace(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** White space before an index on its line. */
function isMargin(code: number): boolean {
  return code !== LINE_FEED && isBlank(code);
}

/** White space or an invisible character: a direction mark, or the byte order mark of a joined file. */
function isBlank(code: number): boolean {
  if (code < 0x200b) return code <= 0x20 || code === 0xa0;
  return code <= 0x200f || code === 0xfeff;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
