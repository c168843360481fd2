import { createContext } from 'svelte';
import type { LoadBrowserServices } from '../core/browser-services.ts';
import type { Recordings } from '../core/episode/kept-recordings.ts';
import type { Library } from '../core/episode/library.ts';
import type { KeptStore } from '../core/kept/kept-store.ts';
import type { HeadOf } from '../core/episode/recording-head.ts';
import { firstTranscript } from '../core/episode/transcript-choice.ts';
import type { Clock } from '../core/playback/clock.ts';
import type { Frames } from '../core/playback/frames.ts';
import type { Loudness } from '../core/playback/loudness.ts';
import type { OtherPages } from '../core/playback/other-pages.ts';
import type { Player } from '../core/playback/player.ts';
import type { FindShift } from '../core/onsets/speech-shift.ts';
import type { FitSound } from '../core/prints/sound-fit.ts';
import type { OpenSound } from '../core/sound/readable-sound.ts';
import type { SettingsStore } from '../core/settings-store.ts';
import type { TranscriptReader } from '../core/transcript/transcript.ts';
import { Dialogs, setDialogs } from './dialogs.svelte.ts';
import {
  EpisodeNavigation,
  setNavigation,
  type EpisodeNavigationPorts,
} from './episode/episode-navigation.svelte.ts';
import {
  OpenEpisode,
  setOpenEpisode,
  type OpenEpisodePorts,
} from './episode/open-episode.svelte.ts';
import { OwnFiles, type OwnFilesPorts } from './episode/own-files.ts';
import { Languages, setLanguages } from './episode/transcript-languages.svelte.ts';
import { Transcript } from './episode/transcript.svelte.ts';
import { FirstUse, setFirstUse } from './first-use.svelte.ts';
import { Keeping, setKeeping } from './library/keeping.svelte.ts';
import type { Kept } from './library/kept.ts';
import { PlaceKeeper, rememberOpen, type Remembered } from './library/places.svelte.ts';
import { EpisodeShelf, setShelf, type ShelfPorts } from './library/shelf.svelte.ts';
import { TimingKeeper } from './library/timings.ts';
import type { ShowSearch } from './library/show-search.svelte.ts';
import type { Publisher, PublishingPorts } from './publish/publishing.svelte.ts';
import type { BackStep } from '../core/playback/back-step.ts';
import { JumpBack, setJumpBack } from './playback/jump-back.svelte.ts';
import { Fit, setFit } from './playback/fit.svelte.ts';
import { FittedTimeline, setFittedTimeline } from './playback/fitted-timeline.svelte.ts';
import { Follow, setFollow } from './playback/follow.svelte.ts';
import { LineByLine, setLineByLine } from './playback/line-by-line.svelte.ts';
import { LoudnessSetting, setLoudnessSetting } from './playback/loudness.svelte.ts';
import { playAlone } from './playback/one-sound.ts';
import type { PlacedWords } from './playback/placed-words.svelte.ts';
import { Playback, setPlayback } from './playback/playback.svelte.ts';
import { RateOverride } from './playback/rate-override.ts';
import { Repeat, setRepeat } from './playback/repeat.svelte.ts';
import { setSkipSilence, SkipSilence } from './playback/skip-silence.svelte.ts';
import { setSleep, Sleep } from './playback/sleep.svelte.ts';
import { OpenedPassage, setOpenedPassage } from './reading/passage.svelte.ts';
import { Search, setSearch } from './reading/search.svelte.ts';
import { setSpeakers, Speakers } from './reading/speakers.svelte.ts';
import { Settings, setSettings } from './settings.svelte.ts';

/** The world outside, as the page's state needs it. */
export interface PagePlatform
  extends
    OpenEpisodePorts,
    Omit<OwnFilesPorts, 'library' | 'onUse'>,
    Omit<EpisodeNavigationPorts, 'library' | 'fetchFile'>,
    Pick<ShelfPorts, 'pageUrl' | 'storageUsed'> {
  readonly player: Player;
  readonly loudness: Loudness;
  readonly frames: Frames;
  readonly clock: Clock;
  /** Missing where the browser's Back is not this page's. */
  readonly backStep?: BackStep;
  /** Left out, other pages play on. */
  readonly otherPages?: OtherPages;
  readonly library: Library;
  /** Loads what stores kept passages. */
  readonly keptStore: () => Promise<KeptStore>;
  readonly recordings: Recordings;
  readonly settingsStore: SettingsStore;
  readonly readTranscript: TranscriptReader;
  readonly headOf: HeadOf;
  /** Missing where recordings are not listened to. */
  readonly fitSound?: FitSound;
  /** Left out, nothing is found by speech. */
  readonly findShift?: FindShift;
  /**
   * Opens a recording to be listened to while it plays, unless its listener would pay for that; missing where recordings are
   * not listened to.
   */
  readonly openAside?: OpenSound;
  readonly browserServices: LoadBrowserServices;
  /** The languages that the reader understands (BCP 47), best first. */
  readonly readerLanguages: readonly string[];
  /** Whether sound that begins by itself now would surprise nobody. */
  readonly mayBeginByItself: () => boolean;
  /** Missing where this page carries nothing that makes sites. */
  readonly publisher?: Publisher | undefined;
}

