import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { PlayerFailure } from '../../src/core/playback/player.ts';
import type { HowlerPlayer } from '../../src/platform/audio/howler-player.ts';
import { expect as baseExpect, test as base } from './page-test.ts';

/** What the player answers at one moment. */
type Snapshot = Pick<
  HowlerPlayer,
  | 'status'
  | 'time'
  | 'duration'
  | 'paused'
  | 'waiting'
  | 'seeking'
  | 'ended'
  | 'rate'
  | 'volume'
  | 'muted'
  | 'failure'
>;

/** The real player in a page of its own. */
export interface PlayerPage {
  readonly page: Page;
  /** Runs in the page, where it can use nothing but its arguments. */
  run<Result, Argument = undefined>(
    act: (player: HowlerPlayer, argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  state(): Promise<Snapshot>;
  /** What its watcher was told, one line of flags for each call. */
  told(): Promise<readonly string[]>;
  /** Loads and waits until it is ready. */
  ready(url: string): Promise<void>;
  /** Plays after a click of the listener, and waits until there is sound. */
  hear(): Promise<void>;
  /** Waits until no seek is under way. */
  landed(): Promise<void>;
  fails(code: PlayerFailure['code']): Promise<void>;
  /** Pauses the element behind the player's back, as a headset or a call does. */
  pauseFromOutside(): Promise<void>;
  /** Lets so much of the page's time go by, for what must not happen in it. */
  pass(seconds: number): Promise<void>;
}

interface Fixtures {
  player: PlayerPage;
  playerUrl: string;
}

/** Two cores and two browsers at once: what takes a moment alone may take seconds. */
export const expect = baseExpect.configure({ timeout: 15_000 });

export const test = base.extend<Fixtures, { playerFiles: readonly (readonly [string, string])[] }>({
  playerFiles: [
    async ({}, use) => {
      const built = await build({
        root: 'tests/support/player-page',
        configFile: false,
        base: './',
        logLevel: 'warn',
        build: { write: false, target: 'es2022', modulePreload: { polyfill: false } },
      });
      const outputs = (Array.isArray(built) ? built : [built]).filter(
        (output): output is Rolldown.RolldownOutput => 'output' in output,
      );
      await use(
        outputs
          .flatMap(({ output }) => output)
          .map((file) => [file.fileName, String(file.type === 'chunk' ? file.code : file.source)]),
      );
    },
    { scope: 'worker' },
  ],

  playerUrl: async ({ site, playerFiles }, use) => {
    for (const [name, content] of playerFiles) site.put(`/player/${name}`, content);
    await use(`${site.origin}/player/index.html`);
  },

  player: async ({ page, playerUrl }, use) => {
    await page.goto(playerUrl);
    await page.waitForFunction(() => window.player !== undefined);

    const run: PlayerPage['run'] = (act, argument) =>
      page.evaluate(`(${String(act)})(window.player, ${JSON.stringify(argument)})`);
    const state = () =>
      run((p) => ({
        status: p.status,
        time: p.time,
        duration: p.duration,
        paused: p.paused,
        waiting: p.waiting,
        seeking: p.seeking,
        ended: p.ended,
        rate: p.rate,
        volume: p.volume,
        muted: p.muted,
        failure: p.failure,
      }));
    await use({
      page,
      run,
      state,
      told: () => page.evaluate(() => window.told),
      async ready(url) {
        await run((p, address) => p.load(address), url);
        await expect.poll(async () => (await state()).status).toBe('ready');
      },
      async hear() {
        const { time } = await state();
        await page.getByRole('button').click();
        await expect.poll(async () => (await state()).time).not.toBe(time);
        await expect.poll(async () => (await state()).waiting).toBe(false);
      },
      async landed() {
        await expect.poll(async () => (await state()).seeking).toBe(false);
      },
      async fails(code) {
        await expect.poll(async () => (await state()).failure?.code).toBe(code);
        expect(await state()).toMatchObject({
          status: 'failed',
          paused: true,
          waiting: false,
          ended: false,
        });
      },
      pauseFromOutside: () => page.evaluate(() => window.__audios.at(-1)!.pause()),
      pass: (seconds) =>
        page.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), seconds * 1000),
    });
  },
});
