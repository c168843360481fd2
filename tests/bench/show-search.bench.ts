import { chromium, type Browser } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { packTerms, unpackTerms } from '../../src/core/show-search/episode-terms.ts';
import { ShowIndexWriter } from '../../src/core/show-search/show-index-writer.ts';
import { writeJson } from '../../src/core/transcript/export/json.ts';
import { launchOptions } from '../support/browsers.ts';
import { buildPage } from '../support/build-page.ts';
import { startStaticServer, type StaticServer } from '../support/static-server.ts';
import { MadeShow } from './show-search/made-show.ts';

const lines = 1000;

/** Measures how the index of a show is made, and how long a search takes in a page that has nothing yet. */
export default async function showSearchBench(): Promise<void> {
  const made = new MadeShow();
  console.table([300, 1000].map((episodes) => measureWriting(made, episodes)));
  const server = await startStaticServer({});
  const browser = await chromium.launch(launchOptions('chromium'));
  try {
    const page = await putSite(server, made, 300);
    const { words } = made;
    const queries = {
      'a rare word': words[9000]!,
      'a common word': words[40]!,
      'the most common word': words[0]!,
      'two common words': `${words[30]} ${words[45]}`,
      'the beginning of a word': words[2000]!.slice(0, 3),
    };
    const rows: Record<string, object> = {};
    for (const [name, query] of Object.entries(queries)) {
      rows[name] = await measureSearch(browser, page, query);
    }
    console.table(rows);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Time is the processor's, so that others on the machine do not count. */
function measureWriting(made: MadeShow, episodes: number) {
  const busy = { pack: 0, again: 0 };
  const timed = <T>(what: keyof typeof busy, work: () => T): T => {
    const from = process.cpuUsage();
    const result = work();
    busy[what] += process.cpuUsage(from).user / 1e6;
    return result;
  };
  const writer = new ShowIndexWriter();
  let kept = 0;
  for (let episode = 0; episode < episodes; episode++) {
    const cues = made.cues(episode, lines);
    const packed = timed('pack', () => packTerms(cues));
    kept += packed.length;
    timed('again', () => writer.add(`episode-${episode}`, unpackTerms(packed)!));
  }
  const files = timed('again', () => [...writer.files()]);
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  return {
    episodes,
    'terms of the lines, s': busy.pack.toFixed(2),
    'index from kept terms, s': busy.again.toFixed(2),
    'kept terms, MB': (kept / 1e6).toFixed(1),
    'index, MB': (bytes / 1e6).toFixed(2),
    files: files.length,
    'memory of the process, MB': (process.memoryUsage().rss / 1e6).toFixed(0),
  };
}

/** Puts a show and a page that searches it on the host; gives the page's address. */
async function putSite(server: StaticServer, made: MadeShow, episodes: number): Promise<string> {
  const ids = Array.from({ length: episodes }, (_, i) => `episode-${i}`);
  const writer = new ShowIndexWriter();
  for (const [i, id] of ids.entries()) {
    const cues = made.cues(i, lines);
    writer.add(id, unpackTerms(packTerms(cues))!);
    server.put(`/site/${id}/transcript.json`, writeJson({ cues }));
  }
  for (const { path, content } of writer.files()) server.put(`/site/search/${path}`, content);
  server.put('/site/show.json', JSON.stringify(ids));
  for (const [name, text] of await buildPage('tests/bench/show-search/page', [svelte()])) {
    server.put(`/site/${name}`, text);
  }
  return `${server.origin}/site/index.html`;
}

/** The median of a few first searches, each in a browser context of its own. */
async function measureSearch(browser: Browser, url: string, words: string) {
  const runs: { counts: number; first: number; ten: number; bytes: number; found: string }[] = [];
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'searchFor' in window);
    const times = await page.evaluate((query) => window.searchFor(query), words);
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.(?:bin|json)$/.test(name))
        .reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0),
    );
    const found = await page.locator('.summary').first().innerText();
    runs.push({ ...times, bytes, found });
    await context.close();
  }
  const median = (of: (run: (typeof runs)[number]) => number) =>
    runs.map(of).sort((a, b) => a - b)[runs.length >> 1]!;
  return {
    found: runs[0]!.found,
    'counts, ms': Math.round(median((run) => run.counts)),
    'first line, ms': Math.round(median((run) => run.first)),
    'ten lines, ms': Math.round(median((run) => run.ten)),
    'fetched, kB': Math.round(median((run) => run.bytes) / 1000),
  };
}
