import { chromium, firefox, type Browser, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PrintMaker } from '../../../src/core/prints/print-maker.ts';
import { KeptPrints, soundIdentity, writePrints } from '../../../src/core/prints/prints-file.ts';
import { Timeline, type Stretch } from '../../../src/core/timeline/timeline.ts';
import {
  browserNames,
  contextOptions,
  launchOptions,
  type BrowserName,
} from '../../support/browsers.ts';
import { joined, madeSpeech } from '../../support/made-sound.ts';
import { waveFile } from '../../support/pitch-coded.ts';
import { startStaticServer, type StaticServer } from '../../support/static-server.ts';
import { watchPage } from '../../support/watch-page.ts';
import { median, type Figure } from '../page/figure.ts';
import { play } from '../page/stage.ts';
import { useOfChildren, type Use } from './process-tree.ts';

const SECONDS = 3600;
/** Seconds of the hour at which something is put in, and how long it is. */
const insertions = [
  { at: 300.4, seconds: 27 },
  { at: 1500.9, seconds: 47 },
  { at: 2700.2, seconds: 88 },
];
const places = Array.from({ length: 12 }, (_, i) => 10 + i * 297.3);
/** Another encoder, bit rate, sampling rate and gain than those of the prints, which are of the sound as it was made. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  mp3: ['-c:a', 'libmp3lame', '-b:a', '64k', '-ar', '44100'],
  m4a: ['-c:a', 'aac', '-b:a', '64k', '-ar', '44100'],
  opus: ['-c:a', 'libopus', '-b:a', '48k'],
};
/** Seconds by the clock after which mapping an hour is given up. */
const MOST_SECONDS = 900;

