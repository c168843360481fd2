import type { Frames } from '../../core/playback/frames.ts';
import { Listeners } from '../listeners.ts';

/** The parts of a window that give the screen's rhythm. */
interface Screen {
  readonly document: Pick<Document, 'visibilityState'> & EventTarget;
  requestAnimationFrame(onFrame: FrameRequestCallback): number;
  cancelAnimationFrame(request: number): void;
}

/** Frames of the browser: one is requested only while something runs in a page that can be seen. */
export class BrowserFrames implements Frames {
  readonly #screen: Screen;
  readonly #runs = new Set<{ readonly onFrame: (timestampMs: number) => void }>();
  readonly #watchers = new Listeners();
  #request: number | undefined;

  constructor(screen: Screen = window) {
    this.#screen = screen;
    screen.document.addEventListener('visibilitychange', this.#turn);
  }

  get visible(): boolean {
    return this.#screen.document.visibilityState === 'visible';
  }

  run(onFrame: (timestampMs: number) => void): () => void {
    const run = { onFrame };
    this.#runs.add(run);
    this.#adjust();
    return () => {
      this.#runs.delete(run);
      this.#adjust();
    };
  }

  watch(listener: () => void): () => void {
    return this.#watchers.add(listener);
  }

  destroy(): void {
    this.#screen.document.removeEventListener('visibilitychange', this.#turn);
    this.#watchers.clear();
    this.#runs.clear();
    this.#adjust();
  }

  readonly #turn = () => {
    this.#adjust();
    this.#watchers.tell();
  };

  readonly #paint = (timestampMs: number) => {
    this.#request = undefined;
    // The next one first: what a run throws must not stop the others.
    this.#adjust();
    for (const run of [...this.#runs]) if (this.#runs.has(run)) run.onFrame(timestampMs);
  };

  /** Has a frame requested exactly while one is needed. */
  #adjust(): void {
    const needed = this.visible && this.#runs.size > 0;
    if (needed) this.#request ??= this.#screen.requestAnimationFrame(this.#paint);
    else if (this.#request !== undefined) {
      this.#screen.cancelAnimationFrame(this.#request);
      this.#request = undefined;
    }
  }
}
