import type { Player } from '../../core/playback/player.ts';
import type { Settings } from '../settings.svelte.ts';

/** Gives the player the speed and the volume of the last visit, and keeps every change; returns the stop function. */
export function keepSound(player: Player, settings: Settings): () => void {
  player.setRate(settings.rate);
  player.setVolume(settings.volume);
  player.setMuted(settings.muted);
  return player.watch(() => {
    const { rate, volume, muted } = player;
    // Each alone: another tab may have kept another speed.
    if (rate !== settings.rate) settings.set({ rate });
    if (volume !== settings.volume) settings.set({ volume });
    if (muted !== settings.muted) settings.set({ muted });
  });
}