/** Everything that the page knows, the shared state and what works behind it. */
export interface WholeState extends PageState {
  readonly transcript: Transcript;
  readonly places: PlaceKeeper;
  readonly timings: TimingKeeper;
  readonly ownFiles: OwnFiles;
  readonly remembered: Remembered;
}

/**
 * Makes the page's state: settings, playback, episode, library and reading, dialogs. None knows of one below it, and none
 * listens to the platform before `connect` is called.
 */
export function makePageState(platform: PagePlatform): WholeState {
  const { player, frames, clock, library, recordings, fetchFile, readTranscript, nowMs } = platform;
  const settings = new Settings(platform.settingsStore);
  const firstUse = new FirstUse(player);
  const transcript = new Transcript(fetchFile, readTranscript, clock);
  const speakers = new Speakers(transcript);

  const fit = new Fit({
    get cues() {
      return transcript.timedCues;
    },
  });
  const sound = { player, frames };
  const playback = new Playback(player, frames, clock, {
    get cues() {
      return fit.cues;
    },
    get timeline() {
      return fit.timeline;
    },
    isShown: (line) => speakers.isShown(line),
  });
  const follow = new Follow(playback);
  const search = new Search(follow);
  const rateOverride = new RateOverride(player);
  const repeat = new Repeat(sound, playback, follow, settings, rateOverride, clock);
  const lineByLine = new LineByLine(sound, playback, repeat);
  const jumpBack = new JumpBack(playback, clock, platform.backStep);
  playback.onjump = (from, to) => {
    if (repeat.isSeeking) return;
    jumpBack.take(from, to);
    lineByLine.jumped(to);
  };
  const loudnessSetting = new LoudnessSetting(platform.loudness, settings);

  const timings: TimingKeeper = new TimingKeeper(fit, player, library, async (signal) => {
    const address = openEpisode.soundAddress;
    return address && platform.headOf(address.audio, signal);
  });
  const places = new PlaceKeeper(player, library, fit, nowMs);
  const languages = new Languages(
    transcript,
    new Transcript(fetchFile, readTranscript, clock),
    settings,
    (links) => firstTranscript(links, settings.option('transcript', ''), platform.readerLanguages),
  );
  const openEpisode = new OpenEpisode(transcript, languages, playback, places, timings, platform);
  const episodeKey = () => openEpisode.key;
  const fitted = new FittedTimeline(
    platform.fitSound ?? (() => Promise.resolve('unreadable')),
    player,
    () => openEpisode.printedSound,
    (stretches) => {
      fit.find(stretches);
      playback.followAgain();
    },
  );
  let placed: PlacedWords | undefined;
  const placedWords = async () => {
    await firstUse.heard;
    const { PlacedWords } = await import('./playback/placed-words.svelte.ts');
    return (placed ??= new PlacedWords(playback, transcript, fit, {
      sound,
      address: () => openEpisode.soundAddress,
      openSound: platform.openAside,
    }));
  };
  const skipSilence = new SkipSilence(sound, playback, settings, rateOverride, episodeKey);
  const sleep = new Sleep(sound, playback, clock, () => openEpisode.listedChapters);
  const { mayBeginByItself, browserServices } = platform;
  const openedPassage = new OpenedPassage(playback, follow, openEpisode, mayBeginByItself);
  const ownFiles = new OwnFiles(openEpisode, playback, {
    ...platform,
    onUse: (id) => shelf.spare(id),
  });
  const navigation = new EpisodeNavigation(openEpisode, ownFiles, platform);
  const remembered = { openEpisode, playback, library, recordings, nowMs };
  const remember = () => {
    places.save();
    return rememberOpen(remembered);
  };
  const keeping = new Keeping(recordings, (url) => {
    if (url !== openEpisode.episode?.audio) return;
    void remember();
    // Every language is to be had offline, not only the one that was read: fetching is what keeps it.
    for (const address of openEpisode.textAddresses) fetchFile(address).catch(console.info);
  });
  const { pageUrl, storageUsed } = platform;
  const shelf = new EpisodeShelf(navigation, keeping, { library, remember, pageUrl, storageUsed });
  let madeSearch: ShowSearch | undefined;
  const showSearch = async () => {
    const { searchOf } = await import('./library/searched-site.ts');
    return (madeSearch ??= searchOf(navigation, platform));
  };
  let made: Kept | undefined;
  const kept = async () => {
    const [{ keptOf }, store] = await Promise.all([
      import('./library/kept.ts'),
      platform.keptStore(),
    ]);
    const page = { openEpisode, playback, follow, shelf };
    return (made ??= keptOf(page, { ...platform, settings, remember }, store));
  };
  return {
    ...{ showSearch, placedWords, kept },
    ...{ settings, playback, jumpBack, fit, fitted, follow, repeat, lineByLine, skipSilence },
    ...{ sleep, loudnessSetting },
    ...{ openEpisode, navigation, languages, shelf, keeping, search, speakers, openedPassage },
    ...{ firstUse, dialogs: new Dialogs(), browserServices },
    publishing: platform.publisher && { ...platform.publisher, library },
    findShift: platform.findShift,
    ...{ transcript, places, timings, ownFiles, remembered },
  };
}

