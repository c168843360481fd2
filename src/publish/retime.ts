import { heardCues, heardStarts } from '../core/timeline/heard.ts';
import { timelineOf } from '../core/timeline/timing.ts';
import type { PublishedEpisode, PublishedShow } from './published-show.ts';

/** A show whose transcripts and chapters have the times at which they are heard, so that no `timing` is needed. */
export function retimed(show: PublishedShow): PublishedShow {
  return { ...show, episodes: show.episodes.map(retimedEpisode) };
}

function retimedEpisode({ timing, ...episode }: PublishedEpisode): PublishedEpisode {
  if (!timing) return episode;
  const timeline = timelineOf(timing);
  return {
    ...episode,
    key: `${episode.key} retimed`,
    chapters: heardStarts(episode.chapters, timeline),
    transcripts: episode.transcripts.map((transcript) => ({
      ...transcript,
      async read() {
        const read = await transcript.read();
        return read.untimed ? read : { ...read, cues: heardCues(read.cues, timeline) };
      },
    })),
  };
}
