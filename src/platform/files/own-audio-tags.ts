import type { ReadAudioTags } from '../../core/episode/audio-tags/audio-tags.ts';
import { isSameOrigin } from '../network/reach.ts';

/**
 * Reads the tags of the listener's own files and of the page's own site. Other sites are not asked: one that plays, but
 * does not share its files with pages, would leave an error in the console.
 */
export const readOwnAudioTags: ReadAudioTags = async (url, signal) => {
  if (!url.startsWith('blob:') && !isSameOrigin(url)) return { chapters: [] };
  return (await import('./audio-tags.ts')).readAudioTags(url, signal);
};
