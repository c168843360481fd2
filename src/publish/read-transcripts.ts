import { shortHash } from '../core/short-hash.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { readTranscript } from '../core/transcript/read.ts';
import type { Hint, ReadTranscript } from '../core/transcript/transcript.ts';
import { checkTranscript } from './check-transcript.ts';
import { isFile, type TranscriptDraft } from './episode-draft.ts';
import { assetName } from './folder-assets.ts';
import type { LastReading } from './last-site.ts';
import type { Asset, Oddity, PublishedTranscript } from './published-show.ts';
import { languageOf, type FetchBytes, type ReadEpisode } from './read-episode.ts';

/** Names the files of an episode's transcripts as they are now; equal names mean that nothing in them has changed. */
export async function transcriptsPrint(
  { draft }: ReadEpisode,
  fetchBytes: FetchBytes,
): Promise<string> {
  const prints = await Promise.all(
    draft.transcripts.map(async ({ source }) => {
      if (isFile(source)) return `${source.path} ${source.size} ${source.modifiedMs}`;
      // Only the content tells whether a file on the web has changed; one that is missing is told when it is read.
      return fetchBytes(source.url).then(shortHash, () => `${source.url} missing`);
    }),
  );
  return prints.join('\n');
}

/** An episode's transcripts, and what is odd in them. */
export interface TranscriptsReading extends Pick<LastReading, 'languages' | 'oddities'> {
  readonly transcripts: readonly PublishedTranscript[];
}

/**
 * Looks into an episode's transcripts, or trusts what was found in them the last time (`last`). One that cannot be read,
 * or that holds no line, is told and left out.
 */
export async function readTranscripts(
  { draft, facts }: ReadEpisode,
  fetchBytes: FetchBytes,
  last: LastReading | undefined,
): Promise<TranscriptsReading> {
  const oddities: Oddity[] = [];
  const languages: (string | null)[] = [];
  const transcripts: PublishedTranscript[] = [];
  for (const [i, transcript] of draft.transcripts.entries()) {
    const bytesOf = () => bytesIn(transcript.source, fetchBytes);
    const hint: Hint = {
      name: assetName(transcript.source),
      ...omitUndefined({ type: transcript.type }),
    };
    // An empty language stands for a transcript that was left out.
    const found = last ? (last.languages[i] ?? undefined) : await look(i);
    languages.push(found ?? null);
    if (found === '') continue;
    const language = languageOf(draft, i) ?? found;
    transcripts.push({
      source: transcript.source,
      ...omitUndefined({ language, label: transcript.label }),
      read: async (): Promise<ReadTranscript> => readTranscript(await bytesOf(), hint),
    });

    async function look(at: number): Promise<string | undefined> {
      const where = placeOf(draft.transcripts[at]!);
      try {
        const { read, oddities: odd } = await checkTranscript(
          await bytesOf(),
          hint,
          facts.duration,
          facts.timing,
        );
        oddities.push(...odd.map((one) => ({ ...where, ...one })));
        return read.cues.length === 0 ? '' : read.language;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const name = isFile(transcript.source) ? '' : ` at ${transcript.source.url}`;
        const text = `The transcript${name} cannot be read (${reason}), and is left out.`;
        oddities.push({ ...where, text, weight: 'fault' });
        return '';
      }
    }
  }
  return { transcripts, languages, oddities: last?.oddities ?? oddities };
}

function placeOf({ source }: TranscriptDraft): { file?: string } {
  return isFile(source) ? { file: source.path } : {};
}

function bytesIn(asset: Asset, fetchBytes: FetchBytes): Promise<Uint8Array> {
  return isFile(asset) ? asset.read() : fetchBytes(asset.url);
}
