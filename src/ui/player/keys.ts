import { on } from 'svelte/events';
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
  /** Keeps the line being said and the one before. */
  keep(): void;
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
  b: ({ keep }) => keep(),
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

/** Keys that toggle something, or keep it: held down, they do so once. */
const turning: ReadonlySet<string> = new Set([' ', 'k', 'm', 'v', 'p', 'n', 'b']);

/** What the space bar presses or turns where it has the focus. */
const control = 'button, summary, input[type="radio"], input[type="checkbox"]';
const controlOf = ({ target }: Event) =>
  target instanceof Element ? target.closest(control) : null;

/** Hears the page's keys; returns the stop function. */
export function watchKeys(targets: KeyTargets): () => void {
  // The mouse leaves the focus on what it pressed: the space bar is the sound's until the focus is moved by key.
  let isPointed = false;
  const stops = [
    on(window, 'pointerdown', () => (isPointed = true), { capture: true, passive: true }),
    on(window, 'keydown', (event) => {
      if (event.key === 'Tab') isPointed = false;
      pressKey(event, targets, isPointed);
    }),
    // Buttons are pressed as the space bar goes up.
    on(window, 'keyup', (event) => {
      if (event.key === ' ' && isPointed && isOfPage(event)) event.preventDefault();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

const isOfPage = (event: Event) => {
  const found = controlOf(event);
  return found !== null && !found.closest('dialog');
};

/**
 * Acts on a press of one of the page's keys; never while somebody types, or with Ctrl, Alt or Cmd. `isPointed`: the focus
 * was left by the mouse, and the space bar is not for what has it.
 */
export function pressKey(event: KeyboardEvent, on: KeyTargets, isPointed = false): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const element = event.target instanceof Element ? event.target : undefined;
  const isOurs = event.key === ' ' && isPointed && isOfPage(event);
  if (
    !isOurs &&
    element?.closest('input:not([type="range"]), textarea, select, [contenteditable], dialog')
  )
    return;
  // Focused buttons use the space bar themselves, sliders the arrows.
  if (event.key === ' ' && !isOurs && controlOf(event)) return;
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
