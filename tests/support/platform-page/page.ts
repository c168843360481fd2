import { filesFromDrop } from '../../../src/platform/dropped-files.ts';
import { fetchFile } from '../../../src/platform/fetch-file.ts';
import { IndexedLibrary } from '../../../src/platform/indexed-library.ts';
import { sortFiles } from '../../../src/platform/local-files.ts';
import { probeAudio } from '../../../src/platform/probe-audio.ts';

const platform = { filesFromDrop, fetchFile, IndexedLibrary, sortFiles, probeAudio };

declare global {
  interface Window {
    /** What stands between Cueline and the browser, for tests to try in it. */
    platform: typeof platform;
  }
}

window.platform = platform;
