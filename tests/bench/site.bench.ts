import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { printFigures, type Figure } from './page/figure.ts';
import { measureAudits } from './site/audits.ts';
import { measureLargeFeed } from './site/large-feed.ts';
import { measurePublishedPage } from './site/published-page.ts';
import { openSite, type PublishedSite } from './site/published-site.ts';
import { measurePublishing } from './site/publishing.ts';

const measures: Readonly<Record<string, (site: PublishedSite) => Promise<readonly Figure[]>>> = {
  published: measurePublishedPage,
  lighthouse: measureAudits,
  feed: measureLargeFeed,
  embed: (site) => Promise.resolve([measureEmbed(site)]),
  command: measurePublishing,
};

/**
 * Measures published sites and the command that makes them. Words after `site` choose:
 * `npm run bench -- site lighthouse`.
 */
export default async function siteBench(words: readonly string[]): Promise<void> {
  if (!process.env['DIST']) await build({ logLevel: 'warn' });
  const wanted = Object.keys(measures).filter((name) => words.includes(name));
  const site = await openSite();
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.log(`measuring ${name}, load of the machine ${os.loadavg()[0]!.toFixed(1)} …`);
      figures.push(...(await measure(site)));
    }
  } finally {
    await site.close();
    // What was measured before one failed took minutes.
    printFigures(figures);
  }
}

function measureEmbed({ folder }: PublishedSite): Figure {
  const bytes = gzipSync(readFileSync(path.join(folder, 'embed.js'))).length;
  return {
    figure: 'embed.js, gzip',
    aim: '4 KB',
    measured: `${(bytes / 1024).toFixed(1)} KB`,
    met: bytes <= 4096,
  };
}
