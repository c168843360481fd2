import { chromium } from '@playwright/test';
import { launchOptions } from '../../support/browsers.ts';
import { median, type Figure } from '../page/figure.ts';
import type { PublishedSite } from './published-site.ts';

const items = 10_000;
const visits = 3;

/** Measures the app on a first visit to a feed of many items, until its newest episode is named. */
export async function measureLargeFeed({ server }: PublishedSite): Promise<readonly Figure[]> {
  const feed = makeFeed();
  const url = `${server.origin}/app/?feed=${encodeURIComponent(server.put('/feed.xml', feed))}`;
  const browser = await chromium.launch(launchOptions('chromium'));
  const runs: { seconds: number; heap: number }[] = [];
  try {
    for (let i = 0; i < visits; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'commit' });
      await page.getByText(`Item ${items}`, { exact: true }).first().waitFor();
      const seconds = (await page.evaluate(() => performance.now())) / 1000;
      // What comes late has come, and the worker that read the feed is gone.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
      const session = await context.newCDPSession(page);
      for (let j = 0; j < 3; j++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      runs.push({ seconds, heap: usedSize / 1e6 });
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const seconds = median(runs.map((run) => run.seconds));
  const heap = median(runs.map((run) => run.heap));
  return [
    {
      figure: `a feed of ${items} items (${(feed.length / 1e6).toFixed(1)} MB), opened in the app`,
      aim: '1.3 s, 27 MB',
      measured: `${seconds.toFixed(2)} s, ${heap.toFixed(1)} MB of JavaScript memory`,
      met: seconds <= 1.3 && heap <= 27,
    },
  ];
}

function makeFeed(): string {
  const notes = 'The harbour was quiet that morning, and nobody expected what came next. '.repeat(
    8,
  );
  const made = Array.from({ length: items }, (_, i) => {
    const number = items - i;
    const date = new Date(Date.UTC(2026, 10, 12) - i * 86_400_000).toUTCString();
    const at = `https://sound.example/${number}`;
    return `<item><title>Item ${number}</title><guid isPermaLink="false">guid-${number}</guid><pubDate>${date}</pubDate>
<description>${notes}</description><link>${at}/</link><itunes:duration>3600</itunes:duration><itunes:episode>${number}</itunes:episode>
<enclosure url="${at}.mp3" length="29000000" type="audio/mpeg"/><itunes:explicit>false</itunes:explicit><itunes:image href="${at}.jpg"/>
<podcast:transcript url="${at}.vtt" type="text/vtt" language="en"/><podcast:chapters url="${at}.json" type="application/json+chapters"/></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>Tides</title><link>https://tides.example/</link><description>Water.</description><language>en</language>
${made.join('\n')}
</channel></rss>
`;
}
