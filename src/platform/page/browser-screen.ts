import type { Screen } from '../../core/playback/screen.ts';

/** The screen by the Screen Wake Lock API. Browsers let go of it whenever the page is hidden. */
export class BrowserScreen implements Screen {
  #lock: Promise<WakeLockSentinel | undefined> | undefined;

  stayOn(on: boolean): void {
    const before = this.#lock;
    if (on === (before !== undefined)) return;
    this.#lock = on ? lock() : undefined;
    // One that is still asked for is let go of once it comes.
    if (!on) void before?.then((sentinel) => sentinel?.release());
  }
}

async function lock(): Promise<WakeLockSentinel | undefined> {
  try {
    return await navigator.wakeLock.request('screen');
  } catch (error) {
    // A battery that runs low refuses, and so does a page around that does not allow it.
    console.info('The screen may go dark:', error);
    return undefined;
  }
}
