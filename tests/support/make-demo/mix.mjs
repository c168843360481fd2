import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rate, sounds } from './tones.mjs';
import { voices } from './voices.mjs';
import { readWave, writeWave } from './wave.mjs';

// The encoder turns the sound down by half a decibel: this makes -16 LUFS in the MP3.
const LOUDNESS = -15.5;
const FADE_IN = 0.4;
const FADE_OUT = 1.2;

/** Mixes clips into one WAV file at an even loudness (LUFS), with a chime and a fade at both ends. */
export function mix({ clips, end }, folder) {
  const seconds = end + 2;
  const sum = new Float32Array(Math.ceil(seconds * rate));
  for (const [speaker, { tone }] of Object.entries(voices)) {
    const own = clips.filter((clip) => clip.speaker === speaker);
    if (own.length > 0) addTo(sum, 0, voiceTrack(own, speaker, tone, seconds, folder));
  }
  for (const clip of clips) if (!clip.speaker) addTo(sum, clip.at, clip.samples);
  addTo(sum, 0.15, sounds.chime.samples);
  addTo(sum, end, sounds.chime.samples.subarray(0, sum.length - Math.round(end * rate)));
  roomTone(sum);
  fade(sum);
  const file = join(folder, 'mix.wav');
  writeWave(file, { rate, samples: sum });
  const out = join(folder, 'even.wav');
  const limited = join(folder, 'limited.wav');
  const limit = 'alimiter=limit=0.68:attack=4:release=60:level=0:latency=1';
  filter(file, limited, `volume=${LOUDNESS + 0.6 - loudness(file)}dB,${limit}`);
  filter(limited, out, `volume=${LOUDNESS - loudness(limited)}dB`);
  return out;
}

/** All that one voice says, in place, through its tone, at -18 LUFS. */
function voiceTrack(clips, speaker, tone, seconds, folder) {
  const own = clips[0].rate;
  const samples = new Float32Array(Math.ceil(seconds * own));
  for (const clip of clips) addTo(samples, clip.at, clip.samples, own);
  const dry = join(folder, `${speaker}-dry.wav`);
  const wet = join(folder, `${speaker}-wet.wav`);
  writeWave(dry, { rate: own, samples });
  filter(dry, wet, `${tone},aresample=${rate}`);
  const gain = 10 ** ((-18 - loudness(wet)) / 20);
  return readWave(wet).samples.map((sample) => sample * gain);
}

function addTo(sum, at, samples, sumRate = rate) {
  const from = Math.round(at * sumRate);
  const count = Math.min(samples.length, sum.length - from);
  for (let i = 0; i < count; i++) sum[from + i] += samples[i];
}

/** The faintest breath of a room (about -72 dB), so that pauses are not dead. The same noise each time. */
function roomTone(sum) {
  let seed = 1836;
  let low = 0;
  for (let i = 0; i < sum.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    low += 0.06 * (seed / 2 ** 31 - 1 - low);
    sum[i] += 0.0018 * low;
  }
}

function fade(sum) {
  for (let i = 0; i < FADE_IN * rate; i++) sum[i] *= i / (FADE_IN * rate);
  for (let i = 0; i < FADE_OUT * rate; i++) sum[sum.length - 1 - i] *= i / (FADE_OUT * rate);
}

function filter(from, to, chain) {
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', from, '-af', chain, '-c:a', 'pcm_s16le', to]);
}

/** Integrated loudness in LUFS (EBU R 128). */
function loudness(file) {
  const { stderr } = spawnSync(
    'ffmpeg',
    ['-hide_banner', '-nostats', '-i', file, '-af', 'ebur128', '-f', 'null', '-'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return Number(/I:\s+(-?[\d.]+) LUFS\s*\n\s*Threshold/.exec(stderr)[1]);
}
