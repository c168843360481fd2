import {
  chromium,
  firefox,
  type Browser,
  type LaunchOptions,
  type PlaywrightTestOptions,
} from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The browsers that pages are tested in: their system packages, and where those and the makers put them. */
const browsers = {
  chromium: {
    type: chromium,
    packageName: 'chromium',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    type: firefox,
    packageName: 'firefox-esr',
    paths: ['/usr/bin/firefox-esr'],
  },
} as const;

export type BrowserName = keyof typeof browsers;
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** Path of the browser to test in: the system's own, else Playwright's download; undefined where none works. */
export function findBrowser(name: BrowserName): string | undefined {
  const verdicts = readVerdicts();
  return candidates(name).find((file) => verdicts[identity(file)] !== 'fails');
}

/** How Playwright starts the browser at `file`, by default the one that `findBrowser` finds. */
export function launchOptions(name: BrowserName, file = findBrowser(name)): LaunchOptions {
  // Without a path Playwright takes its own download, or says that it is missing.
  if (file === undefined || file === browsers[name].type.executablePath()) return {};
  return name === 'firefox'
    ? {
        channel: 'moz-firefox',
        executablePath: file,
        // Without a sound device Firefox reports an error and loses the beat at other speeds.
        firefoxUserPrefs: { 'media.cubeb.force_mock_context': true },
      }
    : { executablePath: file };
}

/** What contexts of the browser need: the system's Firefox refuses every media feature that Playwright emulates. */
export function contextOptions(
  name: BrowserName,
  file = findBrowser(name),
): NonNullable<PlaywrightTestOptions['contextOptions']> {
  if (launchOptions(name, file).channel !== 'moz-firefox') return {};
  return { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };
}

/**
 * Finds or installs browsers that Playwright can drive: the system's, else Playwright's download, else the system's
 * package (as root on Debian). Gives what a person has to do where that fails.
 */
export async function ensureBrowsers(): Promise<string | undefined> {
  const without = await namesWithout();
  if (without.length === 0) return undefined;
  run('npx', ['playwright', 'install', ...without]);
  const still = await namesWithout();
  const packages = still.map((name) => browsers[name].packageName);
  if (still.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  }
  const missing = await namesWithout();
  if (missing.length === 0) return undefined;
  return `The page tests need a Chromium and a Firefox that Playwright can drive; missing: ${missing.join(', ')}. Run "npx playwright install --with-deps ${missing.join(' ')}", or install or upgrade the system's package (on Debian: sudo apt-get install ${packages.join(' ')}).`;
}

/** Playwright's global set-up. */
export default async function globalSetup(): Promise<void> {
  const diagnostic = await ensureBrowsers();
  if (diagnostic !== undefined) throw new Error(diagnostic);
}

async function namesWithout(): Promise<readonly BrowserName[]> {
  const missing: BrowserName[] = [];
  for (const name of browserNames) if (!(await hasDrivable(name))) missing.push(name);
  return missing;
}

/** Tries the browsers of this name until one opens a page. */
async function hasDrivable(name: BrowserName): Promise<boolean> {
  for (const file of candidates(name)) {
    if (readVerdicts()[identity(file)] === undefined) {
      const failure = await failureToDrive(name, file);
      if (failure !== undefined) console.error(`Playwright cannot drive ${file}: ${failure}`);
      keepVerdict(identity(file), failure === undefined ? 'works' : 'fails');
    }
    if (readVerdicts()[identity(file)] === 'works') return true;
  }
  return false;
}

/** Why Playwright cannot open a page in this browser, in one line; undefined where it can. Some versions start, and then lack a command. */
async function failureToDrive(name: BrowserName, file: string): Promise<string | undefined> {
  let browser: Browser | undefined;
  try {
    browser = await browsers[name].type.launch({ ...launchOptions(name, file), timeout: 60_000 });
    const opened = browser
      .newContext(contextOptions(name, file))
      .then((context) => context.newPage())
      .then((page) => page.goto('data:text/html,<title>ready</title>'));
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('it opens no page within a minute')), 60_000);
    });
    await Promise.race([opened, tooLate]).finally(() => clearTimeout(timer));
    return undefined;
  } catch (error) {
    return String(error).split('\n')[0] ?? '';
  } finally {
    await browser?.close();
  }
}

/** Every installed browser of this name, in the order of preference. */
function candidates(name: BrowserName): readonly string[] {
  const { type, paths } = browsers[name];
  return [...paths, type.executablePath()].filter((file) => file !== '' && existsSync(file));
}

/** Whether Playwright can drive a browser, by its `identity`. */
type Verdicts = Record<string, 'works' | 'fails'>;
const verdictsFile = 'node_modules/.cache/cueline/browsers.json';

/** Names a browser and the Playwright that drives it, so that a new version of either is tried anew. */
function identity(file: string): string {
  const { version } = JSON.parse(readFileSync('node_modules/playwright-core/package.json', 'utf8'));
  return `${file} ${statSync(file).mtimeMs} ${String(version)}`;
}

function readVerdicts(): Verdicts {
  return existsSync(verdictsFile) ? JSON.parse(readFileSync(verdictsFile, 'utf8')) : {};
}

function keepVerdict(browser: string, verdict: Verdicts[string]): void {
  mkdirSync(path.dirname(verdictsFile), { recursive: true });
  writeFileSync(verdictsFile, JSON.stringify({ ...readVerdicts(), [browser]: verdict }));
}

function run(command: string, args: readonly string[]): void {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
