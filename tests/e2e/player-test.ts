import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { PlayerFailure } from '../../src/core/playback/player.ts';
import type { HowlerPlayer } from '../../src/platform/howler-player.ts';
import { expect, test as base } from './page-test.ts';

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
  /** Runs in the page; what it needs comes in `argument`. */
  run<Argument, Result>(
    act: (player: HowlerPlayer, argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Result>;
  state(): Promise<Snapshot>;
  /** Loads and waits until it is ready. */
  ready(url: string): Promise<void>;
  /** Plays after a click of the listener, and waits until there is sound. */
  hear(): Promise<void>;
  /** Waits until no seek is under way. */
  landed(): Promise<void>;
  /** Waits until the page's event queue has been worked off and its element stands still. */
  quiet(): Promise<void>;
  fails(code: PlayerFailure['code']): Promise<void>;
}

interface Fixtures {
  player: PlayerPage;
}

export const test = base.extend<Fixtures, { playerFiles: ReadonlyMap<string, string> }>({
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
      const files = outputs
        .flatMap(({ output }) => output)
        .map((file): [string, string] => [
          file.fileName,
          String(file.type === 'chunk' ? file.code : file.source),
        ]);
      await use(new Map(files));
    },
    { scope: 'worker' },
  ],

  player: async ({ page, site, playerFiles }, use) => {
    for (const [name, content] of playerFiles) site.put(`/player/${name}`, content);
    await page.goto(`${site.origin}/player/index.html`);
    await page.waitForFunction(() => window.player !== undefined);

    const run: PlayerPage['run'] = (act, argument) =>
      // The function travels as text, so it can use nothing but its arguments.
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
      async ready(url) {
        await run((p, address) => p.load(address), url);
        await expect.poll(async () => (await state()).status).toBe('ready');
      },
      async hear() {
        await page.getByRole('button').click();
        const { time } = await state();
        await expect.poll(async () => (await state()).time).toBeGreaterThan(time + 0.05);
      },
      async landed() {
        await expect.poll(async () => (await state()).seeking).toBe(false);
      },
      async quiet() {
        await page.evaluate(async () => {
          const frame = () => new Promise(requestAnimationFrame);
          const element = window.__audios.at(-1)!;
          for (let still = 0, last = NaN; still < 10;) {
            await frame();
            still = element.currentTime === last ? still + 1 : 0;
            last = element.currentTime;
          }
        });
      },
      async fails(code) {
        await expect
          .poll(async () => (await state()).failure?.code, { timeout: 20_000 })
          .toBe(code);
        expect(await state()).toMatchObject({ status: 'failed', paused: true, waiting: false });
      },
    });
  },
});

export { expect };
