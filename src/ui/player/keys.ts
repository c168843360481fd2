import type { Follow } from '../../state/playback/follow.svelte.ts';
import { RATE, type Playback } from '../../state/playback/playback.svelte.ts';

/** Seconds that the skip buttons and keys go. */
export const SKIP = { back: 15, on: 30, step: 5 };

/** What the keys act on. */
export interface KeyTargets {
  readonly playback: Playback;
  readonly follow: Follow;
  switchView(): void;
  showKeys(): void;
  search(): void;
}

/** Every key of the page, by `KeyboardEvent.key` in lower case, and what it does. */
const actions: Readonly<Record<string, (on: KeyTargets) => void>> = {
  ' ': ({ playback }) => playback.toggle(),
  k: ({ playback }) => playback.toggle(),
  j: ({ playback }) => playback.skip(-SKIP.back),
  l: ({ playback }) => playback.skip(SKIP.on),
  arrowleft: ({ playback }) => playback.skip(-SKIP.step),
  arrowright: ({ playback }) => playback.skip(SKIP.step),
  arrowup: ({ follow }) => follow.previousCue(),
  arrowdown: ({ follow }) => follow.nextCue(),
  r: ({ follow }) => follow.repeatCue(),
  '[': ({ playback }) => playback.setRate(playback.player.rate - RATE.step),
  ']': ({ playback }) => playback.setRate(playback.player.rate + RATE.step),
  '\\': ({ playback }) => playback.setRate(1),
  m: ({ playback }) => playback.setMuted(!playback.player.muted),
  f: ({ follow }) => follow.take(),
  v: ({ switchView }) => switchView(),
  '/': ({ search }) => search(),
  '?': ({ showKeys }) => showKeys(),
};

/** Keys that turn something over: held down, they turn it once. */
const turning: ReadonlySet<string> = new Set([' ', 'k', 'm', 'v']);

/** Acts on a key press where it is one of the page's keys; never while typing, or with Ctrl, Alt or Cmd. */
export function pressKey(event: KeyboardEvent, on: KeyTargets): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const element = event.target instanceof Element ? event.target : undefined;
  if (element?.closest('input:not([type="range"]), textarea, select, [contenteditable], dialog'))
    return;
  // A focused button takes the space bar itself, a slider its arrows.
  if (event.key === ' ' && element?.closest('button, summary')) return;
  const isArrow = event.key.startsWith('Arrow');
  // With Shift they select text.
  if (isArrow && (event.shiftKey || element?.closest('input, [role="menu"], [popover]'))) return;
  const key = event.key.toLowerCase();
  const act = /^[0-9]$/.test(key) ? toTenth(Number(key)) : actions[key];
  if (!act) return;
  event.preventDefault();
  if (!event.repeat || !turning.has(key)) act(on);
}

function toTenth(tenth: number) {
  return ({ playback }: KeyTargets) => {
    if (playback.duration > 0) playback.seek((playback.duration * tenth) / 10);
  };
}
