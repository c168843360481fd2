import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { startStaticServer } from './static-server.ts';
import type { Tally } from './tally.ts';

const driverPath = '/usr/bin/WebKitWebDriver';
const displayServer = '/usr/bin/Xvfb';
const browserPath = ['x86_64', 'aarch64']
  .flatMap((machine) => ['4.1', '6.0', '4.0'].map((version) => ({ machine, version })))
  .map(({ machine, version }) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
  .find((file) => existsSync(file));

/** What the checks do in the page; everything is tried for half a minute. */
interface SmokePage {
  /** Waits until an expression in the page is true. */
  expect(expression: string): Promise<unknown>;
  /** Clicks as a listener does: a script's click may start no sound. */
  click(selector: string): Promise<unknown>;
}

/** What must hold in the built page, in order. */
const checks: Readonly<Record<string, (page: SmokePage) => Promise<unknown>>> = {
  'the lines of the demo stand': (page) =>
    page.expect(`document.querySelectorAll('main a[href^="#t="]').length > 20`),
  'a click on a line marks it': async (page) => {
    await page.click('main a[href^="#t="] ~ a[href^="#t="]');
    await page.expect(`document.querySelector('main a:hover')?.ariaCurrent === 'true'`);
  },
  'the sound plays, and the mark goes on': (page) =>
    page.expect(`document.querySelector('main a[aria-current="true"]:not(:hover)') !== null`),
};

/** Opens the page in `dist` in WebKitGTK's MiniBrowser; says in words where that is not installed, and checks nothing then. */
export async function webkitSmoke(): Promise<Tally> {
  if (!existsSync(driverPath) || !existsSync(displayServer) || browserPath === undefined) {
    console.log(
      'Skipped: WebKitGTK is not installed (on Debian: sudo apt-get install webkit2gtk-driver xvfb).',
    );
    return { passed: 0, failed: 0 };
  }
  const server = await startStaticServer({ '/player/': 'dist' });
  const display = spawn(displayServer, ['-displayfd', '1', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let driver: ChildProcess | undefined;
  try {
    const [number] = await once(display.stdout, 'data');
    const port = await freePort();
    driver = spawn(driverPath, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${String(number).trim()}` },
    });
    return await checkPage(`http://127.0.0.1:${port}/session`, `${server.origin}/player/`);
  } finally {
    driver?.kill();
    display.kill();
    await server.close();
  }
}

async function checkPage(sessions: string, pageUrl: string): Promise<Tally> {
  const options = { binary: browserPath, args: ['--automation'] };
  const { sessionId } = await retried(() =>
    post<{ sessionId: string }>(sessions, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    }),
  );
  const session = `${sessions}/${sessionId}`;
  const page: SmokePage = {
    expect: (expression) =>
      retried(async () => {
        const script = `return ${expression}`;
        const isTrue = await post<unknown>(`${session}/execute/sync`, { script, args: [] });
        if (isTrue !== true) throw new Error(`not so: ${expression}`);
      }),
    click: (selector) =>
      retried(async () => {
        const found = { using: 'css selector', value: selector };
        const element = await post<Record<string, string>>(`${session}/element`, found);
        await post(`${session}/element/${Object.values(element)[0]}/click`, {});
      }),
  };
  let passed = 0;
  try {
    await post(`${session}/url`, { url: pageUrl });
    for (const [name, check] of Object.entries(checks)) {
      await check(page);
      console.log(`  ✓ ${name}`);
      passed += 1;
    }
    return { passed, failed: 0 };
  } catch (error) {
    // The checks after one that fails stand on it.
    console.error(error);
    return { passed, failed: Object.keys(checks).length - passed };
  } finally {
    await fetch(session, { method: 'DELETE' });
  }
}

/** One WebDriver command; throws what the driver says went wrong. */
async function post<Value>(url: string, body: object): Promise<Value> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}

/** Tries again until it succeeds, for at most half a minute. */
async function retried<Value>(act: () => Promise<Value>): Promise<Value> {
  const endMs = performance.now() + 30_000;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (performance.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
