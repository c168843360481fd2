import { untrack } from 'svelte';
import { speakerRanges } from '../../core/playback/speaker-ranges.ts';
import { SAME_MOMENT } from '../../core/playback/moment.ts';
import type { TimeRange } from '../../core/time.ts';
import { firstIndex } from '../../core/transcript/cue-index.ts';
import type { Playback } from './playback.svelte.ts';
import { eachMoment, type Sound } from './playback-loop.ts';
import type { Repeat } from './repeat.svelte.ts';

/** Passes what others say while only one speaker is to be heard (`played`); returns the stop function. */
export function playOnly(
  sound: Sound,
  playback: Playback,
  speakers: { readonly played: string | undefined },
  repeat: Repeat,
): () => void {
  return $effect.root(() => {
    // The sound is outside of the page: nothing is derived from where it is.
    $effect(() => {
      const { played } = speakers;
      if (played === undefined) return undefined;
      const ranges = speakerRanges(playback.cues, played);
      return untrack(() => passOthers(sound, playback, repeat, ranges));
    });
  });
}

/** `ranges` are what is to be heard, in order. What is repeated is heard, whoever says it. */
function passOthers(
  sound: Sound,
  playback: Playback,
  repeat: Repeat,
  ranges: readonly TimeRange[],
): () => void {
  let wasHeard = false;
  const look = () => {
    const { player } = sound;
    if (player.status !== 'ready' || player.paused || player.seeking || repeat.mode !== 'off')
      return;
    const time = player.time + SAME_MOMENT;
    const next = ranges[firstIndex(ranges.length, (i) => ranges[i]!.end > time)];
    if (next && next.start <= time) {
      wasHeard = true;
      return;
    }
    const goesOn = next ?? (wasHeard ? undefined : ranges[0]);
    wasHeard = false;
    // Nothing more of theirs follows: whoever plays on begins anew.
    if (goesOn) playback.pass(goesOn.start);
    else if (ranges.length > 0) playback.pause();
  };
  look();
  return eachMoment(sound, look);
}
