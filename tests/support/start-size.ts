import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { launchOptions } from './browsers.ts';
import { startStaticServer } from './static-server.ts';
import { watchPage } from './watch-page.ts';

/** Bytes of JavaScript and CSS, gzip, that the page may load until its first sound. */
export const startSizeLimit = 118 * 1024;

export interface StartFile {
  readonly file: string;
  readonly gzipBytes: number;
}

/** Every script and style of the built page in `dist` that Chromium fetches from opening it until the demo sounds. */
export async function startFiles(): Promise<readonly StartFile[]> {
  const folder = '/player/';
  const server = await startStaticServer({ [folder]: 'dist' });
  const browser = await chromium.launch(launchOptions('chromium'));
  let files: readonly string[] = [];
  try {
    const page = await browser.newPage();
    await page.addInitScript(watchPage);
    await page.goto(server.origin + folder);
    await page.locator('a[href^="#t="]').first().waitFor();
    await page.waitForFunction(() => window.__audios.some((audio) => audio.readyState >= 1));
    const sounds = page.evaluate(firstSoundMs);
    await page.keyboard.press('k');
    const loaded = await page.evaluate(loadedBefore, await sounds);
    files = loaded.map((url) => new URL(url).pathname);
  } finally {
    await browser.close();
    await server.close();
  }
  return [...new Set(files)]
    .filter((file) => /\.(m?js|css)$/.test(file))
    .map((file) => file.slice(folder.length))
    .map((file) => ({
      file,
      gzipBytes: gzipSync(readFileSync(path.join('dist', file))).length,
    }));
}

/** In the page: when the first sound was heard, in milliseconds since it was opened. */
function firstSoundMs(): Promise<number> {
  return new Promise((resolve) => {
    for (const audio of window.__audios) {
      audio.addEventListener('timeupdate', () => {
        if (audio.currentTime > 0) resolve(performance.now());
      });
    }
  });
}

/** In the page: addresses of what was asked for before a moment, in milliseconds since it was opened. */
function loadedBefore(momentMs: number): string[] {
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime <= momentMs)
    .map(({ name }) => name);
}

/** The parts of the start that weigh most: packages, and folders of `src`, with their rendered bytes before minifying. */
async function largestParts(files: readonly StartFile[]): Promise<readonly object[]> {
  const built = await build({ logLevel: 'error', build: { write: false } });
  const outputs = (Array.isArray(built) ? built : [built]).filter(
    (output): output is Rolldown.RolldownOutput => 'output' in output,
  );
  const bytes = new Map<string, number>();
  for (const chunk of outputs.flatMap(({ output }) => output)) {
    if (chunk.type !== 'chunk' || !files.some(({ file }) => file === chunk.fileName)) continue;
    for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
      const part =
        /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ??
        path.dirname(path.relative('.', id.replace(/\?.*/, '')));
      bytes.set(part, (bytes.get(part) ?? 0) + renderedLength);
    }
  }
  return [...bytes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([part, rendered]) => ({ part, 'bytes before minifying': rendered }));
}

/** Prints what is loaded until the first sound, and its largest parts where it is too much; gives whether it is within the limit. */
export async function checkStartSize(): Promise<boolean> {
  const files = await startFiles();
  const total = files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  console.table(files);
  console.log(
    `JavaScript and CSS to first play: ${(total / 1024).toFixed(1)} KB gzip, ${startSizeLimit / 1024} KB at most`,
  );
  const fits = files.length > 0 && total <= startSizeLimit;
  if (!fits) console.table(await largestParts(files));
  return fits;
}
