import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowsers } from './browsers.ts';
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

const reports = mkdtempSync(path.join(tmpdir(), 'cueline-tests-'));
const modules = 'node_modules';

/** Runs one command of this project with its output on the screen; gives its exit code, null where it did not end by itself. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [path.join(modules, script), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status;
}

/** A command that passes or fails as a whole. */
const check =
  (script: string, ...args: readonly string[]) =>
  (): Tally =>
    run(script, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** The page tests and the size must never judge an older build. */
function build(): Tally {
  rmSync('dist', { recursive: true, force: true });
  return check('vite/bin/vite.js', 'build', '--logLevel', 'warn')();
}

/** The JSON report that a runner wrote, trusted to have its reporter's shape; undefined where it wrote none. */
function readReport<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`There is no report of this runner: ${String(error)}`);
    return undefined;
  }
}

function unitTests(): Tally {
  const file = path.join(reports, 'vitest.json');
  const code = run('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport<VitestReport>(file);
  return settled(report && vitestTally(report), code);
}

/** Runs what needs browsers, getting them first; where there are none that is one failure, and the way out is told. */
const inBrowsers = (step: () => Tally | Promise<Tally>) => async (): Promise<Tally> => {
  const diagnostic = ensureBrowsers();
  if (diagnostic === undefined) return step();
  console.error(diagnostic);
  return { passed: 0, failed: 1 };
};

async function startSize(): Promise<Tally> {
  const small = await checkStartSize();
  return small ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function pageTests(): Tally {
  const file = path.join(reports, 'playwright.json');
  const code = run('@playwright/test/cli.js', ['test', '-c', 'tests/e2e', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = readReport<PlaywrightReport>(file);
  return settled(report && playwrightTally(report), code);
}

const steps: Readonly<Record<string, () => Tally | Promise<Tally>>> = {
  format: check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  lint: check('eslint/bin/eslint.js', '.'),
  types: check('typescript/bin/tsc', '-p', '.'),
  'types of components': check('svelte-check/bin/svelte-check', '--fail-on-warnings'),
  'unit and component tests': unitTests,
  build,
  'size to first play': inBrowsers(startSize),
  'page tests': inBrowsers(pageTests),
};

/** A step that breaks is a failure, and the steps after it still run. */
async function take(step: () => Tally | Promise<Tally>): Promise<Tally> {
  try {
    return await step();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

/** Runs everything, each step even if one before it failed. The last line is `N passed, N failed`. */
export default async function runAll(): Promise<void> {
  const rows: { step: string; passed: number; failed: number; seconds: number }[] = [];
  for (const [step, start] of Object.entries(steps)) {
    console.log(`\n== ${step}`);
    const startMs = performance.now();
    const tally = await take(start);
    rows.push({ step, ...tally, seconds: Math.round((performance.now() - startMs) / 100) / 10 });
  }
  rmSync(reports, { recursive: true, force: true });
  console.table(rows);
  const { passed, failed } = sum(rows);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}
