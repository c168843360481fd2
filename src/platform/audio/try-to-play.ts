import type { PlayerFailure } from '../../core/playback/player.ts';

/** Asks the element to play; resolves to why the browser refuses, or to undefined once it plays or has other reasons not to. */
export async function tryToPlay(element: HTMLMediaElement): Promise<PlayerFailure | undefined> {
  try {
    await element.play();
    return undefined;
  } catch (error) {
    // Any other is an abort by a pause or a load, or the error that the element reports itself.
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return undefined;
    return { code: 'refused' };
  }
}
