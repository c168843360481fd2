import type { PlayerFailure } from '../../core/playback/player.ts';

/** How Chromium and Firefox say, under the code for audio they cannot play, that they were given none to try. */
const nothingCame =
  /^(MEDIA_ELEMENT_ERROR: (Format error|Media load rejected)|\d{3}: |Failed to open media)/;

/** Firefox calls a missing or broken sound device an error of the audio, and plays on in silence. */
const silentOutput = /OnMediaSinkAudioError/;

/** Chromium counts a file that is shorter than it says among the network's errors. */
const tooShort = /demuxer seek failed/;

/** Why a media element gave up, with or without having been `ready` before; undefined where it did not give up. */
export function mediaFailure(error: MediaError, ready: boolean): PlayerFailure | undefined {
  const { code, message } = error;
  if (silentOutput.test(message)) return undefined;
  if (tooShort.test(message)) return { code: 'damaged' };
  if (code === error.MEDIA_ERR_NETWORK || nothingCame.test(message)) return { code: 'unreachable' };
  return { code: ready || code === error.MEDIA_ERR_DECODE ? 'damaged' : 'unplayable' };
}
