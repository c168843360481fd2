import type { LoadBrowserServices } from '../../core/browser-services.ts';
import {
  exportFormats,
  type ExportFormatName,
  saveName,
} from '../../core/transcript/export/export-formats.ts';
import type { TranscriptToSave } from '../../core/transcript/export/writer.ts';
import { isOwnEpisode } from '../../core/episode/links.ts';
import { heardCues } from '../../core/timeline/heard.ts';
import { plainTimeline } from '../../core/timeline/timeline.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';

/** Saves the transcript on the page as a file, named after the episode, with its times as `timeline` has them. Resolves to the file's name. */
export async function saveTranscript(
  openEpisode: OpenEpisode,
  as: ExportFormatName,
  browserServices: LoadBrowserServices,
  timeline = plainTimeline,
): Promise<string> {
  const { episode, transcript } = openEpisode;
  const { extension, type, writer } = exportFormats[as];
  const [write, { saveFile }] = await Promise.all([writer(), browserServices()]);
  const { parsed, language } = transcript;
  const toSave: TranscriptToSave = {
    ...parsed,
    cues: heardCues(parsed?.cues ?? [], timeline),
    ...(language !== undefined && { language }),
    ...(episode && { title: episode.title }),
    // No page plays the listener's own files but this one.
    ...(episode && isOwnEpisode(episode) && { page: null }),
  };
  const several = (episode?.transcripts.length ?? 0) > 1;
  const name = saveName(episode?.title ?? '', extension, several ? language : undefined);
  saveFile(name, type, write(toSave));
  return name;
}
