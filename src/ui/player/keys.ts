import { SKIP } from '../../core/playback/player.ts';
import type { Follow } from '../../state/playback/follow.svelte.ts';
import { RATE, type Playback } from '../../state/playback/playback.svelte.ts';

/** The parts of the page that keys act on. */
export interface KeyTargets {
  readonly playback: Playback;
  readonly follow: Follow;
  switchView(): void;
  showKeys(): void;
  /** Opens the episode before or after this one. */
  goBeside(where: 'previous' | 'next'): void;
  search(): void;
  /** Says that the line under the pointer or with the focus is heard now. */
  hearLine(): void;
  /** Moves the lines by some seconds, earlier where below 0. */
  nudge(bySeconds: number): void;
}

/** Every key of the page with its action, by `KeyboardEvent.key` in lower case; `shift+` where it wants that. */
const actions: Readonly<Record<string, (on: KeyTargets) => void>> = {
  ' ': ({ playback }) => playback.toggle(),
  k: ({ playback }) => playback.toggle(),
  j: ({ playback }) => playback.skip(-SKIP.back),
  l: ({ playback }) => playback.skip(SKIP.forward),
  arrowleft: ({ playback }) => playback.skip(-SKIP.step),
  arrowright: ({ playback }) => playback.skip(SKIP.step),
  arrowup: ({ follow }) => follow.previousCue(),
  arrowdown: ({ follow }) => follow.nextCue(),
  r: ({ follow }) => follow.repeatCue(),
  '[': ({ playback }) => playback.setRate(playback.player.rate - RATE.step),
  ']': ({ playback }) => playback.setRate(playback.player.rate + RATE.step),
  '\\': ({ playback }) => playback.setRate(1),
  h: ({ hearLine }) => hearLine(),
  ',': ({ nudge }) => nudge(-0.1),
  '.': ({ nudge }) => nudge(0.1),
  '<': ({ nudge }) => nudge(-0.5),
  '>': ({ nudge }) => nudge(0.5),
  m: ({ playback }) => playback.setMuted(!playback.player.muted),
  f: ({ follow }) => follow.take(),
  v: ({ switchView }) => switchView(),
  'shift+p': ({ goBeside }) => goBeside('previous'),
  'shift+n': ({ goBeside }) => goBeside('next'),
  '/': ({ search }) => search(),
  '?': ({ showKeys }) => showKeys(),
};

/** Keys that toggle something: held down, they toggle once. */
const turning: ReadonlySet<string> = new Set([' ', 'k', 'm', 'v', 'p', 'n']);

/** Acts on a press of one of the page's keys; never while somebody types, or with Ctrl, Alt or Cmd. */
export function pressKey(event: KeyboardEvent, on: KeyTargets): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const element = event.target instanceof Element ? event.target : undefined;
  if (element?.closest('input:not([type="range"]), textarea, select, [contenteditable], dialog'))
    return;
  // Focused buttons use the space bar themselves, sliders the arrows.
  if (event.key === ' ' && element?.closest('button, summary')) return;
  const isArrow = event.key.startsWith('Arrow');
  // Shift with arrows selects text.
  if (isArrow && (event.shiftKey || element?.closest('input, [role="menu"], [popover]'))) return;
  const key = event.key.toLowerCase();
  const withShift = event.shiftKey ? actions[`shift+${key}`] : undefined;
  const act = /^[0-9]$/.test(key) ? toTenth(Number(key)) : (withShift ?? actions[key]);
  if (!act) return;
  event.preventDefault();
  if (!event.repeat || !turning.has(key)) act(on);
}

function toTenth(tenth: number) {
  return ({ playback }: KeyTargets) => {
    if (playback.duration > 0) playback.seek((playback.duration * tenth) / 10);
  };
}
