import type { Clock } from '../../core/playback/clock.ts';
import type { PageFragment } from '../../core/playback/page-fragment.ts';
import type { Player } from '../../core/playback/player.ts';
import { readLinkedPlace } from '../../core/said/said.ts';
import { timeFragment } from '../../core/time.ts';
import type { Playback } from './playback.svelte.ts';

/** Seconds that a pause, or a place, must last: browsers bear few changes of the address. */
const SETTLED = 0.5;
/** Seconds after which a change is tried again that had to wait. */
const AGAIN = 1;
/** The sound stops so near (seconds) to the end of a passage, or to where a link has led. */
const NEAR = 0.5;

/**
 * Has the page's address lead to the place where the sound was paused, while it is: a bookmark and a copied address return
 * there. While it plays, the address names no time: a reload goes on where the listener is. A link that was followed stays as
 * long as the place is in what it names, whether it plays or not. Returns the stop function.
 */
export function showTimeInAddress(
  playback: Playback,
  player: Player,
  clock: Clock,
  fragment: PageFragment,
): () => void {
  /** What was put into the address. */
  let shown: string | undefined;
  let opening = playback.openings;
  /** A place was heard, or a link's was left: the place is the listener's own. Without a link there was sound before this begins. */
  let isOwn = true;
  let stopWaiting: (() => void) | undefined;

  /** The link that was followed, if the address still names one. */
  const followed = () => (fragment.text === shown ? undefined : readLinkedPlace(fragment.text));
  const isLinked = (time: number) => {
    const { passage, timeline } = playback;
    const link = followed();
    const linked = link && timeline.toAudio(link.start);
    const isWithin = (start: number, end = start) => time > start - NEAR && time < end + NEAR;
    return (
      (passage && isWithin(passage.start, passage.end)) ||
      (linked !== undefined && isWithin(linked))
    );
  };
  /** Undefined where the address is right as it is. */
  const wanted = () => {
    const { paused, ended, time, status } = player;
    const isFollowed = followed() !== undefined;
    // Nothing has come that could have left what the link names.
    if (isFollowed && (status === 'empty' || isLinked(time))) return undefined;
    if (isFollowed && !paused) return '';
    if (isFollowed) isOwn = true;
    if (!paused || ended || !isOwn) return fragment.text === shown ? '' : undefined;
    if (isLinked(time)) return undefined;
    return timeFragment(Math.round(playback.timeline.toTranscript(time) * 10) / 10);
  };
  const change = () => {
    const text = wanted();
    // The place leaves what a link names without a word of the player's.
    if (text === undefined && !player.paused && followed()) return wait(AGAIN);
    if (text === undefined || text === fragment.text) return;
    if (fragment.replace(text)) shown = text === '' ? undefined : text;
    else wait(AGAIN);
  };
  const wait = (seconds: number) => {
    stopWaiting?.();
    stopWaiting = clock.after(seconds, change);
  };
  const stop = player.watch(() => {
    if (opening !== playback.openings) isOwn = false;
    opening = playback.openings;
    if (!player.paused) isOwn = true;
    wait(SETTLED);
  });
  wait(SETTLED);
  return () => {
    stop();
    stopWaiting?.();
  };
}
