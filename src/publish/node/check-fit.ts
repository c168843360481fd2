import { OnsetFinder } from '../../core/onsets/onset-finder.ts';
import { speechShift, type SpeechShift } from '../../core/onsets/speech-shift.ts';
import { SAMPLE_RATE } from '../../core/sound/readable-sound.ts';
import { isFile } from '../episode-draft.ts';
import type { Oddity, PublishedEpisode } from '../published-show.ts';
import { decodeSound } from './decode-sound.ts';
import type { DiskFolder } from './disk-folder.ts';

/**
 * Listens to the recordings of a folder, and tells of transcripts whose lines are clearly heard at other times than they
 * say. Episodes whose show says how they fit are left out, and so is what cannot be decoded. Rejects with the signal's
 * reason only.
 */
export async function checkFit(
  episodes: readonly PublishedEpisode[],
  folder: Pick<DiskFolder, 'pathOf'>,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<readonly Oddity[]> {
  const oddities: Oddity[] = [];
  for (const [i, episode] of episodes.entries()) {
    const shift = await shiftOf(episode, folder, signal);
    onProgress(i + 1, episodes.length);
    const source = episode.transcripts[0]?.source;
    if (!shift || !source) continue;
    const file = isFile(source) ? { file: source.path } : {};
    oddities.push({ ...file, text: told(shift), weight: 'fault' });
  }
  return oddities;
}

async function shiftOf(
  { audio, transcripts: [transcript], timing }: PublishedEpisode,
  folder: Pick<DiskFolder, 'pathOf'>,
  signal: AbortSignal,
): Promise<SpeechShift | undefined> {
  const disk = isFile(audio) ? folder.pathOf(audio) : undefined;
  if (disk === undefined || !transcript || timing) return undefined;
  try {
    const { cues, untimed } = await transcript.read();
    if (untimed) return undefined;
    const finder = new OnsetFinder();
    let samples = 0;
    for await (const piece of decodeSound(disk, signal)) {
      finder.push(piece);
      samples += piece.length;
    }
    const starts = cues.map(({ start }) => start);
    return speechShift(finder.end(), starts, samples / SAMPLE_RATE);
  } catch {
    signal.throwIfAborted();
    // A fit that cannot be looked at is not told of; publishing tells of what cannot be decoded.
    return undefined;
  }
}

const seconds = (value: number) => String(Number(value.toFixed(2)));

function told({ offset, insertion }: SpeechShift): string {
  const moved = `Lines are heard ${seconds(Math.abs(offset))} s ${offset > 0 ? 'later' : 'earlier'} than this transcript says`;
  const whole = offset === 0 ? [] : [`"offset": ${seconds(offset)}`];
  const put = insertion && [seconds(insertion.start), seconds(insertion.end)];
  const behind = put && `something was put into the recording from ${put[0]} to ${put[1]} s`;
  const what = [...(offset === 0 ? [] : [moved]), ...(behind ? [behind] : [])].join(', and ');
  const fields = [...whole, ...(put ? [`"insertions": [[${put.join(', ')}]]`] : [])].join(', ');
  return `${what[0]!.toUpperCase()}${what.slice(1)}: write ${fields} beside the episode in show.json, and “cueline publish --retime” puts the times right.`;
}
