import type { Turn } from '../../core/transcript/turns.ts';

/** How many speaker colours the styles have. */
const COLOURS = 6;

/** Gives each speaker a colour, in order of their first words. */
export function speakerColours(turns: readonly Turn[]): Map<string | undefined, number> {
  const colours = new Map<string | undefined, number>();
  for (const { speaker } of turns) {
    if (speaker !== undefined && !colours.has(speaker))
      colours.set(speaker, colours.size % COLOURS);
  }
  return colours;
}

/** The speaker's name for each turn where it differs from the turn before, else undefined. */
export function namedSpeakers(turns: readonly Turn[]): (string | undefined)[] {
  return turns.map(({ speaker }, i) => (speaker === turns[i - 1]?.speaker ? undefined : speaker));
}
