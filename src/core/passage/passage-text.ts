import { speakersOf, type Passage } from './passage.ts';

/**
 * The words of a passage: one line for each turn, without times. Where several people speak, a turn that changes the
 * speaker begins with the name.
 */
export function passageText(passage: Passage, named = (speaker: string) => `${speaker}: `): string {
  const isTalk = speakersOf(passage).length > 1;
  let before: string | undefined;
  const lines = passage.parts.map(({ speaker, text }) => {
    const isNew = isTalk && speaker !== undefined && speaker !== before;
    before = speaker;
    return isNew ? named(speaker) + text : text;
  });
  return lines.join('\n');
}
