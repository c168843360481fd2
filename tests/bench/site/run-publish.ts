import { spawn } from 'node:child_process';

/** What one run of the command took. */
export interface PublishRun {
  readonly seconds: number;
  /** The processor's, in user and system mode. */
  readonly cpuSeconds: number;
  /** Most resident memory of the process, in millions of bytes. */
  readonly peakMb: number;
  /** What it told on standard output. */
  readonly told: string;
}

/** Runs in the command's process, before it: tells at its end what it used. */
const tellUsage = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(3, JSON.stringify(process.resourceUsage())));`;

/** Runs `cueline` with arguments, in a process of its own. Rejects if it fails. */
export async function runCueline(
  args: readonly string[],
  cacheFolder: string,
): Promise<PublishRun> {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(tellUsage)}`],
      ...['src/publish/node/cueline.mjs', ...args],
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
      env: { ...process.env, XDG_CACHE_HOME: cacheFolder },
    },
  );
  const texts = { told: '', usage: '' };
  child.stdio[1]?.on('data', (data: Buffer) => (texts.told += data.toString()));
  child.stdio[3]?.on('data', (data: Buffer) => (texts.usage += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const seconds = (performance.now() - begin) / 1000;
  if (code !== 0) throw new Error(`cueline ${args.join(' ')} ended with ${code}\n${texts.told}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(texts.usage);
  return {
    seconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMb: (usage.maxRSS * 1024) / 1e6,
    told: texts.told,
  };
}
