import { isMoved, speechShift, type SpeechShift } from '../../core/onsets/speech-shift.ts';
import { isFile } from '../episode-draft.ts';
import type { Oddity, PublishedEpisode } from '../published-show.ts';
import { decodeSound } from './decode-sound.ts';
import type { ListeningContext } from './episode-prints.ts';
import { KeptOnsets, OnsetListener } from './speech-onsets.ts';

/** Whether there is a show.json, and whether it names the episodes. */
export type ShowFile = 'lists' | 'unlisted' | 'none';

/**
 * Tells of transcripts whose lines are clearly heard at other times than they say. Recordings that nobody has listened to
 * are listened to where the context allows it, else left out; so are episodes whose show says how they fit, and what cannot
 * be decoded. Rejects with the signal's reason only.
 */
export async function checkFit(
  episodes: readonly PublishedEpisode[],
  context: ListeningContext,
  show: ShowFile,
): Promise<readonly Oddity[]> {
  const oddities: Oddity[] = [];
  for (const [i, episode] of episodes.entries()) {
    const onProgress = (share: number) => context.onProgress(i + share, episodes.length);
    const shift = await shiftOf(episode, { ...context, onProgress });
    const source = episode.transcripts[0]?.source;
    const recording = isFile(episode.audio) ? episode.audio.path : '';
    if (!shift || !isMoved(shift) || !source) continue;
    const file = isFile(source) ? { file: source.path } : {};
    oddities.push({ ...file, text: told(shift, recording, show), weight: 'fault' });
  }
  return oddities;
}

async function shiftOf(
  { audio, transcripts: [transcript], timing }: PublishedEpisode,
  {
    folder,
    cacheFolder,
    mayListen,
    signal,
    onProgress,
  }: Omit<ListeningContext, 'onProgress'> & {
    readonly onProgress: (share: number) => void;
  },
): Promise<SpeechShift | undefined> {
  const disk = isFile(audio) ? folder.pathOf(audio) : undefined;
  if (disk === undefined || !isFile(audio) || !transcript || timing) return undefined;
  const kept = new KeptOnsets(cacheFolder);
  try {
    let heard = await kept.read(audio);
    if (!heard && !mayListen) return undefined;
    const { cues, untimed } = await transcript.read();
    if (untimed) return undefined;
    if (!heard) {
      const listener = new OnsetListener();
      for await (const piece of decodeSound(disk, signal, onProgress)) listener.push(piece);
      heard = listener.end();
      await kept.write(audio, heard);
    }
    const starts = cues.map(({ start }) => start);
    return speechShift(heard.onsets, starts, heard.seconds);
  } catch {
    signal.throwIfAborted();
    // A fit that cannot be looked at is not told of; publishing tells of what cannot be decoded.
    return undefined;
  }
}

const seconds = (value: number) => String(Number(value.toFixed(2)));

/** What is wrong, and what to write where. */
function told({ offset, insertion }: SpeechShift, recording: string, show: ShowFile): string {
  const moved = `Lines are heard ${seconds(Math.abs(offset))} s ${offset > 0 ? 'later' : 'earlier'} than this transcript says`;
  const whole = offset === 0 ? [] : [`"offset": ${seconds(offset)}`];
  const put = insertion && [seconds(insertion.start), seconds(insertion.end)];
  const behind = put && `something was put into the recording from ${put[0]} to ${put[1]} s`;
  const what = [...(offset === 0 ? [] : [moved]), ...(behind ? [behind] : [])].join(', and ');
  const fields = [...whole, ...(put ? [`"insertions": [[${put.join(', ')}]]`] : [])].join(', ');
  // A show.json with episodes leaves out those that it does not name.
  const every = `name every recording, this one as { "audio": ${JSON.stringify(recording)}, ${fields} }`;
  const write = {
    lists: `write ${fields} beside the episode in show.json`,
    unlisted: `give show.json "episodes" that ${every}`,
    none: `write a show.json whose "episodes" ${every}`,
  }[show];
  return `${what[0]!.toUpperCase()}${what.slice(1)}: ${write}, and “cueline publish --retime” puts the times of the published copies right.`;
}
