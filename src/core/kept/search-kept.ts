import { fold } from '../text/fold.ts';
import { keptSpeakers, keptWords, type KeptPassage } from './kept-passage.ts';

/** Folded texts of passages, made when they are first looked through. */
const texts = new WeakMap<KeptPassage, string>();

/** The passages that have all of the words in what was said, in their note, or in the names of speaker, episode or show; all of them without words. */
export function searchKept(all: readonly KeptPassage[], words: string): readonly KeptPassage[] {
  const folded = words.split(/\s+/).map(fold).filter(Boolean);
  if (folded.length === 0) return all;
  return all.filter((kept) => folded.every((word) => textOf(kept).includes(word)));
}

function textOf(kept: KeptPassage): string {
  let text = texts.get(kept);
  if (text === undefined) {
    const { note = '', episode } = kept;
    const names = [...keptSpeakers(kept), episode.title, episode.show ?? ''];
    text = fold([keptWords(kept), note, ...names].join('\n'));
    texts.set(kept, text);
  }
  return text;
}