/** Has the state follow the player and the page from now on. */
export function connect(
  state: WholeState,
  { player, frames, otherPages, findShift }: PagePlatform,
): void {
  const { playback, places, timings, fit, fitted, openEpisode, navigation } = state;
  const { openedPassage, firstUse, settings, speakers, repeat } = state;
  playback.connect();
  if (otherPages) {
    const elsewhere = { about: 'page', why: 'plays-elsewhere' } as const;
    playAlone(player, otherPages, (isElsewhere) =>
      isElsewhere ? openEpisode.report(elsewhere) : openEpisode.dismiss(elsewhere),
    );
  }
  settings.connect();
  places.connect(frames);
  timings.connect();
  openEpisode.connect(player);
  fitted.connect();
  navigation.connect();
  openedPassage.connect(player);
  void firstUse.heard
    .then(() => import('./playback/play-only.svelte.ts'))
    .then(({ playOnly }) => playOnly({ player, frames }, playback, speakers, repeat))
    .catch(console.warn);
  void firstUse.heard
    .then(() => import('./episode/fit-advice.ts'))
    .then(({ FitAdvice }) =>
      new FitAdvice({ openEpisode, fit, fitted, player }, settings, findShift).connect(player),
    )
    .catch(console.warn);
}

/** The state that components share. */
export interface PageState {
  readonly settings: Settings;
  readonly playback: Playback;
  readonly jumpBack: JumpBack;
  readonly fit: Fit;
  readonly fitted: FittedTimeline;
  readonly follow: Follow;
  readonly repeat: Repeat;
  readonly lineByLine: LineByLine;
  readonly skipSilence: SkipSilence;
  readonly sleep: Sleep;
  readonly loudnessSetting: LoudnessSetting;
  readonly openEpisode: OpenEpisode;
  readonly navigation: EpisodeNavigation;
  readonly languages: Languages;
  readonly shelf: EpisodeShelf;
  readonly keeping: Keeping;
  readonly search: Search;
  readonly speakers: Speakers;
  readonly openedPassage: OpenedPassage;
  readonly firstUse: FirstUse;
  readonly dialogs: Dialogs;
  readonly browserServices: LoadBrowserServices;
  /** The search in all episodes of the open show; it is loaded when it is wanted. */
  readonly showSearch: LoadShowSearch;
  /** The passages that the listener keeps; they are loaded once the page is in use. */
  readonly kept: LoadKept;
  /** Words of transcripts that time lines only; they are loaded once there is sound. */
  readonly placedWords: LoadPlacedWords;
  readonly publishing: PublishingPorts | undefined;
  readonly findShift: FindShift | undefined;
}

type LoadShowSearch = () => Promise<ShowSearch>;
type LoadKept = () => Promise<Kept>;
type LoadPlacedWords = () => Promise<PlacedWords>;

// The classes behind these are loaded when they are wanted.
/** Undefined where this page makes no sites. */
export const [usePublishing, setPublishing] = createContext<PublishingPorts | undefined>();
/** Undefined where nothing is found by speech. */
export const [useFindShift, setFindShift] = createContext<FindShift | undefined>();
export const [useShowSearch, setShowSearch] = createContext<LoadShowSearch>();
export const [useKept, setKept] = createContext<LoadKept>();
export const [usePlacedWords, setPlacedWords] = createContext<LoadPlacedWords>();
export const [useBrowserServices, setBrowserServices] = createContext<LoadBrowserServices>();

/** Shares the page's state with the component that is being made, and with all within it. */
export function sharePageState(state: PageState): void {
  setSettings(state.settings);
  setPlayback(state.playback);
  setJumpBack(state.jumpBack);
  setPlacedWords(state.placedWords);
  setFit(state.fit);
  setFittedTimeline(state.fitted);
  setFollow(state.follow);
  setRepeat(state.repeat);
  setLineByLine(state.lineByLine);
  setSkipSilence(state.skipSilence);
  setSleep(state.sleep);
  setLoudnessSetting(state.loudnessSetting);
  setOpenEpisode(state.openEpisode);
  setNavigation(state.navigation);
  setLanguages(state.languages);
  setShelf(state.shelf);
  setKeeping(state.keeping);
  setSearch(state.search);
  setSpeakers(state.speakers);
  setOpenedPassage(state.openedPassage);
  setFirstUse(state.firstUse);
  setDialogs(state.dialogs);
  setBrowserServices(state.browserServices);
  setShowSearch(state.showSearch);
  setKept(state.kept);
  setPublishing(state.publishing);
  setFindShift(state.findShift);
}
