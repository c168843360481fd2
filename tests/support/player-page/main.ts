import { HowlerPlayer } from '../../../src/platform/audio/howler-player.ts';

declare global {
  interface Window {
    player: HowlerPlayer;
    /** What the player said, one line for each call of its watcher. */
    told: string[];
  }
}

const player = new HowlerPlayer();
window.player = player;
window.told = [];
player.watch(() => {
  const { status, paused, waiting, seeking, ended } = player;
  const flags = Object.entries({ paused, waiting, seeking, ended }).filter(([, on]) => on);
  window.told.push([status, ...flags.map(([name]) => name)].join(' '));
});
document.querySelector('button')?.addEventListener('click', () => player.play());

// Before any click, as a link that starts at once would.
const unasked = new URLSearchParams(location.search).get('play');
if (unasked !== null) {
  player.load(unasked);
  player.play();
}
