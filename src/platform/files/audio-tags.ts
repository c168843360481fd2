import type { ReadAudioTags } from '../../core/episode/audio-tags/audio-tags.ts';
import { isSameOrigin } from '../network/request.ts';
import { addressSource } from './address-source.ts';
import { objectUrls } from './object-urls.ts';

/**
 * Reads the tags of the listener's own files and of the page's own site, and where such a file ends early. Other sites are
 * left alone, because those that do not share files with pages (CORS) would leave an error in the console; their audio
 * counts as without tags.
 */
export const readAudioTags: ReadAudioTags = async (url, signal) => {
  if (!url.startsWith('blob:') && !isSameOrigin(url)) return { chapters: [] };
  const [{ readAudioTags: readTags }, { showTags }, { earlyEnd }] = await Promise.all([
    import('../../core/episode/audio-tags/read-audio-tags.ts'),
    import('../../core/episode/audio-tags/show-tags.ts'),
    import('../../core/episode/early-end.ts'),
  ]);
  const source = addressSource(url, signal);
  const tags = await readTags(source);
  // Its tags are worth showing though the rest cannot be read.
  const early = await earlyEnd(source).catch(() => undefined);
  // `readTags` survives a failed fetch of some parts, an abort among them.
  signal?.throwIfAborted();
  return { ...showTags(tags, url, objectUrls, signal), ...(early && { earlyEnd: early }) };
};
