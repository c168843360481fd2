import type { Progress } from '../../core/progress.ts';
import type { StorageSpace } from '../../core/episode/kept-recordings.ts';
import type { KeepState } from '../../state/library/keeping.svelte.ts';
import { m } from '../i18n/index.ts';
import { bytesText } from '../parts/bytes-text.ts';

/** The share that has come, 0 to 1; undefined where nobody knows how much there is. */
export function shareOf({ done, of }: Progress): number | undefined {
  return of > 0 && done <= of ? done / of : undefined;
}

/** How much of the recording is here or has come, or why it is not; undefined where there is nothing to say. */
export function keepFacts(state: KeepState): string | undefined {
  switch (state.is) {
    case 'away':
      return undefined;
    case 'coming': {
      const { done, of } = state.progress;
      if (done === 0) return m.keepStarts;
      return of < done ? bytesText(done) : m.keepShare(bytesText(done), bytesText(of));
    }
    case 'kept':
      return bytesText(state.bytes);
    case 'failed':
      return m.keepFailures[state.why];
  }
}

/** The room that is left; undefined where the browser does not tell. */
export function leftSpaceText(space: StorageSpace | undefined): string | undefined {
  return space && m.spaceLeft(bytesText(space.left));
}
