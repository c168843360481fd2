/**
 * Makes the sounds and transcripts in tests/fixtures/audio:
 *
 *   node tests/support/make-sounds/make-sounds.mjs
 *
 * It is not run in a test: what it makes is committed. It wants the Debian package ffmpeg.
 *
 * - beeps.mp3, beeps.vtt: 30 s, 25 lines of four words; a line each 1.2 s from 0 s on, a word each 0.25 s. Each word is
 *   a beep of 0.15 s; the first of line n is at 400 + 40 n Hz, the others at 2,000 Hz.
 * - short.m4a: 12 s of AAC whose pitch tells the time: 400 Hz at the start, 100 Hz more each second.
 * - truncated.mp3: beeps.mp3 broken off at 40 %; its header still promises 30 s.
 * - not-audio.mp3: a text.
 * - long.mp3, long.vtt: 20 minutes at 16 kbit/s whose pitch tells the time: 200 Hz at the start, 1 Hz more each second. A line each
 *   10 s from 1 s on, so that one begins at 1001 s (16:41).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toVtt } from '../make-demo/captions.mjs';
import { writeWave } from '../make-demo/wave.mjs';

const target = join(import.meta.dirname, '../../fixtures/audio');
const folder = mkdtempSync(join(tmpdir(), 'cueline-sounds-'));

function beeps() {
  const rate = 24000;
  const samples = new Float32Array(30 * rate);
  const names = ['Ann', 'Ben'];
  const lines = [];
  for (let n = 0; n < 25; n++) {
    const words = ['Line', `${n + 1}`, 'beeps', 'here.'].map((text, i) => {
      const start = n * 1.2 + i * 0.25;
      addTone(samples, rate, start, 0.15, i === 0 ? 400 + 40 * (n + 1) : 2000);
      return { text, start, end: start + 0.25 };
    });
    lines.push({ speaker: names[Math.floor(n / 3) % 2], words });
  }
  encode('beeps.mp3', { rate, samples }, ['-c:a', 'libmp3lame', '-b:a', '32k']);
  writeFileSync(join(target, 'beeps.vtt'), toVtt(lines, 'Beeps'));
}

function short() {
  const rate = 24000;
  encode('short.m4a', rising(12, rate, 400, 100), [
    '-c:a',
    'aac',
    '-b:a',
    '32k',
    '-movflags',
    '+faststart',
  ]);
}

function truncated() {
  const whole = readFileSync(join(target, 'beeps.mp3'));
  writeFileSync(join(target, 'truncated.mp3'), whole.subarray(0, Math.round(whole.length * 0.4)));
}

function long() {
  encode('long.mp3', rising(1200, 16000, 200, 1), ['-c:a', 'libmp3lame', '-b:a', '16k']);
  const lines = Array.from({ length: 120 }, (_, n) => {
    const start = 1 + 10 * n;
    const words = [
      { text: `This line begins at ${start} seconds.`, start, end: Math.min(start + 9.5, 1200) },
    ];
    return { speaker: 'Ann', words };
  });
  writeFileSync(join(target, 'long.vtt'), toVtt(lines, 'Twenty minutes'));
}

/** A sine whose pitch rises by `slope` Hz each second. */
function rising(seconds, rate, from, slope) {
  const samples = new Float32Array(seconds * rate);
  for (let i = 0; i < samples.length; i++) {
    const t = i / rate;
    samples[i] = 0.3 * Math.sin(2 * Math.PI * (from * t + (slope * t * t) / 2));
  }
  return { rate, samples };
}

function addTone(samples, rate, start, seconds, pitch) {
  const first = Math.round(start * rate);
  for (let i = 0; i < seconds * rate; i++) {
    const t = i / rate;
    const edge = Math.min(1, t / 0.003, (seconds - t) / 0.01);
    samples[first + i] += 0.3 * edge * Math.sin(2 * Math.PI * pitch * t);
  }
}

function encode(name, wave, codec) {
  const file = join(folder, 'sound.wav');
  writeWave(file, wave);
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', file, ...codec, join(target, name)]);
}

beeps();
short();
truncated();
writeFileSync(
  join(target, 'not-audio.mp3'),
  'This file has the name of a recording and holds none.\n',
);
long();
rmSync(folder, { recursive: true });
