import type { Frames } from '../../core/playback/frames.ts';
import { browserClock } from './browser-clock.ts';
import type { HowlerPlayer } from './howler-player.ts';
import { PlayerLoudness } from './loudness.ts';

/** What the parts that come later need of the outside world to act on the sound. */
export function soundPorts(player: HowlerPlayer, frames: Frames) {
  return { player, frames, clock: browserClock, loudness: new PlayerLoudness(player) };
}
