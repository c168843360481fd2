import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../support/browsers.ts';
import { median, type Figure } from '../page/figure.ts';
import type { PublishedSite } from './published-site.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];
const runs = 3;

/** What is used of Lighthouse's result (its `types/lhr/lhr.d.ts`). */
interface LighthouseResult {
  readonly categories: Readonly<
    Record<
      Category,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly displayValue?: string;
        readonly details?: { readonly items?: readonly unknown[] };
      }
    >
  >;
  readonly runtimeError?: { readonly message: string };
}
type Lighthouse = (
  url: string,
  flags: Readonly<Record<string, unknown>>,
) => Promise<{ readonly lhr: LighthouseResult } | undefined>;

/** Lets Lighthouse judge the show's page and pages of episodes, as on a phone, and names what costs points. */
export async function measureAudits(site: PublishedSite): Promise<readonly Figure[]> {
  const lighthouse = await loadLighthouse();
  const pages = {
    "the show's page": `${site.server.origin}/`,
    'an episode of 1000 lines': site.pageOf('hour'),
    'an episode of 5000 lines': site.pageOf('long'),
  };
  const figures: Figure[] = [];
  for (const [name, url] of Object.entries(pages)) {
    const results: LighthouseResult[] = [];
    for (let i = 0; i < runs; i++) {
      // On a busy machine Lighthouse gives up on a long page; the other runs count.
      await audit(lighthouse, url).then(
        (result) => results.push(result),
        (error: unknown) => console.log(`  ${name}: no result, ${String(error)}`),
      );
    }
    const last = results.at(-1);
    if (!last) continue;
    for (const category of categories) {
      const score = median(
        results.map(({ categories }) => (categories[category].score ?? 0) * 100),
      );
      figures.push({
        figure: `Lighthouse, ${name}: ${category}`,
        aim: '100',
        measured: String(Math.round(score)),
        met: score >= 99.5,
      });
    }
    for (const line of lostPoints(last)) console.log(`  ${name}: ${line}`);
  }
  return figures;
}

/** Lighthouse has many packages, so it is no package of the project: it is installed at the first run. */
async function loadLighthouse(): Promise<Lighthouse> {
  const folder = path.resolve('tests/bench/site/lighthouse');
  const entry = path.join(folder, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entry)) {
    console.log('installing Lighthouse …');
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const module: { readonly default: Lighthouse } = await import(pathToFileURL(entry).href);
  return module.default;
}

/** Judges a page in a browser of its own. */
async function audit(lighthouse: Lighthouse, url: string): Promise<LighthouseResult> {
  const port = await freePort();
  const browser = await chromium.launch({
    ...launchOptions('chromium'),
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories });
    if (!result) throw new Error(`Lighthouse has no result for ${url}`);
    if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

/** The audits that count and are not perfect, with the beginning of what they found. */
function lostPoints({ categories: judged, audits }: LighthouseResult): string[] {
  return categories.flatMap((category) =>
    judged[category].auditRefs.flatMap(({ id, weight }) => {
      const { title, score, displayValue = '', details } = audits[id]!;
      if (weight === 0 || score === null || score >= 1) return [];
      const items = JSON.stringify(details?.items ?? []).slice(0, 600);
      return [`${category}, ${id} ${Math.round(score * 100)}: ${title} ${displayValue} ${items}`];
    }),
  );
}
