import type { Library } from '../core/episode/library.ts';
import type { Clock } from '../core/playback/clock.ts';
import type { Loudness } from '../core/playback/leveller.ts';
import type { Follow } from './playback/follow.svelte.ts';
import { LoudnessSetting } from './playback/loudness.svelte.ts';
import type { Sound } from './playback/playback-loop.ts';
import { RateOverride } from './playback/rate-override.ts';
import type { PlaceKeeper } from './library/places.ts';
import type { Playback } from './playback/playback.svelte.ts';
import { Repeat } from './playback/repeat.svelte.ts';
import { Search } from './reading/search.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { SkipSilence } from './playback/skip-silence.svelte.ts';
import { Sleep } from './playback/sleep.svelte.ts';
import { Speakers } from './reading/speakers.svelte.ts';
import type { OpenEpisode } from './episode/open-episode.svelte.ts';

/** What of the outside world has to do with sound. */
export interface SoundPorts extends Sound {
  readonly clock: Clock;
  readonly loudness: Loudness;
}

/** What is there from the start. */
export interface PageState {
  readonly playback: Playback;
  readonly follow: Follow;
  readonly settings: Settings;
  readonly openEpisode: OpenEpisode;
  readonly places: PlaceKeeper;
  readonly library: Library;
}

/** What the parts that come later share; made when the first of them asks. */
export class Extras {
  readonly page: PageState;
  readonly search: Search;
  readonly speakers: Speakers;
  readonly repeat: Repeat;
  readonly skipSilence: SkipSilence;
  readonly sleep: Sleep;
  readonly loudnessSetting: LoudnessSetting;

  constructor(page: PageState, sound: SoundPorts) {
    const { playback, follow, settings, openEpisode } = page;
    const rateOverride = new RateOverride(sound.player);
    this.page = page;
    this.speakers = new Speakers(playback, follow, openEpisode);
    this.search = new Search(openEpisode.transcript, () => this.speakers.alone);
    this.repeat = new Repeat(sound, playback, follow, settings, rateOverride, sound.clock);
    this.skipSilence = new SkipSilence(sound, playback, settings, openEpisode, rateOverride);
    this.sleep = new Sleep(sound, playback, openEpisode, sound.clock);
    this.loudnessSetting = new LoudnessSetting(sound.loudness, settings);
  }
}
