import { mount } from 'svelte';
import { episodeLink, readLink } from './core/episode/links.ts';
import { parseTimeFragment } from './core/time.ts';
import { fetchFile } from './platform/network/fetch-file.ts';
import { browserClock } from './platform/audio/browser-clock.ts';
import { BrowserFrames } from './platform/audio/frames.ts';
import { HowlerPlayer } from './platform/audio/howler-player.ts';
import { LazyLoudness } from './platform/audio/lazy-loudness.ts';
import { LazyLibrary } from './platform/storage/lazy-library.ts';
import { LocalSettings } from './platform/storage/settings-store.ts';
import { readTranscript } from './platform/network/transcript-reader.ts';
import type { Extras } from './state/extras.ts';
import { Follow } from './state/playback/follow.svelte.ts';
import { keepSound } from './state/playback/keep-sound.ts';
import { PlaceKeeper } from './state/library/places.ts';
import { Playback } from './state/playback/playback.svelte.ts';
import { EpisodeNavigation } from './state/episode/episode-navigation.svelte.ts';
import { OpenEpisode } from './state/episode/open-episode.svelte.ts';
import { Transcript } from './state/episode/transcript.svelte.ts';
import { Settings } from './state/settings.svelte.ts';
import App from './ui/App.svelte';
import { setLocale, tagFor } from './ui/i18n/index.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/lists.css';

const player: HowlerPlayer = new HowlerPlayer((url) => loudness.elementFor(url));
const loudness = new LazyLoudness(player);
const frames = new BrowserFrames();
const library = new LazyLibrary();
const nowMs = () => Date.now();
const settings = new Settings(new LocalSettings());
const transcript = new Transcript(fetchFile, readTranscript);
const playback = new Playback(player, frames, browserClock, () => transcript.timedCues);
const follow = new Follow(playback);
const places = new PlaceKeeper(player, library, nowMs);
const openEpisode = new OpenEpisode(transcript, playback, places, {
  fetchFile,
  readTranscript,
  firstTranscript: async (links) =>
    (await import('./core/episode/transcript-choice.ts')).firstTranscript(
      links,
      settings.option('transcript', ''),
      navigator.languages,
    ),
  aWhile: () => new Promise((resolve) => setTimeout(resolve, 300)),
  probeAudio: async (url, signal) =>
    (await import('./platform/audio/probe-audio.ts')).probeAudio(url, signal),
  browserServices: () => import('./platform/page/browser-services.ts'),
  readAudioTags: async (url, signal) =>
    (await import('./platform/files/audio-tags.ts')).readAudioTags(url, signal),
});
const navigation = new EpisodeNavigation(openEpisode, {
  fetchFile,
  library,
  loadOwnFiles: async () => {
    const [{ OwnFiles }, { sortFiles }] = await Promise.all([
      import('./state/episode/own-files.ts'),
      import('./platform/files/sort-files.ts'),
    ]);
    const objectUrls = { make: URL.createObjectURL, revoke: URL.revokeObjectURL };
    return new OwnFiles(openEpisode, playback, { library, sortFiles, objectUrls, nowMs });
  },
  showInAddress: async (target) => {
    history.pushState(null, '', episodeLink(location.href, target));
    opened = location.search;
  },
});

/** What the address asks for that is open by now, without the time. */
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

let extras: Promise<Extras> | undefined;

/** Resolves with the first sound; the first times are told while it begins, and what loaded then would be in its way. */
const heard = new Promise<void>((resolve) => {
  let told = 0;
  const stop = player.watchTime(() => {
    if (++told < 3) return;
    stop();
    resolve();
  });
});

/** What did not come is asked for again at the next wish. */
async function loadExtras(): Promise<Extras> {
  try {
    const [{ Extras }, { soundPorts }] = await Promise.all([
      import('./state/extras.ts'),
      import('./platform/audio/sound-ports.ts'),
    ]);
    return new Extras(
      { playback, follow, settings, openEpisode, places, library },
      soundPorts(player, frames, loudness),
    );
  } catch (error) {
    extras = undefined;
    throw error;
  }
}

keepSound(player, settings);
playback.connect();
places.connect(frames);
openEpisode.connect(player);
navigation.connect();
open();
const show = () =>
  mount(App, {
    target: document.body,
    props: {
      playback,
      navigation,
      openEpisode,
      settings,
      follow,
      heard,
      extras: () => (extras ??= loadExtras()),
      // Loaded while the files are still in the air: what was dropped can be asked only at once.
      loadDrop: async () => (await import('./platform/files/dropped-files.ts')).filesFromDrop,
    },
  });
// English is here already; another language comes before the page is shown.
void setLocale(tagFor(settings.option('language', ''), navigator.languages))
  .catch(console.warn)
  .then(show);
addEventListener('popstate', open);
addEventListener('pagehide', () => places.save());

void heard.then(() => {
  // The system's controls have nothing to show before the first sound.
  void Promise.all([
    import('./platform/audio/media-session.ts'),
    import('./state/episode/now-playing.svelte.ts'),
  ]).then(
    ([{ MediaSessionNowPlaying }, { announce }]) =>
      announce(new MediaSessionNowPlaying(), player, playback, openEpisode, follow),
    console.warn,
  );
  // What tells of trouble could not be fetched any more once the connection is lost.
  void Promise.allSettled([
    import('./ui/notices/Notices.svelte'),
    import('./ui/transcript/NoTranscript.svelte'),
    import('./state/episode/audio-error.ts'),
    import('./platform/audio/probe-audio.ts'),
  ]);
});
