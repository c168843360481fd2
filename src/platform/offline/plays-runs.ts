import { runLengths, type Mp3Runs } from '../../core/timeline/mp3/frame-runs.ts';
import { mp4Head } from '../../core/timeline/mp3/mp4-head.ts';

/** A frame of MPEG-2.5, 8 kHz, 8 kbit/s, that sounds by itself: repeated, it is a steady buzz. */
const buzz =
  '/+MYxAALkLbduUMAAqqgHJJAHd3d3P4iIif13d3/iIiF/+gQAABAPg/4g/BN+XDHBM/pBDgN/DHL+7pVIh8KxD/j0RJEIr/C';
const [sampleRate, samples, frames, perRun] = [8000, 576, 33, 16];
/** The buzz has an amplitude of 0.05 (RMS) in any tenth of a second. */
const leastLoudness = 0.01;

let verdict: Promise<boolean> | undefined;

/**
 * Whether this browser plays all frames of an MP4 whose samples hold several MP3 frames each, as seek files of version 2
 * tell of them. A decoder might take the first frame of each alone. Looks once.
 */
export function playsRuns(): Promise<boolean> {
  verdict ??= decodesWhole().catch((error: unknown) => {
    console.info(error);
    return false;
  });
  return verdict;
}

async function decodesWhole(): Promise<boolean> {
  const frame = Uint8Array.from(atob(buzz), (letter) => letter.charCodeAt(0));
  const fileBytes = frames * frame.length;
  const lengths = runLengths({ frames, perRun, gaps: [] });
  const runs: Mp3Runs = {
    ...{ sampleRate, samples, frames, perRun, fileBytes, channels: 1, print: '' },
    ...{ start: 0, gaps: [], delay: 0, padding: 0 },
    runSizes: Uint16Array.from(lengths, (length) => length * frame.length),
  };
  const file = new Blob([mp4Head(runs), ...new Array<BlobPart>(frames).fill(frame)]);
  const context = new OfflineAudioContext(1, 1, sampleRate);
  const decoded = await context.decodeAudioData(await file.arrayBuffer());
  const sound = decoded.getChannelData(0);
  const part = sampleRate / 10;
  const whole = frames * samples - 2 * part;
  if (sound.length < whole) return false;
  for (let at = part; at + part <= whole; at += part) {
    const power = sound.subarray(at, at + part).reduce((sum, one) => sum + one * one, 0);
    if (Math.sqrt(power / part) < leastLoudness) return false;
  }
  return true;
}
