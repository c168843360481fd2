import {
  isHardlyTranscript,
  lengthsFit,
  namesFit,
  type FileDoubt,
} from '../../core/episode/file-doubts.ts';
import type { LocalEpisode, LocalFile, LocalKind } from '../../core/episode/library.ts';
import type { Player } from '../../core/playback/player.ts';
import { readTranscript } from '../../core/transcript/read.ts';
import type { ReadTranscript } from '../../core/transcript/transcript.ts';
import type { OpenEpisode } from './open-episode.svelte.ts';

/** What was open before files were added, and what is open now. */
export interface Joined {
  readonly before: LocalEpisode | undefined;
  readonly now: LocalEpisode;
}

const namesOf = ({ files }: { readonly files: readonly LocalFile[] }, kind: LocalKind) =>
  files.filter((file) => file.kind === kind).map(({ name }) => name);

/**
 * Asks the listener, by a notice, about files that may not belong together, once they are read. Lengths are compared when
 * the recording's is known. Nothing is asked of an episode that is not open any more.
 */
export async function askOfFiles(
  { before, now }: Joined,
  openEpisode: OpenEpisode,
  player: Pick<Player, 'duration' | 'watch'>,
): Promise<void> {
  const ask = (doubt: FileDoubt) => openEpisode.report({ about: 'files', why: 'doubtful', doubt });
  const { transcript } = openEpisode;
  const [name, ...others] = namesOf(now, 'transcript');
  if (name === undefined || transcript.status !== 'ready' || !transcript.parsed) return;
  // Of several, the reader's language may be another one than the first.
  const shown = transcript.link?.name ?? name;
  if (isHardlyTranscript(transcript.parsed)) {
    const isLone = others.length === 0 && namesOf(now, 'audio').length === 0;
    return ask({ code: 'hardly-a-transcript', name: shown, isLone });
  }
  const had = before && namesOf(before, 'transcript');
  const earlier = had && !had.includes(name) ? others.find((one) => had.includes(one)) : undefined;
  const askOfSecond = () => earlier !== undefined && ask({ code: 'second', name, before: earlier });
  const [audio] = namesOf(now, 'audio');
  // One that was added is asked about though another language is shown.
  const asked = earlier === undefined ? shown : name;
  if (audio === undefined || namesFit(audio, asked)) return void askOfSecond();
  const { key } = openEpisode;
  const read = asked === shown ? transcript.parsed : await readFile(now, asked);
  const compare = () => {
    const isOver = openEpisode.key !== key;
    if (!isOver && !(player.duration > 0)) return;
    stop();
    if (isOver) return;
    if (lengthsFit(read, player.duration)) askOfSecond();
    else ask({ code: 'unlike', audio, transcript: asked });
  };
  const stop = player.watch(compare);
  compare();
}

/** Reads a transcript of an episode's files that is not shown. */
async function readFile({ files }: LocalEpisode, name: string): Promise<ReadTranscript> {
  const file = files.find((one) => one.kind === 'transcript' && one.name === name);
  const bytes = new Uint8Array((await file?.blob.arrayBuffer()) ?? []);
  return readTranscript(bytes, { name });
}

/** An episode whose files can be changed. */
interface OwnEpisode {
  readonly ownFiles: readonly LocalFile[];
  changeFiles(files: readonly LocalFile[], apart?: readonly LocalFile[]): Promise<void>;
}

/** Does what the listener answers to a doubt: the file is taken out, parted, or takes the place of the other. */
export async function settleDoubt(doubt: FileDoubt, episode: OwnEpisode): Promise<void> {
  const files = episode.ownFiles;
  const out = doubtfulName(doubt);
  const isOut = ({ kind, name }: LocalFile) => kind === 'transcript' && name === out;
  const rest = files.filter((file) => !isOut(file));
  await episode.changeFiles(rest, doubt.code === 'unlike' ? files.filter(isOut) : []);
}

/** Name of the transcript that goes. */
function doubtfulName(doubt: FileDoubt): string {
  switch (doubt.code) {
    case 'hardly-a-transcript':
      return doubt.name;
    case 'unlike':
      return doubt.transcript;
    case 'second':
      return doubt.before;
  }
}
