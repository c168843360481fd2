import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PrintMaker } from '../../../src/core/prints/print-maker.ts';
import { PrintMap } from '../../../src/core/prints/print-map.ts';
import { writePrints, type Prints } from '../../../src/core/prints/prints-file.ts';
import { Timeline } from '../../../src/core/timeline/timeline.ts';
import { decodeSound } from '../../../src/publish/node/decode-sound.ts';
import { fingerprint } from '../../../src/publish/node/fingerprint.ts';
import { median, type Figure } from '../page/figure.ts';

const talk = 'public/demo/a-watch-called-arnold.mp3';
const other = 'public/demo/click-any-line.mp3';
/** Seconds of the talk at which something is put in, and how long it is. */
const insertions = [
  { at: 40, seconds: 10 },
  { at: 110.3, seconds: 27 },
  { at: 180.7, seconds: 33 },
];
const places = Array.from({ length: 12 }, (_, i) => 8 + i * 19.3);
const kilobits = [48, 56, 64, 80, 96, 112, 128];
/** Far enough from a seam (seconds) for a place to count. */
const AWAY = 0.5;

/** How well prints map recordings, decoded as `cueline publish` decodes them. */
export async function measurePrints(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cueline-truth-'));
  try {
    const { signal } = new AbortController();
    const prints = await fingerprint(talk, signal);
    const errors = [];
    for (const [i, bits] of [48, 64, 128].entries()) {
      const file = path.join(folder, `ads-${bits}.mp3`);
      encode([...putIn(), ...quality(bits, i), file]);
      const map = new Timeline(await mapOf(file, prints));
      for (const place of places.filter(isAway)) {
        errors.push(Math.abs(map.toAudio(place) - trueAudio(place)));
      }
    }
    let jumps = 0;
    for (let i = 0; i < 50; i++) {
      const file = path.join(folder, 'clean.mp3');
      const from = (i * 2.9) % 60;
      encode([
        '-ss',
        String(from),
        '-i',
        talk,
        ...quality(kilobits[i % kilobits.length]!, i),
        file,
      ]);
      const stretches = await mapOf(file, prints);
      if (stretches.some((one) => Math.abs(one.audio - one.transcript + from) > 0.3)) jumps++;
    }
    const worst = Math.max(...errors);
    const bytes = writePrints(prints).length * (3600 / prints.seconds);
    return [
      figure('prints: error in the median', '0.05 s', median(errors), 0.05, 's'),
      figure('prints: largest error away from seams', '0.3 s', worst, 0.3, 's'),
      figure('prints: clean files of 50 with a false jump', '0', jumps, 0, ''),
      figure('prints of an hour', '35 kB', bytes / 1000, 35, 'kB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figure(name: string, aim: string, value: number, most: number, unit: string): Figure {
  const measured = `${Number(value.toFixed(3))} ${unit}`.trim();
  return { figure: name, aim, measured, met: value <= most };
}

async function mapOf(file: string, prints: Prints) {
  const maker = new PrintMaker();
  const map = new PrintMap(prints);
  let from = 0;
  for await (const piece of decodeSound(file, new AbortController().signal)) {
    const heard = maker.push(piece);
    map.hear(from, heard);
    from += heard.length;
  }
  return map.stretches;
}

const trueAudio = (place: number) =>
  insertions.reduce((sum, { at, seconds }) => sum + (at <= place ? seconds : 0), place);

const isAway = (place: number) => insertions.every(({ at }) => Math.abs(at - place) > AWAY);

/** Another bit rate; every other file at another sampling rate. */
function quality(bits: number, i: number): string[] {
  const rate = i % 2 === 0 ? '44100' : '32000';
  return ['-b:a', `${bits}k`, '-ar', rate];
}

/** ffmpeg's arguments that put the other recording into the talk. */
function putIn(): string[] {
  const ends = [...insertions.map(({ at }) => at), 1000];
  const parts = ends.flatMap((end, i) => {
    const cut = (input: number, from: number, to: number, name: string) =>
      `[${input}]aresample=44100,atrim=${from}:${to},asetpts=PTS-STARTPTS[${name}]`;
    const own = cut(0, ends[i - 1] ?? 0, end, `t${i}`);
    const put = insertions[i];
    return put ? [own, cut(1, 0, put.seconds, `a${i}`)] : [own];
  });
  const names = ends.flatMap((_, i) => (insertions[i] ? [`[t${i}][a${i}]`] : [`[t${i}]`]));
  const joined = `${names.join('')}concat=n=${ends.length + insertions.length}:v=0:a=1,volume=0.4`;
  return ['-i', talk, '-i', other, '-filter_complex', [...parts, joined].join(';')];
}

function encode(args: readonly string[]): void {
  const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...args]);
  if (status !== 0) throw new Error(`ffmpeg: ${String(stderr)}`);
}
