import type { BrowserServices } from '../../src/core/browser-services.ts';
import type { ReadAudioTags } from '../../src/core/episode/audio-tags/audio-tags.ts';
import type { ProbeAudio } from '../../src/core/episode/fetching.ts';
import type { LinkTarget } from '../../src/core/episode/links.ts';
import { showSlips } from '../../src/core/episode/show-check.ts';
import type { SortFiles } from '../../src/core/episode/local-episode.ts';
import { firstTranscript } from '../../src/core/episode/transcript-choice.ts';
import { readTranscript } from '../../src/core/transcript/read.ts';
import { Dialogs } from '../../src/state/dialogs.svelte.ts';
import { EpisodeNavigation } from '../../src/state/episode/episode-navigation.svelte.ts';
import { OpenEpisode } from '../../src/state/episode/open-episode.svelte.ts';
import { OwnFiles } from '../../src/state/episode/own-files.ts';
import { Languages } from '../../src/state/episode/transcript-languages.svelte.ts';
import { Transcript } from '../../src/state/episode/transcript.svelte.ts';
import { FirstUse } from '../../src/state/first-use.svelte.ts';
import { PlaceKeeper, rememberOpen } from '../../src/state/library/places.svelte.ts';
import { EpisodeShelf } from '../../src/state/library/shelf.svelte.ts';
import type { PageState } from '../../src/state/page-state.ts';
import { Follow } from '../../src/state/playback/follow.svelte.ts';
import { LoudnessSetting } from '../../src/state/playback/loudness.svelte.ts';
import { keepSound, Playback } from '../../src/state/playback/playback.svelte.ts';
import { RateOverride } from '../../src/state/playback/rate-override.ts';
import { Repeat } from '../../src/state/playback/repeat.svelte.ts';
import { SkipSilence } from '../../src/state/playback/skip-silence.svelte.ts';
import { Sleep } from '../../src/state/playback/sleep.svelte.ts';
import { OpenedPassage } from '../../src/state/reading/passage.svelte.ts';
import { Search } from '../../src/state/reading/search.svelte.ts';
import { Speakers } from '../../src/state/reading/speakers.svelte.ts';
import { Settings } from '../../src/state/settings.svelte.ts';
import { FakeClock } from './fake-clock.ts';
import { fakeFetch, type FakeAnswer } from './fake-fetch.ts';
import { FakeFrames } from './fake-frames.ts';
import { FakeLibrary } from './fake-library.ts';
import { FakeLoudness } from './fake-loudness.ts';
import { FakeObjectUrls } from './fake-object-urls.ts';
import { FakePlayer } from './fake-player.ts';
import { FakeSettingsStore } from './fake-settings-store.ts';
import { fakeSortFiles } from './fake-sort-files.ts';
import { GivenLines } from './given-lines.svelte.ts';

export type PageParts = ReturnType<typeof pageParts>;

