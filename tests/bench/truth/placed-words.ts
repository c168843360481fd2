import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { placeWords } from '../../../src/core/placed-words/place-words.ts';
import { findSilences } from '../../../src/core/sound/find-silences.ts';
import { SAMPLE_RATE } from '../../../src/core/sound/readable-sound.ts';
import type { TimeRange } from '../../../src/core/time.ts';
import { median, quantile, type Figure } from '../page/figure.ts';

const texts = 'tests/bench/truth/read-aloud.txt';
/** Speaks with festival's voice slt, and tells when each word is said. */
const voice = 'tests/support/make-demo/festival-words.scm';
/** Seconds that are looked at for silences at once, as in the page. */
const PART = 10;
const AIM = 0.12;
/** Characters of a caption's row and a half. */
const CAPTION = 60;

/** A word as the synthesiser says it; seconds. */
interface SaidWord extends TimeRange {
  readonly text: string;
}

/** One paragraph that was spoken. */
interface Passage {
  readonly words: readonly SaidWord[];
  readonly silences: readonly TimeRange[];
}

/** Whether a line is full before the next word. */
const cuts: Readonly<Record<string, (line: readonly SaidWord[], next: SaidWord) => boolean>> = {
  'lines of 7 words': (line) => line.length >= 7,
  'lines of 12 words': (line) => line.length >= 12,
  captions: (line, next) => textOf([...line, next]).length > CAPTION,
  sentences: (line) => /[.!?]$/.test(line.at(-1)?.text ?? ''),
  'lines of 30 words': (line) => line.length >= 30,
};

/**
 * How far placed words are from where a synthesiser says them, by the kind of line: the starts of all words but the first of
 * a line, which is where the line is. Needs festival with its voice slt, and ffmpeg.
 */
export function measurePlacedWords(): readonly Figure[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cueline-words-'));
  try {
    const passages = speak(folder);
    return Object.entries(cuts).flatMap(([name, isFull]) =>
      [false, true].map((isMeasured) => {
        const { errors, shown, all } = errorsOf(passages, isFull, isMeasured);
        const how = isMeasured ? 'by measured pauses' : 'by length';
        const told = `${seconds(median(errors))}, ${seconds(quantile(errors, 0.9))}`;
        return {
          figure: `words of ${name}, ${how}: error in the median, at 90 %`,
          aim: `${AIM} s where shown`,
          measured: `${errors.length > 0 ? told : 'none shown'} (${shown} of ${all} lines)`,
          ...(errors.length > 0 && { met: median(errors) <= AIM }),
        };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const seconds = (value: number) => `${value.toFixed(3)} s`;
const textOf = (line: readonly SaidWord[]) => line.map(({ text }) => text).join(' ');

function errorsOf(
  passages: readonly Passage[],
  isFull: (line: readonly SaidWord[], next: SaidWord) => boolean,
  isMeasured: boolean,
) {
  const errors: number[] = [];
  let [shown, all] = [0, 0];
  for (const { words, silences } of passages) {
    const lines = linesOf(words, isFull);
    lines.forEach((line, i) => {
      all++;
      const next = lines[i + 1]?.[0];
      const start = line[0]!.start;
      // As most files have it: a line lasts until the next one.
      const end = next?.start ?? line.at(-1)!.end;
      const unplaced = { start, end, text: textOf(line), isFollowed: next !== undefined };
      const placed = placeWords(unplaced, isMeasured ? silences : undefined);
      if (placed.length > 0) shown++;
      let from = 0;
      for (const [at, { text, start: said }] of line.entries()) {
        const word = placed.find((one) => one.from >= from && one.from < from + text.length);
        if (at > 0 && word) errors.push(Math.abs(word.saidFrom - said));
        from += text.length + 1;
      }
    });
  }
  return { errors, shown, all };
}

function linesOf(words: readonly SaidWord[], isFull: (typeof cuts)[string]): SaidWord[][] {
  const lines: SaidWord[][] = [[]];
  for (const word of words) {
    const last = lines.at(-1)!;
    if (last.length > 0 && isFull(last, word)) lines.push([word]);
    else last.push(word);
  }
  return lines;
}

/** Speaks all paragraphs. */
function speak(folder: string): Passage[] {
  const paragraphs = readFileSync(texts, 'utf8').trim().split('\n');
  const wave = (i: number) => path.join(folder, `${i}.wav`);
  const calls = paragraphs.map((text, i) => `(say-to "${wave(i)}" "${text}")`);
  const script = path.join(folder, 'speak.scm');
  writeFileSync(script, [readFileSync(voice, 'utf8'), ...calls].join('\n'));
  const rows = run('festival', ['-b', script]).toString().split(/^end$/m);
  return paragraphs.map((paragraph, i) => {
    const times = rows[i]!.trim().split('\n');
    const said = paragraph.split(' ');
    if (times.length !== said.length) throw new Error(`festival parts other words: ${paragraph}`);
    const words = said.map((text, at) => {
      const [start, end] = times[at]!.split(' ').map(Number);
      return { text, start: start!, end: end! };
    });
    return { words, silences: silencesOf(wave(i)) };
  });
}

/** Listens to a recording as the page does, once it is an MP3 of 64 kbit/s. */
function silencesOf(wave: string): TimeRange[] {
  const mp3 = `${wave}.mp3`;
  run('ffmpeg', ['-v', 'error', '-i', wave, '-b:a', '64k', mp3]);
  const raw = ['-ar', String(SAMPLE_RATE), '-ac', '1', '-f', 'f32le', '-'];
  const bytes = run('ffmpeg', ['-v', 'error', '-i', mp3, ...raw]);
  const samples = new Float32Array(Uint8Array.from(bytes).buffer);
  const part = PART * SAMPLE_RATE;
  const silences: TimeRange[] = [];
  for (let from = 0; from < samples.length; from += part)
    silences.push(...findSilences(samples.subarray(from, from + part), from / SAMPLE_RATE));
  return silences;
}

function run(command: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, args, { maxBuffer: 2 ** 28 });
  const missing = error && 'code' in error && error.code === 'ENOENT';
  if (missing || /unbound variable: voice_/.test(String(stderr)))
    throw new Error(
      `${command} is missing. On Debian: apt install festival festvox-us-slt-hts ffmpeg`,
    );
  if (status !== 0) throw new Error(`${command}: ${String(stderr)}`);
  return stdout;
}
