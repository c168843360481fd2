import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { checkPackage } from './check-package.ts';
import { checkStartSize } from './start-size.ts';
import {
  playwrightTally,
  settled,
  sum,
  vitestTally,
  type PlaywrightReport,
  type Tally,
  type VitestReport,
} from './tally.ts';
import { webkitSmoke } from './webkit-smoke.ts';

/** Where a step's commands write: to the screen, or into a list that is shown when the step ends. */
type Output = 'screen' | Buffer[];
type Step = (output: Output) => Promise<Tally>;
type Steps = Readonly<Record<string, Step>>;

const reports = mkdtempSync(path.join(tmpdir(), 'cueline-tests-'));
const ok: Tally = { passed: 1, failed: 0 };
const notOk: Tally = { passed: 0, failed: 1 };

/** Runs one command of this project; gives its exit code, null if a signal ended it. */
function run(output: Output, script: string, args: readonly string[], env = {}) {
  const isShown = output === 'screen';
  const child = spawn(process.execPath, [path.join('node_modules', script), ...args], {
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => !isShown && output.push(data));
  }
  return new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
}

/** A command that passes or fails as a whole. */
const check =
  (script: string, ...args: readonly string[]): Step =>
  async (output) =>
    (await run(output, script, args)) === 0 ? ok : notOk;

/** A build deletes the files of the one before it, and keeps those of others. */
const build = check('vite/bin/vite.js', 'build', '--logLevel', 'warn');

/** The JSON report that a runner wrote, trusted to have its reporter's shape; undefined where it wrote none. */
function readReport<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`There is no report of this runner: ${String(error)}`);
    return undefined;
  }
}

const unitTests: Step = async (output) => {
  const file = path.join(reports, 'vitest.json');
  const code = await run(output, 'vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport<VitestReport>(file);
  return settled(report && vitestTally(report), code);
};

/** Runs what needs browsers, getting them first; without them that is one failure, and the way out is told. */
const inBrowsers =
  (step: Step): Step =>
  async (output) => {
    const diagnostic = await ensureBrowsers();
    if (diagnostic === undefined) return step(output);
    console.error(diagnostic);
    return notOk;
  };

const packed: Step = () => {
  checkPackage();
  return Promise.resolve(ok);
};

const startSize: Step = async () => ((await checkStartSize()) ? ok : notOk);

/** Page tests in Chromium, and in Firefox where engines differ, or all in both. */
const pageTests =
  (everyBrowser: boolean): Step =>
  async (output) => {
    const file = path.join(reports, 'playwright.json');
    const args = ['test', '-c', 'tests/e2e', '--reporter=list,json'];
    const code = await run(output, '@playwright/test/cli.js', args, {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...(everyBrowser && { EVERY_BROWSER: '1' }),
    });
    const report = readReport<PlaywrightReport>(file);
    return settled(report && playwrightTally(report), code);
  };

/** The first two lanes of steps need one core each and run side by side; what looks at time comes after, alone. */
const lanes = {
  checks: {
    build,
    format: check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    lint: check('eslint/bin/eslint.js', '.'),
    types: check('typescript/bin/tsc', '-p', '.'),
    'types of components': check('svelte-check/bin/svelte-check', '--fail-on-warnings'),
  },
  units: { 'unit and component tests': unitTests },
  pages: (all: boolean): Steps => ({
    'size to first play': inBrowsers(startSize),
    'page tests': inBrowsers(pageTests(all)),
    ...(all && { 'packed package': packed, 'smoke test in WebKitGTK': webkitSmoke }),
  }),
};

interface Row extends Tally {
  readonly step: string;
  readonly seconds: number;
}

/** Runs one step after the other. A step that breaks is a failure, and the steps after it still run. */
async function runSteps(steps: Steps, shows: 'as it comes' | 'at its end'): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [step, start] of Object.entries(steps)) {
    const output: Output = shows === 'as it comes' ? 'screen' : [];
    if (output === 'screen') console.log(`\n== ${step}`);
    const startMs = performance.now();
    const tally = await start(output).catch((error: unknown) => {
      console.error(error);
      return notOk;
    });
    rows.push({ step, ...tally, seconds: Math.round((performance.now() - startMs) / 100) / 10 });
    if (output !== 'screen')
      console.log(`\n== ${step}\n${Buffer.concat(output).toString().trim()}`);
  }
  return rows;
}

/**
 * Runs everything (`all`: also every page test in every browser), each step even if one before it failed.
 * The last line is `N passed, N failed`.
 */
export default async function runAll([extent]: readonly string[]): Promise<void> {
  console.log('Building, linting, checking types and running unit tests, side by side…');
  const firstRows = await Promise.all([
    runSteps(lanes.checks, 'at its end'),
    runSteps(lanes.units, 'at its end'),
  ]);
  const rows = [
    ...firstRows.flat(),
    ...(await runSteps(lanes.pages(extent === 'all'), 'as it comes')),
  ];
  rmSync(reports, { recursive: true, force: true });
  console.table(rows);
  const { passed, failed } = sum(rows);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}
