import { Howl, Howler } from 'howler/dist/howler.core.min.js';

// Without Web Audio howler makes no AudioContext, adds no listeners that unlock one at the first
// click, and starts no timer that suspends it. Long audio must not be decoded into memory anyway.
Howler.usingWebAudio = false;
Howler.autoUnlock = false;

/** Has howler load `url` into `element`, its length first; the returned function lets go of it and leaves the element empty. */
export function loadSource(element: HTMLAudioElement, url: string): () => void {
  Howler._html5AudioPool.push(element);
  const howl = new Howl({
    src: [url],
    html5: true,
    preload: 'metadata',
    volume: element.volume,
    // Howler refuses what it cannot name; the element looks at the content, so it shall decide.
    format: [['mp3', 'wav', 'ogg', 'aac'].find((name) => Howler.codecs(name)) ?? 'mp3'],
  });
  if (!element.hasAttribute('src'))
    throw new Error('howler did not take the audio element that was put into its pool');
  return () => {
    howl.unload();
    // Howler leaves a silent sound behind.
    element.removeAttribute('src');
    element.load();
  };
}
