import { filesFromDrop } from '../../../src/platform/files/dropped-files.ts';
import { fetchFile } from '../../../src/platform/network/fetch-file.ts';
import { IndexedLibrary } from '../../../src/platform/storage/library.ts';
import { sortFiles } from '../../../src/platform/files/sort-files.ts';
import { probeAudio } from '../../../src/platform/audio/probe-audio.ts';

const platform = { filesFromDrop, fetchFile, IndexedLibrary, sortFiles, probeAudio };

declare global {
  interface Window {
    /** What stands between Cueline and the browser, for tests to try in it. */
    platform: typeof platform;
  }
}

window.platform = platform;
