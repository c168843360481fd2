import type { Player } from '../../core/playback/player.ts';
import type { PagePlatform } from '../../state/page-state.ts';

const nothing = () => undefined;
/** What stops something that never began. */
const stop = () => nothing;
/** Never answers. Each call has a promise of its own: a shared one would keep all that ever waited for it, so every page. */
export const never = () => new Promise<never>(nothing);

/** A player that loads for ever, as a page shows it before its script comes. */
function stillPlayer(): Player {
  let status: Player['status'] = 'empty';
  return {
    get status() {
      return status;
    },
    load: () => (status = 'loading'),
    unload: () => (status = 'empty'),
    ...{ time: 0, duration: Number.NaN, paused: true, waiting: false, seeking: false },
    ...{ ended: false, rate: 1, effectiveRate: 1, volume: 1, muted: false },
    ...{ buffered: [], failure: undefined, outOfReach: undefined },
    ...{ play: nothing, pause: nothing, seek: nothing, fade: nothing, improve: nothing },
    ...{ setRate: nothing, overrideRate: nothing, setVolume: nothing, setMuted: nothing },
    ...{ watch: stop, watchTime: stop },
  };
}

/** A platform on which nothing happens: no sound, no storage, no network. Pages are rendered over it. */
export function stillPlatform(pageUrl: string): PagePlatform {
  return {
    player: stillPlayer(),
    loudness: { able: undefined, find: nothing, set: nothing, watch: stop },
    frames: { visible: false, run: stop, watch: stop },
    clock: { now: 0, after: stop },
    library: {
      available: true,
      place: never,
      savePlace: never,
      timing: never,
      saveTiming: never,
      localEpisodes: never,
      localEpisode: never,
      saveLocalEpisode: never,
      shelf: never,
      watch: stop,
    },
    keptStore: never,
    recordings: {
      kept: new Map(),
      keep: never,
      remove: never,
      source: never,
      space: never,
      watch: stop,
    },
    exactSounds: {
      published: () => ({ kind: 'not-yet' }),
      ...{ atHand: never, known: never, look: never, read: never, watch: stop },
    },
    settingsStore: { read: nothing, write: nothing, watch: stop },
    fetchFile: never,
    readTranscript: never,
    readFeed: never,
    headOf: never,
    canPlay: () => true,
    probeAudio: never,
    browserServices: never,
    sortFiles: never,
    showSlips: never,
    showInAddress: never,
    tellMaker: nothing,
    storageUsed: never,
    objectUrls: { make: () => '', revoke: nothing },
    readerLanguages: [],
    mayBeginByItself: () => false,
    pageUrl: () => pageUrl,
    ownShow: () => pageUrl,
    nowMs: () => 0,
    visit: nothing,
    isFramed: false,
  };
}
