import type { NowPlaying, NowPlayingWishes } from '../../src/core/playback/now-playing.ts';

/** A lock screen that remembers what it shows, and whose keys the test presses. */
export class FakeNowPlaying implements NowPlaying {
  shown: Parameters<NowPlaying['show']>[0] | undefined;
  at: Parameters<NowPlaying['position']>[0] | undefined;
  wishes: NowPlayingWishes | undefined;

  show(what: Parameters<NowPlaying['show']>[0]): void {
    this.shown = what;
  }

  position(at: Parameters<NowPlaying['position']>[0]): void {
    this.at = at;
  }

  listen(wishes: NowPlayingWishes): () => void {
    this.wishes = wishes;
    return () => (this.wishes = undefined);
  }

  clear(): void {
    this.shown = this.at = undefined;
  }
}
