import type { Chapter } from '../core/episode/chapters/chapter.ts';
import type { Episode } from '../core/episode/episode.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import type { EpisodeFiles } from './folder-groups.ts';
import { nameFacts } from './name-facts.ts';
import type { Asset, PublishedPerson, SourceFile } from './published-show.ts';

export interface TranscriptDraft {
  readonly source: Asset;
  readonly language?: string;
  readonly label?: string;
  readonly type?: string;
}

/** An episode as a show file, a feed or the folder tells of it, before its recording is looked into. */
export interface EpisodeDraft {
  /** Facts that are given; they win over tags and names. */
  readonly facts: Partial<
    Pick<
      Episode,
      | ('title' | 'description' | 'number' | 'season' | 'type' | 'explicit' | 'artworkText')
      | (
          | 'notes'
          | 'notesBase'
          | 'soundbites'
          | 'guid'
          | 'duration'
          | 'published'
          | 'audioType'
          | 'timing'
        )
      | ('audioBytes' | 'summary')
    >
  >;
  /** The address that is wished for in a show file. */
  readonly id?: string;
  readonly people: readonly PublishedPerson[];
  readonly audio?: Asset;
  readonly transcripts: readonly TranscriptDraft[];
  readonly chapters?: Asset;
  readonly inlineChapters?: readonly Chapter[];
  readonly artwork?: Asset;
  /** The seek file of a recording elsewhere on the web. */
  readonly seek?: Asset;
  readonly notes?: SourceFile;
  /** The name of a file or a folder that tells what is not given. */
  readonly name: string;
  /** Where the episode is told of, for oddities. */
  readonly file?: string;
  readonly line?: number;
}

/** Whether an asset is a file of the folder. */
export function isFile(asset: Asset | undefined): asset is SourceFile {
  return asset !== undefined && !('url' in asset);
}

/** The draft of an episode that only its files tell of. */
export function draftOfFiles(files: EpisodeFiles): EpisodeDraft {
  return { facts: {}, people: [], file: files.audio.path, ...partsOf(files) };
}

/** A listed episode, with what the folder holds for its recording where the list says nothing of it. */
export function withFiles(draft: EpisodeDraft, files: EpisodeFiles | undefined): EpisodeDraft {
  if (!files) return draft;
  const { transcripts, name, ...parts } = partsOf(files);
  return {
    ...parts,
    ...draft,
    transcripts: draft.transcripts.length > 0 ? draft.transcripts : transcripts,
  };
}

function partsOf({ audio, transcripts, name, ...parts }: EpisodeFiles) {
  return { audio, name, transcripts: transcripts.map((source) => ({ source })), ...parts };
}

/** What is known of an episode by its name, where neither its list nor its tags say it. */
export function factsByName({ name }: EpisodeDraft): EpisodeDraft['facts'] {
  return omitUndefined({ ...nameFacts(name) });
}
