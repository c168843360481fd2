import type { Cue } from './cue.ts';

export interface SpeakerShare {
  readonly name: string;
  readonly lines: number;
  /** Of the seconds said by anyone with a name, 0 to 1; of their lines where nothing takes time. */
  readonly share: number;
}

/** Who speaks how much, the most first. */
export function speakerShares(cues: readonly Cue[]): SpeakerShare[] {
  const said = new Map<string, { lines: number; seconds: number }>();
  let all = 0;
  let seconds = 0;
  for (const { speaker, start, end } of cues) {
    if (speaker === undefined) continue;
    const of = said.get(speaker) ?? { lines: 0, seconds: 0 };
    said.set(speaker, { lines: of.lines + 1, seconds: of.seconds + end - start });
    all++;
    seconds += end - start;
  }
  const shares = [...said].map(([name, of]) => ({
    name,
    lines: of.lines,
    share: seconds > 0 ? of.seconds / seconds : of.lines / all,
  }));
  return shares.sort((a, b) => b.share - a.share);
}
