/** What is said of the page's keys. It comes with their panel, so that the start does without. */
export const enKeys = {
  hear: 'The line under the pointer is what I hear now',
  nudge: 'Lines 0.1 s earlier, later; with Shift 0.5 s',
  space: 'Space',
  play: 'Play or pause',
  skip: 'Back 15 seconds, forward 30',
  step: 'Back, forward 5 seconds',
  lines: 'Previous, next line',
  episodes: 'Previous, next episode',
  repeat: 'This line again',
  speed: 'Slower, faster',
  normal: 'Normal speed',
  mute: 'Mute',
  tenths: 'Jump to a tenth of the episode',
  follow: 'Follow the voice',
  view: 'Reading or Lines',
  search: 'Search; Enter goes on, Ctrl+Enter plays, Esc goes back',
  help: 'All keys',
  tab: 'Into the transcript; then arrows, Home, End; Enter plays',
};

export type KeysMessages = typeof enKeys;
