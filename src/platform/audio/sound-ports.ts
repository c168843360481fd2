import type { Frames } from '../../core/playback/frames.ts';
import { browserClock } from './browser-clock.ts';
import type { HowlerPlayer } from './howler-player.ts';
import type { LazyLoudness } from './lazy-loudness.ts';

/** What the parts that come later need of the outside world to act on the sound. */
export function soundPorts(player: HowlerPlayer, frames: Frames, loudness: LazyLoudness) {
  return { player, frames, clock: browserClock, loudness };
}
