import type { Player } from '../../core/playback/player.ts';
import type { Settings } from '../settings.svelte.ts';

/** Gives the player the speed and the volume of the last visit or of another tab, and keeps every change; returns the stop function. */
export function keepSound(player: Player, settings: Settings): () => void {
  const take = () => {
    const { rate, volume, muted } = settings;
    if (player.rate !== rate) player.setRate(rate);
    if (player.volume !== volume) player.setVolume(volume);
    if (player.muted !== muted) player.setMuted(muted);
  };
  take();
  const stopTaking = settings.watchElsewhere(take);
  const stopKeeping = player.watch(() => {
    const { rate, volume, muted } = player;
    // Each alone: another tab may have kept another speed.
    if (rate !== settings.rate) settings.set({ rate });
    if (volume !== settings.volume) settings.set({ volume });
    if (muted !== settings.muted) settings.set({ muted });
  });
  return () => {
    stopTaking();
    stopKeeping();
  };
}
