import type { Library } from '../core/episode/library.ts';
import type { Clock } from '../core/playback/clock.ts';
import type { Leveller } from '../core/playback/leveller.ts';
import type { Follow } from './playback/follow.svelte.ts';
import { Levelling } from './playback/loudness.svelte.ts';
import type { Sound } from './playback/playback-loop.ts';
import { Pace } from './playback/rate-override.ts';
import type { PlaceKeeper } from './library/places.ts';
import type { Playback } from './playback/playback.svelte.ts';
import { Repeat } from './playback/repeat.svelte.ts';
import { Search } from './reading/search.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { SkipSilence } from './playback/skip-silence.svelte.ts';
import { Sleep } from './playback/sleep.svelte.ts';
import { Speakers } from './reading/speakers.svelte.ts';
import type { Stage } from './episode/open-episode.svelte.ts';

/** What of the outside world has to do with sound. */
export interface SoundPorts extends Sound {
  readonly clock: Clock;
  readonly leveller: Leveller;
}

/** What is there from the start. */
export interface PageState {
  readonly playback: Playback;
  readonly follow: Follow;
  readonly settings: Settings;
  readonly stage: Stage;
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
  readonly levelling: Levelling;

  constructor(page: PageState, sound: SoundPorts) {
    const { playback, follow, settings, stage } = page;
    const pace = new Pace(sound.player);
    this.page = page;
    this.speakers = new Speakers(playback, follow, stage);
    this.search = new Search(stage.transcript, () => this.speakers.alone);
    this.repeat = new Repeat(sound, playback, follow, settings, pace, sound.clock);
    this.skipSilence = new SkipSilence(sound, playback, settings, stage, pace);
    this.sleep = new Sleep(sound, playback, stage, sound.clock);
    this.levelling = new Levelling(sound.leveller, settings);
  }
}
