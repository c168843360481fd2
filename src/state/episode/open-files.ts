import type { Episode } from '../../core/episode/episode.ts';
import { languageIn } from '../../core/episode/file-name.ts';
import type { LocalEpisode, LocalKind } from '../../core/episode/library.ts';
import type { ObjectUrls } from '../../core/episode/local-episode.ts';

/** An episode made of the listener's files, with addresses for them until `close`. */
export interface OpenFiles {
  readonly episode: Episode;
  close(): void;
}

/** Gives each file an address. */
export function openFiles(local: LocalEpisode, objectUrls: ObjectUrls): OpenFiles {
  const made: string[] = [];
  const addresses = (kind: LocalKind) =>
    local.files
      .filter((file) => file.kind === kind)
      .map((file) => {
        const url = objectUrls.make(file.blob);
        made.push(url);
        const language = languageIn(file.name);
        return { url, name: file.name, ...(language !== undefined && { language }) };
      });
  const [audio] = addresses('audio');
  const [chapters] = addresses('chapters');
  const [artwork] = addresses('artwork');
  const episode: Episode = {
    id: local.id,
    title: local.title,
    transcripts: addresses('transcript'),
    ...(audio && { audio: audio.url }),
    ...(chapters && { chapters: chapters.url }),
    ...(artwork && { artwork: artwork.url }),
  };
  return {
    episode,
    close: () => {
      for (const url of made) objectUrls.revoke(url);
    },
  };
}
