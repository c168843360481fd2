import { mount } from 'svelte';
import { episodeLink, readLink } from './core/episode/links.ts';
import { firstTranscript } from './core/episode/transcript-choice.ts';
import { parseTimeFragment } from './core/time.ts';
import { browserClock } from './platform/audio/browser-clock.ts';
import { BrowserFrames } from './platform/audio/frames.ts';
import { HowlerPlayer } from './platform/audio/howler-player.ts';
import { LazyLoudness } from './platform/audio/lazy-loudness.ts';
import { fetchFile } from './platform/network/fetch-file.ts';
import { readTranscript } from './platform/network/transcript-reader.ts';
import { mayBeginByItself } from './platform/page/may-begin.ts';
import { LazyLibrary } from './platform/storage/lazy-library.ts';
import { LocalSettings } from './platform/storage/settings-store.ts';
import { Dialogs } from './state/dialogs.svelte.ts';
import { EpisodeNavigation } from './state/episode/episode-navigation.svelte.ts';
import { announce } from './state/episode/now-playing.svelte.ts';
import { OpenEpisode } from './state/episode/open-episode.svelte.ts';
import { OwnFiles } from './state/episode/own-files.ts';
import { Languages } from './state/episode/transcript-languages.svelte.ts';
import { Transcript } from './state/episode/transcript.svelte.ts';
import { FirstUse } from './state/first-use.svelte.ts';
import { PlaceKeeper, remember, rememberOpen } from './state/library/places.svelte.ts';
import { EpisodeShelf } from './state/library/shelf.svelte.ts';
import { Follow } from './state/playback/follow.svelte.ts';
import { LoudnessSetting } from './state/playback/loudness.svelte.ts';
import { keepSound, Playback } from './state/playback/playback.svelte.ts';
import { RateOverride } from './state/playback/rate-override.ts';
import { Repeat } from './state/playback/repeat.svelte.ts';
import { SkipSilence } from './state/playback/skip-silence.svelte.ts';
import { Sleep } from './state/playback/sleep.svelte.ts';
import { OpenedPassage } from './state/reading/passage.svelte.ts';
import { Search } from './state/reading/search.svelte.ts';
import { Speakers } from './state/reading/speakers.svelte.ts';
import { Settings } from './state/settings.svelte.ts';
import App from './ui/App.svelte';
import { setLocale, tagFor } from './ui/i18n/index.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/lists.css';

// The platform. What is large and rarely needed at once is loaded by the part that stands for it.
const player: HowlerPlayer = new HowlerPlayer((url) => loudness.elementFor(url));
const loudness = new LazyLoudness(player);
const frames = new BrowserFrames();
const library = new LazyLibrary();
const browserServices = () => import('./platform/page/browser-services.ts');
const nowMs = () => Date.now();

// The state: settings, playback, episode, library and reading, dialogs. None knows of one below it.
const settings = new Settings(new LocalSettings());
const firstUse = new FirstUse(player);
const transcript = new Transcript(fetchFile, readTranscript);
const speakers = new Speakers(transcript);
const search = new Search(transcript, () => speakers.alone);

const playback = new Playback(player, frames, browserClock, {
  get cues() {
    return transcript.timedCues;
  },
  isShown: (line) => speakers.isShown(line),
});
const follow = new Follow(playback);
const sound = { player, frames };
const rateOverride = new RateOverride(player);
const repeat = new Repeat(sound, playback, follow, settings, rateOverride, browserClock);
const loudnessSetting = new LoudnessSetting(loudness, settings);

const places = new PlaceKeeper(player, library, nowMs);
const languages = new Languages(
  transcript,
  new Transcript(fetchFile, readTranscript),
  settings,
  (links) => firstTranscript(links, settings.option('transcript', ''), navigator.languages),
);
const openEpisode = new OpenEpisode(transcript, languages, playback, places, {
  fetchFile,
  browserServices,
  aWhile: () => new Promise((resolve) => setTimeout(resolve, 300)),
  probeAudio: async (url, signal) =>
    (await import('./platform/audio/probe-audio.ts')).probeAudio(url, signal),
  readAudioTags: async (url, signal) =>
    (await import('./platform/files/audio-tags.ts')).readAudioTags(url, signal),
});
const skipSilence = new SkipSilence(sound, playback, settings, rateOverride, () => openEpisode.key);
const sleep = new Sleep(sound, playback, browserClock, () => openEpisode.chapters);
const openedPassage = new OpenedPassage(playback, follow, openEpisode, mayBeginByItself);
const ownFiles = new OwnFiles(openEpisode, playback, {
  library,
  sortFiles: async (files) => (await import('./platform/files/sort-files.ts')).sortFiles(files),
  objectUrls: { make: URL.createObjectURL, revoke: URL.revokeObjectURL },
  nowMs,
});
const navigation = new EpisodeNavigation(openEpisode, ownFiles, {
  fetchFile,
  library,
  showSlips: async ({ episodes, manifest }) => {
    if (episodes.length > 0) await firstUse.begun;
    return (await import('./core/episode/show-check.ts')).showSlips(manifest ?? {});
  },
  showInAddress: async (target) => {
    history.pushState(null, '', episodeLink(location.href, target));
    opened = location.search;
  },
});
const remembered = { openEpisode, playback, library, nowMs };
const shelf = new EpisodeShelf(navigation, {
  library,
  remember: () => {
    places.save();
    return rememberOpen(remembered);
  },
  pageUrl: () => location.href,
  storageUsed: async () => (await browserServices()).storageUsed(),
});
const dialogs = new Dialogs();

keepSound(player, settings);
playback.connect();
places.connect(frames);
openEpisode.connect(player);
navigation.connect();
openedPassage.connect(player);
remember(remembered, firstUse.heard);

/** The open part of the address: its query, without the time. */
let opened: string | undefined;

/** Opens what the page's address asks for; where only the time in it is another, goes there. */
function open(): void {
  const at = parseTimeFragment(location.hash);
  if (opened === location.search) {
    if (at) follow.goTo(at);
    return;
  }
  opened = location.search;
  void navigation.open(readLink(location.href), at);
}

open();
addEventListener('popstate', open);
addEventListener('pagehide', () => places.save());

const show = () =>
  mount(App, {
    target: document.body,
    props: {
      state: {
        ...{ settings, playback, follow, repeat, skipSilence, sleep, loudnessSetting },
        ...{ openEpisode, navigation, languages, shelf, search, speakers, openedPassage },
        ...{ firstUse, dialogs },
      },
      // Loaded while the files are still in the air: what was dropped can be asked only at once.
      loadDrop: async () => (await import('./platform/files/dropped-files.ts')).filesFromDrop,
    },
  });
// English is here already; another language comes before the page is shown.
void setLocale(tagFor(settings.option('language', ''), navigator.languages))
  .catch(console.warn)
  .then(show);

void firstUse.heard.then(() => {
  // The system's controls have nothing to show before the first sound.
  void import('./platform/audio/media-session.ts').then(
    ({ MediaSessionNowPlaying }) =>
      announce(new MediaSessionNowPlaying(), player, playback, openEpisode, follow),
    console.warn,
  );
  // What tells of trouble could not be fetched any more once the connection is lost.
  void Promise.allSettled([
    import('./ui/notices/Notices.svelte'),
    import('./ui/transcript/NoTranscript.svelte'),
    import('./platform/audio/probe-audio.ts'),
  ]);
});
