import { plainTimeline } from '../../src/core/timeline/timeline.ts';
import type { Cue } from '../../src/core/transcript/cue.ts';
import type { TimedLines } from '../../src/state/playback/said-now.svelte.ts';

/** Lines to follow that no transcript had to be loaded for. */
export class GivenLines implements TimedLines {
  cues = $state.raw<readonly Cue[]>([]);
  timeline = $state.raw(plainTimeline);
  /** Indexes of the lines that are not on the page. */
  hidden = $state.raw<readonly number[]>([]);

  constructor(cues: readonly Cue[] = []) {
    this.cues = cues;
  }

  isShown(index: number): boolean {
    return !this.hidden.includes(index);
  }
}