/** How the page maps an hour while it plays, in both browsers. `words` choose browsers and kinds. */
export async function measurePages(words: readonly string[]): Promise<readonly Figure[]> {
  const chosen = (names: readonly string[], otherwise = names) => {
    const wanted = names.filter((name) => words.includes(name));
    return wanted.length > 0 ? wanted : otherwise;
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cueline-truth-'));
  const server = await startStaticServer({ '/player/': process.env['DIST'] || 'dist' });
  try {
    const figures: Figure[] = [];
    const clean = madeSpeech(1, SECONDS);
    const prints = writePrints(printsOf(clean));
    const wave = path.join(folder, 'hour.wav');
    writeFileSync(
      wave,
      waveFile(
        withInsertions(clean).map((one) => one * 0.4),
        8000,
      ),
    );
    for (const kind of chosen(Object.keys(kinds), ['mp3'])) {
      const file = path.join(folder, `hour.${kind}`);
      encode(['-i', wave, '-ac', '1', ...kinds[kind]!, file]);
      putShow(server, kind, readFileSync(file), prints);
      for (const name of chosen(browserNames)) {
        console.log(`mapping an hour of ${kind} in ${name} …`);
        const some = await measure(server, name as BrowserName, kind);
        // A run takes minutes: what is known by now is told.
        for (const { figure, measured } of some) console.log(`  ${figure}: ${measured}`);
        figures.push(...some);
      }
    }
    return figures;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server: StaticServer, name: BrowserName, kind: string) {
  const mapped = await inBrowser(name, async (browser) => {
    const page = await openEpisode(server, browser, name, 'printed');
    return playing(page, (seconds) => finishedMap(page, seconds));
  });
  const alone = await inBrowser(name, async (browser) => {
    const page = await openEpisode(server, browser, name, 'plain');
    return playing(page, (seconds) => seconds > mapped.seconds || undefined);
  });
  const of = (what: string) => `${name}, ${kind}: ${what}`;
  if (mapped.result === 'none')
    return [
      figure(of('an hour mapped, by the clock'), `${MOST_SECONDS} s`, Infinity, MOST_SECONDS, 's'),
    ];
  const map = new Timeline(mapped.result);
  const errors = places.map((place) => Math.abs(map.toAudio(place) - trueAudio(place)));
  const cpu = mapped.cpu - (alone.cpu / alone.seconds) * mapped.seconds;
  const memory = mapped.memory - alone.memory;
  return [
    figure(of('error in the median'), '0.05 s', median(errors), 0.05, 's'),
    figure(of('largest error'), '0.3 s', Math.max(...errors), 0.3, 's'),
    figure(of('an hour mapped, processor beside playing'), '60 s', cpu, 60, 's'),
    told(of('an hour mapped, by the clock'), mapped.seconds, 's'),
    figure(of('memory above playing alone'), '64 MB', memory, 64, 'MB'),
    told(of('memory of playing alone'), alone.memory, 'MB'),
    figure(of('longest halt of the sound'), '0.1 s', mapped.halt, 0.1, 's'),
    told(of('longest halt of the sound, playing alone'), alone.halt, 's'),
    figure(of('times that the sound waited'), '0', mapped.waits, 0, ''),
  ];
}

interface Played<T> extends Use {
  readonly seconds: number;
  readonly halt: number;
  readonly waits: number;
  readonly result: T;
}

/** Plays until `look`, which is told the seconds so far, gives something; the memory is that at its highest. */
async function playing<T>(
  page: Page,
  look: (seconds: number) => Promise<T | undefined> | T | undefined,
): Promise<Played<T>> {
  await play(page);
  await page.evaluate(watchSound);
  const began = Date.now();
  const start = useOfChildren();
  let peak = 0;
  for (;;) {
    await page.waitForTimeout(500);
    const { cpu, memory } = useOfChildren();
    peak = Math.max(peak, memory);
    const seconds = (Date.now() - began) / 1000;
    const result = await look(seconds);
    if (result === undefined) continue;
    const heard = await page.evaluate(() => window.__heard);
    return { ...heard, cpu: cpu - start.cpu, memory: peak, seconds, result };
  }
}

async function finishedMap(page: Page, seconds: number) {
  const stretches = await page.evaluate(keptStretches);
  return stretches ?? (seconds > MOST_SECONDS ? 'none' : undefined);
}

/** A browser of its own: what a page leaves behind would count for the next one. */
async function inBrowser<T>(name: BrowserName, work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await { chromium, firefox }[name].launch(launchOptions(name));
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function openEpisode(server: StaticServer, browser: Browser, name: BrowserName, id: string) {
  const context = await browser.newContext(contextOptions(name));
  const page: Page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(`${server.origin}/player/?show=/made/show.json&episode=${id}`);
  return page;
}

function putShow(server: StaticServer, kind: string, sound: Uint8Array, prints: Uint8Array): void {
  const audio = server.put(`/made/hour.${kind}`, sound);
  const lines = Array.from(
    { length: SECONDS / 10 },
    (_, i) => `${clock(i * 10)} --> ${clock(i * 10 + 9)}\nLine ${i}.`,
  );
  const transcript = server.put('/made/hour.vtt', `WEBVTT\n\n${lines.join('\n\n')}\n`);
  const plain = { id: 'plain', title: 'Plain', audio, transcript };
  const printed = {
    ...plain,
    id: 'printed',
    title: 'Printed',
    prints: server.put('/made/hour.prints', prints),
  };
  server.put('/made/show.json', JSON.stringify({ episodes: [plain, printed] }));
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

function printsOf(samples: Float32Array) {
  const kept = new KeptPrints();
  kept.push(new PrintMaker().push(samples));
  const recording = soundIdentity(1, Uint8Array.of(1));
  return { recording, seconds: samples.length / 8000, prints: kept.prints };
}

function withInsertions(clean: Float32Array): Float32Array {
  const at = (seconds: number) => Math.round(seconds * 8000);
  const ends = [...insertions.map((one) => one.at), SECONDS];
  const parts = ends.flatMap((end, i) => {
    const own = clean.subarray(at(ends[i - 1] ?? 0), at(end));
    const put = insertions[i];
    return put ? [own, madeSpeech(100 + i, put.seconds)] : [own];
  });
  return joined(...parts);
}

const trueAudio = (place: number) =>
  insertions.reduce((sum, { at, seconds }) => sum + (at <= place ? seconds : 0), place);

function encode(args: readonly string[]): void {
  const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...args]);
  if (status !== 0) throw new Error(`ffmpeg: ${String(stderr)}`);
}

function figure(name: string, aim: string, value: number, most: number, unit: string) {
  const measured = `${Number(value.toFixed(3))} ${unit}`.trim();
  return { figure: name, aim, measured, met: value <= most };
}

/** A figure without an aim. */
function told(name: string, value: number, unit: string): Figure {
  return { figure: name, aim: '', measured: `${Number(value.toFixed(3))} ${unit}` };
}

declare global {
  interface Window {
    /** The longest halt of the sound so far in seconds, and how often it waited. */
    __heard: { halt: number; waits: number };
  }
}

/** Runs in the page: compares the sound's time with the clock's, ten times a second. */
function watchSound(): void {
  const audio = window.__audios.find((one) => !one.paused)!;
  window.__heard = { halt: 0, waits: 0 };
  audio.addEventListener('waiting', () => window.__heard.waits++);
  const readings: number[] = [];
  setInterval(() => {
    // By how much the sound is behind the furthest that it was ahead of the clock: in some browsers its time steps. Where
    // no sound device is, its clock goes wrong in the long run, so older readings do not count.
    const now = audio.currentTime - performance.now() / 1000;
    readings.push(now);
    if (readings.length > 50) readings.shift();
    window.__heard.halt = Math.max(window.__heard.halt, Math.max(...readings) - now);
  }, 100);
}

/** Runs in the page: the finished map, once it is kept. */
function keptStretches(): Promise<Stretch[] | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cueline-fits');
    // Too early: the page makes it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const database = opening.result;
      const isMade = database.objectStoreNames.contains('fits');
      if (!isMade) return reject(new Error('nothing can be kept'));
      const asking = database.transaction('fits').objectStore('fits').getAll();
      asking.onerror = () => reject(new Error('what is kept cannot be read'));
      asking.onsuccess = () => {
        database.close();
        const [fit]: { stretches: Stretch[] }[] = asking.result;
        resolve(fit?.stretches);
      };
    };
  });
}
