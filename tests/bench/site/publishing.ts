import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Figure } from '../page/figure.ts';
import { LargeFolder } from './made-folder.ts';
import { runCueline, type PublishRun } from './run-publish.ts';

const episodes = 1_000;
const lines = 1_000;
const many = 3_000;
const url = 'https://tides.example/';

/** Measures the command: a first run over a large show, a run after one change, and how many files a site has. */
export async function measurePublishing(): Promise<readonly Figure[]> {
  const cache = mkdtempSync(path.join(tmpdir(), 'cueline-bench-cache-'));
  const large = new LargeFolder(episodes, lines);
  // The first call in a clone builds the player.
  await runCueline(['--version'], cache);
  const publish = (folder: string) => runCueline(['publish', folder, '--url', url], cache);
  try {
    const first = await publish(large.folder);
    large.write(episodes / 2, 1);
    const second = await publish(large.folder);
    const name = `publish, ${episodes} episodes of ${lines} lines:`;
    return [
      {
        figure: `${name} first run`,
        aim: '120 s, 500 MB',
        measured: describe(first),
        met: first.seconds <= 120 && first.peakMb <= 500,
      },
      {
        figure: `${name} one episode changed`,
        aim: '5 s',
        measured: describe(second),
        met: second.seconds <= 5,
      },
      await countFiles(publish),
    ];
  } finally {
    large.remove();
    rmSync(cache, { recursive: true, force: true });
  }
}

const describe = ({ seconds, cpuSeconds, peakMb }: PublishRun) =>
  `${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB (processor ${cpuSeconds.toFixed(1)} s)`;

/** Short transcripts do: the number of files follows from that of the episodes. */
async function countFiles(publish: (folder: string) => Promise<PublishRun>): Promise<Figure> {
  const made = new LargeFolder(many, 10);
  try {
    await publish(made.folder);
    const site = path.join(made.folder, 'site');
    const files = readdirSync(site, { recursive: true, withFileTypes: true });
    const count = files.filter((file) => file.isFile()).length;
    return {
      figure: `publish, ${many} episodes: files`,
      aim: 'under 20000',
      measured: String(count),
      met: count < 20_000,
    };
  } finally {
    made.remove();
  }
}
