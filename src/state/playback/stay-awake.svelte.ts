import type { Frames } from '../../core/playback/frames.ts';
import type { Screen } from '../../core/playback/screen.ts';
import type { Settings } from '../settings.svelte.ts';
import type { Follow } from './follow.svelte.ts';
import type { Playback } from './playback.svelte.ts';

/** Keeps the screen on while the text is read along: while it plays, follows and can be seen. Returns the stop function. */
export function stayAwake(
  playback: Playback,
  follow: Follow,
  settings: Settings,
  frames: Pick<Frames, 'visible' | 'watch'>,
  screen: Screen,
): () => void {
  // The screen lies outside of the page: nothing is derived from it.
  const stop = $effect.root(() => {
    let visible = $state.raw(frames.visible);
    $effect(() => frames.watch(() => (visible = frames.visible)));
    $effect(() => {
      const isRead = playback.cues.length > 0 && follow.holding;
      screen.stayOn(settings.stayAwake && visible && !playback.player.paused && isRead);
    });
  });
  return () => {
    stop();
    screen.stayOn(false);
  };
}
