import { setDialogs, type Dialogs } from './dialogs.svelte.ts';
import { setNavigation, type EpisodeNavigation } from './episode/episode-navigation.svelte.ts';
import { setOpenEpisode, type OpenEpisode } from './episode/open-episode.svelte.ts';
import { setLanguages, type Languages } from './episode/transcript-languages.svelte.ts';
import { setFirstUse, type FirstUse } from './first-use.svelte.ts';
import { setShelf, type EpisodeShelf } from './library/shelf.svelte.ts';
import { setFollow, type Follow } from './playback/follow.svelte.ts';
import { setLoudnessSetting, type LoudnessSetting } from './playback/loudness.svelte.ts';
import { setPlayback, type Playback } from './playback/playback.svelte.ts';
import { setRepeat, type Repeat } from './playback/repeat.svelte.ts';
import { setSkipSilence, type SkipSilence } from './playback/skip-silence.svelte.ts';
import { setSleep, type Sleep } from './playback/sleep.svelte.ts';
import { setOpenedPassage, type OpenedPassage } from './reading/passage.svelte.ts';
import { setSearch, type Search } from './reading/search.svelte.ts';
import { setSpeakers, type Speakers } from './reading/speakers.svelte.ts';
import { setSettings, type Settings } from './settings.svelte.ts';

/** The state that components share. */
export interface PageState {
  readonly settings: Settings;
  readonly playback: Playback;
  readonly follow: Follow;
  readonly repeat: Repeat;
  readonly skipSilence: SkipSilence;
  readonly sleep: Sleep;
  readonly loudnessSetting: LoudnessSetting;
  readonly openEpisode: OpenEpisode;
  readonly navigation: EpisodeNavigation;
  readonly languages: Languages;
  readonly shelf: EpisodeShelf;
  readonly search: Search;
  readonly speakers: Speakers;
  readonly openedPassage: OpenedPassage;
  readonly firstUse: FirstUse;
  readonly dialogs: Dialogs;
}

/** Shares the page's state with the component that is being made, and with all within it. */
export function sharePageState(state: PageState): void {
  setSettings(state.settings);
  setPlayback(state.playback);
  setFollow(state.follow);
  setRepeat(state.repeat);
  setSkipSilence(state.skipSilence);
  setSleep(state.sleep);
  setLoudnessSetting(state.loudnessSetting);
  setOpenEpisode(state.openEpisode);
  setNavigation(state.navigation);
  setLanguages(state.languages);
  setShelf(state.shelf);
  setSearch(state.search);
  setSpeakers(state.speakers);
  setOpenedPassage(state.openedPassage);
  setFirstUse(state.firstUse);
  setDialogs(state.dialogs);
}
