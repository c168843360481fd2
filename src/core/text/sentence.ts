const end = /[.!?…。！？؟۔।॥।።։]["'”’»›)\]}」』】）]*$/u;
const inner = /[.!?…。！？؟۔।॥።։]["'”’»›)\]}」』】）]*(?=\s|$)|[。！？]["'”’»›)\]}」』】）]*/gu;

/** Whether the text ends where a sentence does; closing quotes and brackets may follow the mark. */
export function endsSentence(text: string): boolean {
  return end.test(text.length > 16 ? text.slice(-16) : text);
}

/** Offset just after the last sentence end in `text`; -1 where no sentence ends. */
export function sentenceEnd(text: string): number {
  let last = -1;
  for (const found of text.matchAll(inner)) last = found.index + found[0].length;
  return last;
}
