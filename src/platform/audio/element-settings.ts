/** Browsers refuse rates outside these with an exception or with silence. */
const slowest = 0.0625;
const fastest = 16;

/** Sets the nearest speed that browsers know, for this and for all that is loaded later. */
export function setRate(element: HTMLMediaElement, rate: number): void {
  if (Number.isNaN(rate)) return;
  const possible = Math.min(Math.max(slowest, rate), fastest);
  // A load puts the rate back to the default one.
  element.defaultPlaybackRate = possible;
  element.playbackRate = possible;
}

/** Sets the volume, 0 to 1; what is beyond is brought to the nearest. */
export function setVolume(element: HTMLMediaElement, volume: number): void {
  if (Number.isNaN(volume)) return;
  element.volume = Math.min(Math.max(0, volume), 1);
}
