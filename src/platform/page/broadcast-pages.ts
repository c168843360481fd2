import type { OtherPages } from '../../core/playback/other-pages.ts';
import { Listeners } from '../listeners.ts';

const NAME = 'cueline.playing';

/** Other pages by a channel, which opens once this one plays: before, there is nothing to pause. */
export class BroadcastPages implements OtherPages {
  readonly #listeners = new Listeners();
  #channel: BroadcastChannel | undefined;

  tellPlaying(): void {
    try {
      this.#channel ??= this.#open();
      this.#channel.postMessage('playing');
    } catch (error) {
      // Where the browser walls off what pages share, each of them plays by itself.
      console.info(error);
    }
  }

  watchPlaying(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  #open(): BroadcastChannel {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = () => this.#listeners.tell();
    return channel;
  }
}
