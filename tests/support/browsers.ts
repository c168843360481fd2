import {
  chromium,
  firefox,
  type LaunchOptions,
  type PlaywrightTestOptions,
} from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

/** Path of the browser on this machine: the system's own, else Playwright's download; undefined where there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { type, paths } = browsers[name];
  return [...paths, type.executablePath()].find((path) => path !== '' && existsSync(path));
}

/** How Playwright starts the browser that `findBrowser` found. */
export function launchOptions(name: BrowserName): LaunchOptions {
  const path = findBrowser(name);
  // Without a path Playwright takes its own download, or says that it is missing.
  if (path === undefined || path === browsers[name].type.executablePath()) return {};
  return name === 'firefox'
    ? {
        channel: 'moz-firefox',
        executablePath: path,
        // Where there is no sound device Firefox reports an error and loses the beat at other speeds.
        firefoxUserPrefs: { 'media.cubeb.force_mock_context': true },
      }
    : { executablePath: path };
}

/** What contexts of the browser need: the system's Firefox refuses every media feature that Playwright emulates. */
export function contextOptions(name: BrowserName): PlaywrightTestOptions['contextOptions'] {
  if (launchOptions(name).channel !== 'moz-firefox') return {};
  return { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };
}

/** Finds or installs every browser; gives what a person has to do where that fails. */
export function ensureBrowsers(): string | undefined {
  const missing = () => browserNames.filter((name) => findBrowser(name) === undefined);
  if (missing().length === 0) return undefined;
  run('npx', ['playwright', 'install', ...missing()]);
  const broken = browserNames.filter((name) => !starts(name));
  if (broken.length === 0) return undefined;
  const packages = broken.map((name) => browsers[name].packageName);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  }
  return browserNames.every(starts)
    ? undefined
    : `The page tests need Chromium and Firefox: install them (on Debian: sudo apt-get install ${packages.join(' ')}) or run "npx playwright install --with-deps ${broken.join(' ')}".`;
}

function starts(name: BrowserName): boolean {
  const path = findBrowser(name);
  return path !== undefined && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function run(command: string, args: readonly string[]): void {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
