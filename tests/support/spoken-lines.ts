import { madeSpeech, seeded } from './made-sound.ts';

/** Something like speech with pauses, and the seconds at which it begins after each; of 8,000 samples a second. */
export interface SpokenLines {
  readonly samples: Float32Array;
  readonly starts: readonly number[];
}

/** Lines of 1 to 6 s, with pauses of 0.3 to 1.5 s before them. */
export function spokenLines(seed: number, seconds: number): SpokenLines {
  const random = seeded(seed);
  const voice = madeSpeech(seed, seconds);
  const samples = new Float32Array(voice.length);
  const starts: number[] = [];
  for (let at = 0.3 + random(); at < seconds - 8; at += 0.3 + random() * 1.2) {
    starts.push(at);
    const length = 1 + random() * 5;
    const from = Math.round(at * 8000);
    const to = from + Math.round(length * 8000);
    // Speech begins with its first syllable, whose swell is quick.
    samples.set(voice.subarray(from, to), from);
    for (let i = 0; i < 800; i++) samples[from + i]! += 0.1 * Math.sin(i / 3);
    at += length;
  }
  for (let i = 0; i < samples.length; i++) samples[i]! += (random() - 0.5) * 0.002;
  return { samples, starts };
}