/** Everything that the page is made of, joined as in `main.ts`, over a platform of fakes. */
export function pageParts(
  answers: Record<string, FakeAnswer | Promise<FakeAnswer>> = {},
  {
    probeAudio = () => Promise.resolve({}),
    readAudioTags = () => Promise.resolve({ chapters: [] }),
    library = new FakeLibrary(),
    languages: spoken = [],
    kept = {},
    sortFiles = fakeSortFiles,
    mayBegin = false,
    aWhile = new Promise(() => undefined),
  }: {
    probeAudio?: ProbeAudio;
    readAudioTags?: ReadAudioTags;
    library?: FakeLibrary;
    /** What the listener understands. */
    languages?: readonly string[];
    /** The settings of the last visit. */
    kept?: Record<string, unknown>;
    sortFiles?: SortFiles;
    /** Whether sound that begins by itself would surprise nobody. */
    mayBegin?: boolean;
    /** Resolves when a reading has taken a while; never, where it is left out. */
    aWhile?: Promise<void>;
  } = {},
) {
  const player = new FakePlayer();
  const loudness = new FakeLoudness();
  const frames = new FakeFrames();
  const clock = new FakeClock();
  const fetchFile = fakeFetch(answers);
  const objectUrls = new FakeObjectUrls(answers);
  const settingsStore = new FakeSettingsStore(kept);
  const lines = new GivenLines();
  /** Everything that was put into the page's address, in order. */
  const addresses: LinkTarget[] = [];
  /** Every file that was handed to the listener, in order. */
  const saved: { name: string; type: string; text: string | Blob }[] = [];
  const nowMs = () => 1_000;
  const browserServices: BrowserServices = {
    saveFile: (name, type, text) => saved.push({ name, type, text }),
    copyText: () => Promise.resolve(true),
    isThere: () => Promise.resolve(true),
    drawCard: () => Promise.resolve(new Blob()),
    share: undefined,
    pageUrl: () => 'https://page.example/',
    storageUsed: () => Promise.resolve(undefined),
    nowMs,
  };

  const settings = new Settings(settingsStore);
  const firstUse = new FirstUse(player);
  const transcript = new Transcript(fetchFile, readTranscript);
  const speakers = new Speakers(transcript);
  const search = new Search(transcript, () => speakers.alone);

  const playback = new Playback(player, frames, new FakeClock(), {
    get cues() {
      return lines.cues.length > 0 ? lines.cues : transcript.timedCues;
    },
    isShown: (line) => speakers.isShown(line),
  });
  const follow = new Follow(playback);
  const sound = { player, frames };
  const rateOverride = new RateOverride(player);
  const repeat = new Repeat(sound, playback, follow, settings, rateOverride, clock);
  const loudnessSetting = new LoudnessSetting(loudness, settings);

  const places = new PlaceKeeper(player, library, nowMs);
  const languages = new Languages(
    transcript,
    new Transcript(fetchFile, readTranscript),
    settings,
    (links) => firstTranscript(links, settings.option('transcript', ''), spoken),
  );
  const openEpisode = new OpenEpisode(transcript, languages, playback, places, {
    fetchFile,
    browserServices: () => Promise.resolve(browserServices),
    aWhile: () => aWhile,
    probeAudio,
    readAudioTags,
  });
  const skipSilence = new SkipSilence(
    sound,
    playback,
    settings,
    rateOverride,
    () => openEpisode.key,
  );
  const sleep = new Sleep(sound, playback, clock, () => openEpisode.chapters);
  const openedPassage = new OpenedPassage(playback, follow, openEpisode, () => mayBegin);
  const ownFiles = new OwnFiles(openEpisode, playback, { library, sortFiles, objectUrls, nowMs });
  const navigation = new EpisodeNavigation(openEpisode, ownFiles, {
    fetchFile,
    library,
    showSlips: ({ manifest }) => Promise.resolve(showSlips(manifest ?? {})),
    showInAddress: (target) => {
      addresses.push(target);
      return Promise.resolve();
    },
  });
  const remembered = { openEpisode, playback, library, nowMs };
  const shelf = new EpisodeShelf(navigation, {
    library,
    remember: () => {
      places.save();
      return rememberOpen(remembered);
    },
    pageUrl: browserServices.pageUrl,
    storageUsed: browserServices.storageUsed,
  });
  const dialogs = new Dialogs();

  keepSound(player, settings);
  playback.connect();
  places.connect(frames);
  openEpisode.connect(player);
  navigation.connect();
  openedPassage.connect(player);

  /** What components share. */
  const state: PageState = {
    ...{ settings, playback, follow, repeat, skipSilence, sleep, loudnessSetting },
    ...{ openEpisode, navigation, languages, shelf, search, speakers, openedPassage },
    ...{ firstUse, dialogs },
  };
  return {
    ...{ player, loudness, frames, clock, library, fetchFile, objectUrls, settingsStore },
    ...{ lines, addresses, saved, transcript, places, ownFiles, remembered, state },
    ...state,
  };
}
