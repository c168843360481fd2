const end = /[.!?…。！？؟۔।॥।።։]["'”’»›)\]}」』】）]*$/u;
const inner = /[.!?…。！？؟۔।॥።։]["'”’»›)\]}」』】）]*(?=\s|$)|[。！？]["'”’»›)\]}」』】）]*/gu;

/** Whether the text ends with the end of a sentence; closing quotes and brackets may follow the mark. */
export function endsSentence(text: string): boolean {
  return end.test(text.length > 16 ? text.slice(-16) : text);
}

/** Offset just after the last sentence end in `text`; -1 if there is none. */
export function sentenceEnd(text: string): number {
  let last = -1;
  for (const found of text.matchAll(inner)) last = found.index + found[0].length;
  return last;
}
