import type { Cue } from '../../src/core/transcript/cue.ts';

/** Lines to follow that no transcript had to be loaded for. */
export class GivenLines {
  /** Undefined where those of the open transcript count. */
  cues = $state.raw<readonly Cue[] | undefined>();

  constructor(cues?: readonly Cue[]) {
    this.cues = cues;
  }
}
