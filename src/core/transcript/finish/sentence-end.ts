const sentenceEnd = /[.?!…。？！｡][\s"'”’)\]»」』）]*$/;
const clauseEnd = /[,;:，、；：–—][\s"'”’)\]»」』）]*$/;
/** A full stop after these is no end: titles, and single letters as in "J. S. Bach". */
const abbreviation =
  /^[\s"'“‘([]*(?:\p{Lu}|mr|mrs|ms|dr|prof|st|vs|sr|jr|etc|e\.g|i\.e|z\.b)\.\s*$/iu;

/** True where a sentence ends with `word`. */
export function endsSentence(word: string): boolean {
  return sentenceEnd.test(word) && !abbreviation.test(word);
}

/** True where a part of a sentence ends with `word`, as at a comma. */
export function endsClause(word: string): boolean {
  return clauseEnd.test(word);
}
