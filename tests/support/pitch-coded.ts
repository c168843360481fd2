/**
 * Sound that tells its own position: three tones. The first rises from 400 to 800 Hz in each 2 s, the second and third say
 * which 2 s these are. Noise comes and goes, so that an encoder of variable bit rate has reason to vary.
 */
export const slotSeconds = 2;
const [secondTones, thirdTones] = [16, 64];

/** The samples, mono, -1 to 1. Lasts up to 34 minutes. */
export function pitchCoded(seconds: number, rate: number): Float32Array {
  const samples = new Float32Array(Math.round(seconds * rate));
  let [rising, second, third] = [0, 0, 0];
  let noise = 1;
  for (let i = 0; i < samples.length; i++) {
    const time = i / rate;
    const slot = Math.floor(time / slotSeconds);
    rising += 400 + (400 * (time % slotSeconds)) / slotSeconds;
    second += 1200 + 40 * (slot % secondTones);
    third += 2000 + 20 * (Math.floor(slot / secondTones) % thirdTones);
    noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
    const loudness = [0.1, 0.01, 0][Math.floor(time / 7) % 3]!;
    const tones = [rising, second, third].map((turns) => Math.sin((2 * Math.PI * turns) / rate));
    samples[i] = 0.2 * (tones[0]! + tones[1]! + tones[2]!) + loudness * (noise / 2 ** 31 - 1);
  }
  return samples;
}

/** A WAV file of 16-bit samples, mono. */
export function waveFile(samples: Float32Array, rate: number): Buffer {
  const file = Buffer.alloc(44 + 2 * samples.length);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + 2 * samples.length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, i) => file.writeInt16LE(Math.round(32767 * sample), 44 + 2 * i));
  return file;
}

/**
 * The position that the sound tells at the end of these samples, in seconds; NaN where they hold another sound. For
 * pages, too: it stands alone. At least 4,096 samples of 44,100 a second.
 */
export function toldPosition(samples: Float32Array, rate: number): number {
  const power = (frequency: number, from: number, to: number): number => {
    let [re, im] = [0, 0];
    for (let i = from; i < to; i++) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i - from)) / (to - from));
      re += window * samples[i]! * Math.cos((2 * Math.PI * frequency * i) / rate);
      im += window * samples[i]! * Math.sin((2 * Math.PI * frequency * i) / rate);
    }
    return re * re + im * im;
  };
  const strongest = (low: number, step: number, count: number, from: number, to: number) => {
    let best = { index: 0, power: 0 };
    for (let index = 0; index < count; index++) {
      const one = power(low + step * index, from, to);
      if (one > best.power) best = { index, power: one };
    }
    return best;
  };
  const length = Math.min(samples.length, Math.round(rate * 0.093));
  const from = samples.length - length;
  const rising = strongest(396, 2, 205, from, samples.length);
  const second = strongest(1200, 40, 16, from, samples.length);
  const third = strongest(2000, 20, 64, from, samples.length);
  if (Math.min(rising.power, second.power, third.power) < (0.01 * length) ** 2) return Number.NaN;
  const within = ((396 + 2 * rising.index - 400) / 400) * 2;
  return (third.index * 16 + second.index) * 2 + within + length / 2 / rate;
}
