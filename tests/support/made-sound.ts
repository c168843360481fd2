/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Something like speech: syllables of gliding tones, and pauses; `rate` samples a second, one channel. */
export function madeSpeech(seed: number, seconds: number, rate = 8000): Float32Array {
  const random = seeded(seed);
  // A room is never quite still.
  const samples = Float32Array.from(
    { length: Math.round(seconds * rate) },
    () => (random() - 0.5) * 0.02,
  );
  let at = 0;
  while (at < samples.length) {
    const length = Math.floor((0.1 + random() * 0.25) * rate);
    for (let tone = 0; tone < 5; tone++) {
      const hertz = 250 * 2 ** (random() * 3.6);
      const glide = (random() - 0.5) * hertz * 0.3;
      const loudness = 0.02 + random() * 0.1;
      for (let i = 0; i < length && at + i < samples.length; i++) {
        const time = i / rate;
        const swell = Math.sin((Math.PI * i) / length);
        const phase = 2 * Math.PI * (hertz + (glide * i) / length / 2) * time;
        samples[at + i]! += loudness * swell * Math.sin(phase);
      }
    }
    at += length + (random() < 0.15 ? Math.floor(random() * 0.5 * rate) : 0);
  }
  return samples;
}

/** The same sound through another encoder: quieter or louder, and with noise. */
export function encodedAnew(samples: Float32Array, gain: number, noise = 0.001): Float32Array {
  const random = seeded(samples.length);
  return samples.map((sample) => sample * gain + (random() - 0.5) * 2 * noise);
}

export function joined(...parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
