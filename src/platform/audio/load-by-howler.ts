import { Howl, Howler } from 'howler/dist/howler.core.min.js';

// Without Web Audio howler creates no AudioContext, no listeners that unlock one at the first click, and no timer that
// suspends it; and it decodes no long audio into memory.
Howler.usingWebAudio = false;
Howler.autoUnlock = false;

/** Loads `url` into `element` by howler, metadata first. The returned function unloads it and leaves the element empty. */
export function loadByHowler(element: HTMLAudioElement, url: string): () => void {
  Howler._html5AudioPool.push(element);
  const howl = new Howl({
    src: [url],
    html5: true,
    preload: 'metadata',
    volume: element.volume,
    // Howler refuses endings that it does not know; with a format it leaves the decision to the element.
    format: [['mp3', 'wav', 'ogg', 'aac'].find((name) => Howler.codecs(name)) ?? 'mp3'],
  });
  if (!element.hasAttribute('src'))
    throw new Error('howler did not take the audio element that was put into its pool');
  return () => {
    howl.unload();
    // Howler leaves a silent sound in the element.
    element.removeAttribute('src');
    element.load();
  };
}
