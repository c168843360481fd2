import { chromium, firefox, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { writeSeekFile } from '../../../src/core/timeline/mp3/seek-file.ts';
import { walkFrames } from '../../../src/core/timeline/mp3/walk-frames.ts';
import {
  browserNames,
  contextOptions,
  launchOptions,
  type BrowserName,
} from '../../support/browsers.ts';
import { heardErrors, hearAll } from '../../support/ear.ts';
import { bytesSource } from '../../support/id3.ts';
import { pitchCoded, slotSeconds, waveFile } from '../../support/pitch-coded.ts';
import { startStaticServer, type StaticServer } from '../../support/static-server.ts';
import { watchPage } from '../../support/watch-page.ts';
import { median, type Figure } from '../page/figure.ts';

const seconds = 600;
const rate = 44_100;
/** The lines that are clicked, back and forth; each begins where the sound's slope does. */
const places = Array.from({ length: 12 }, (_, i) => slotSeconds * (9 + 25 * ((i * 7) % 12)));
/** The largest error that is aimed at, in seconds. */
const aim = 0.05;

/** Names of the made files, and ffmpeg's arguments for each. */
const files = {
  'exact.wav': ['-c:a', 'pcm_s16le'],
  'constant.mp3': ['-c:a', 'libmp3lame', '-b:a', '64k'],
  'variable.mp3': ['-c:a', 'libmp3lame', '-q:a', '4'],
  'bare.mp3': ['-c:a', 'libmp3lame', '-q:a', '4', '-write_xing', '0', '-id3v2_version', '0'],
  'aac.m4a': ['-c:a', 'aac', '-b:a', '96k', '-movflags', '+faststart'],
  'opus.opus': ['-c:a', 'libopus', '-b:a', '48k'],
  'opus.webm': ['-c:a', 'libopus', '-b:a', '48k'],
};
type File = keyof typeof files;

/** Where a file comes from; `alone` is a plain audio element, without this player. */
type Way = 'plain host' | 'published' | 'dropped' | 'alone';

const cases: readonly (readonly [File, Way])[] = [
  ['constant.mp3', 'plain host'],
  ['variable.mp3', 'alone'],
  ['variable.mp3', 'plain host'],
  ['variable.mp3', 'published'],
  ['variable.mp3', 'dropped'],
  ['bare.mp3', 'alone'],
  ['bare.mp3', 'plain host'],
  ['bare.mp3', 'published'],
  ['bare.mp3', 'dropped'],
  ['aac.m4a', 'plain host'],
  ['opus.opus', 'plain host'],
  ['opus.webm', 'plain host'],
];

const vtt = `WEBVTT\n\n${Array.from({ length: seconds / slotSeconds }, (_, i) => {
  const at = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
  return `${at(i * slotSeconds)} --> ${at((i + 1) * slotSeconds)}\nThis is line ${i}.`;
}).join('\n\n')}\n`;

/**
 * Seek errors, in both browsers: lines are clicked in the built page, and the sound tells its own position. What the
 * measuring itself adds is taken from a WAV file, whose places every browser computes.
 */
export async function measureSeeking(): Promise<readonly Figure[]> {
  await build({ logLevel: 'warn' });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cueline-seeking-'));
  const server = await startStaticServer({ '/player/': 'dist' });
  try {
    await makeFiles(folder, server);
    const figures: Figure[] = [];
    for (const browserName of browserNames) {
      figures.push(...(await inBrowser(browserName, server, folder)));
    }
    return figures;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeFiles(folder: string, server: StaticServer): Promise<void> {
  const source = path.join(folder, 'source.wav');
  writeFileSync(source, waveFile(pitchCoded(seconds, rate), rate));
  for (const [name, args] of Object.entries(files)) {
    const file = path.join(folder, name);
    const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-i', source, ...args, file]);
    if (status !== 0) throw new Error(`ffmpeg: ${String(stderr)}`);
    const bytes = readFileSync(file);
    server.put(`/host/${name}`, bytes);
    if (!name.endsWith('.mp3')) continue;
    const frames = await walkFrames(bytesSource(bytes));
    if (typeof frames === 'string') throw new Error(`${name}: ${frames}`);
    server.put(`/player/${name}`, bytes);
    server.put(`/player/${name}.seek`, await writeSeekFile(frames));
  }
  server.put('/lines.vtt', vtt);
  server.put('/alone.html', '<!doctype html><title>alone</title><h1>A plain element</h1>');
  writeFileSync(path.join(folder, 'lines.vtt'), vtt);
}

async function inBrowser(
  browserName: BrowserName,
  server: StaticServer,
  folder: string,
): Promise<readonly Figure[]> {
  const browser = await { chromium, firefox }[browserName].launch(launchOptions(browserName));
  const measure = async (file: File, way: Way): Promise<Heard> => {
    const context = await browser.newContext(contextOptions(browserName));
    try {
      const page = await context.newPage();
      await page.addInitScript(watchPage);
      await page.addInitScript(watchBlobs);
      await ways[way](page, file, server, folder);
      return await heardAt(page, way === 'alone' ? seekAlone : clickLine);
    } finally {
      await context.close();
    }
  };
  try {
    const itself = await measure('exact.wav', 'plain host');
    const bias = median(itself.errors);
    const spread = Math.max(...itself.errors.map((error) => Math.abs(error - bias)));
    const figures = [
      {
        figure: `${browserName}: the measuring itself, on WAV`,
        aim: '',
        measured: `late by ${bias.toFixed(3)} s, ± ${spread.toFixed(3)} s`,
      },
    ];
    for (const [file, way] of cases) {
      console.log(`measuring ${browserName}: ${file}, ${way} …`);
      figures.push(
        figureOf(`${browserName}: ${file}, ${way}`, way, bias, await measure(file, way)),
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}

function figureOf(
  name: string,
  way: Way,
  bias: number,
  { errors, duration, again }: Heard,
): Figure {
  const heard = errors.filter((error) => !Number.isNaN(error));
  const off = heard.map((error) => Math.abs(error - bias));
  const largest = Math.max(...off);
  const told = [
    `${median(off).toFixed(3)} s`,
    `${largest.toFixed(3)} s`,
    `${duration.toFixed(1)} s`,
  ];
  return {
    figure: `${name}: seek error in the median / largest / length as told`,
    aim: way === 'alone' ? '' : `${aim} s`,
    measured: `${told.join(' / ')} (heard at ${heard.length} of ${places.length}${again > 0 ? `, ${again} measured twice` : ''})`,
    ...(way !== 'alone' && { met: largest <= aim && heard.length === places.length }),
  };
}

interface Heard {
  /** At each place, in seconds; NaN where nothing was heard. */
  readonly errors: readonly number[];
  /** That the playing element says. */
  readonly duration: number;
  /** Places that were measured twice. */
  readonly again: number;
}

async function heardAt(
  page: Page,
  seek: (page: Page, place: number) => Promise<void>,
): Promise<Heard> {
  const errors: number[] = [];
  let again = 0;
  for (const place of places) {
    let error = await errorAt(page, place, seek);
    // A busy machine hears late; a place that the browser misses is missed again.
    if (seek !== seekAlone && !(Math.abs(error) <= aim)) {
      again++;
      await seek(page, seconds / 2);
      error = await errorAt(page, place, seek);
    }
    errors.push(error);
  }
  const duration = await page.evaluate(
    () => window.__audios.findLast((one) => !one.paused)?.duration ?? NaN,
  );
  return { errors, duration, again };
}

/** Seconds by which the sound is ahead of what is said of it behind a place; NaN where none is heard. */
async function errorAt(
  page: Page,
  place: number,
  seek: (page: Page, place: number) => Promise<void>,
): Promise<number> {
  await seek(page, place);
  const isThere = await page
    .waitForFunction(saysToPlay, place, { polling: 20, timeout: 8000 })
    .then(
      () => true,
      () => false,
    );
  const errors = isThere ? await heardErrors(page, 9) : [];
  return median(errors.filter((error) => !Number.isNaN(error)));
}

/** Runs in the page: whether an element says that it plays some way behind a place. */
function saysToPlay(place: number): boolean {
  return window.__audios.some(
    (one) => !one.paused && one.currentTime > place + 0.45 && one.currentTime < place + 1.4,
  );
}

async function clickLine(page: Page, place: number): Promise<void> {
  await lines(page)
    .nth(place / slotSeconds)
    .click();
}

async function seekAlone(page: Page, place: number): Promise<void> {
  await page.evaluate((place) => {
    const element = window.__audios.at(-1)!;
    element.currentTime = place;
    return element.play();
  }, place);
}

const lines = (page: Page) => page.getByRole('main').locator('a[href^="#t="]');

/** Brings a page with a file to where its places are as exact as they get, and listens in. */
const ways: Readonly<
  Record<Way, (page: Page, file: File, server: StaticServer, folder: string) => Promise<void>>
> = {
  async 'plain host'(page, file, { origin }) {
    const query = new URLSearchParams({
      audio: `${origin}/host/${file}`,
      transcript: `${origin}/lines.vtt`,
    });
    await page.goto(`${origin}/player/?${query}`);
    await served(page);
    await lines(page).nth(40).click();
    const isVariable = ['variable.mp3', 'bare.mp3'].includes(file);
    // The first jump has the frames read, one behind it takes them.
    for (let i = 0; isVariable && !(await page.evaluate(isExact)); i++) {
      await page.waitForFunction(hasSeekFiles);
      await lines(page)
        .nth(50 + (i % 5))
        .click();
    }
    await listenTo(page);
  },

  async published(page, file, server) {
    const episodes = [{ id: 'one', audio: file, seek: `${file}.seek`, transcript: '/lines.vtt' }];
    server.put('/player/show.json', JSON.stringify({ title: 'Tides', episodes }));
    await page.goto(`${server.origin}/player/`);
    await served(page);
    await page.reload();
    await listenTo(page);
  },

  async dropped(page, file, { origin }, folder) {
    await page.goto(`${origin}/player/`);
    const paths = [file, 'lines.vtt'].map((name) => path.join(folder, name));
    await page.locator('input[type="file"]').first().setInputFiles(paths);
    await lines(page).nth(places[0]!).waitFor({ state: 'attached' });
    await page.waitForFunction(() => window.__blobTypes.includes('audio/mp4'));
    await listenTo(page);
  },

  async alone(page, file, { origin }) {
    await page.goto(`${origin}/alone.html`);
    await page.evaluate((url) => {
      new Audio(url).preload = 'metadata';
    }, `${origin}/host/${file}`);
    await listenTo(page);
  },
};

async function listenTo(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().click();
  await hearAll(page);
}

/** Uses the page, and waits until a worker serves it. */
async function served(page: Page): Promise<void> {
  await lines(page).first().waitFor();
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

function isExact(): boolean {
  return window.__audios.some(({ src }) => src.includes('~exact/'));
}

async function hasSeekFiles(): Promise<boolean> {
  for (const name of await caches.keys()) {
    if (name.startsWith('cueline-seek') && (await (await caches.open(name)).keys()).length > 0)
      return true;
  }
  return false;
}

declare global {
  interface Window {
    /** The types of all blobs that got an address. */
    __blobTypes: string[];
  }
}

/** Runs in a page before its own scripts. */
function watchBlobs(): void {
  window.__blobTypes = [];
  URL.createObjectURL = new Proxy(URL.createObjectURL, {
    apply(target, owner, args: [Blob]) {
      window.__blobTypes.push(args[0].type);
      return Reflect.apply(target, owner, args);
    },
  });
}
