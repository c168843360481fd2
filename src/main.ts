import { hydrate, mount } from 'svelte';
import { readEmbed } from './core/embed/embed-address.ts';
import { defaultShow, episodeLink, LIBRARY_LINK, readLink } from './core/episode/links.ts';
import { PAGE_DATA, readPageData } from './core/episode/page-data.ts';
import { omitUndefined } from './core/omit-undefined.ts';
import { readLinkedPlace } from './core/said/said.ts';
import { browserClock } from './platform/audio/browser-clock.ts';
import { BrowserFrames } from './platform/audio/frames.ts';
import { HowlerPlayer } from './platform/audio/howler-player.ts';
import { LazyLoudness } from './platform/audio/lazy-loudness.ts';
import { objectUrls } from './platform/files/object-urls.ts';
import { savesData } from './platform/network/data-use.ts';
import { fetchFile } from './platform/network/fetch-file.ts';
import { readTranscript } from './platform/network/transcript-reader.ts';
import { LazyExactSounds } from './platform/offline/lazy-exact-sounds.ts';
import { LazyRecordings } from './platform/offline/lazy-recordings.ts';
import { browserBackStep } from './platform/page/back-step.ts';
import { BroadcastPages } from './platform/page/broadcast-pages.ts';
import { mayBeginByItself } from './platform/page/may-begin.ts';
import { renew, takeRenewal } from './platform/page/renewal.ts';
import { LazyLibrary } from './platform/storage/lazy-library.ts';
import { LocalSettings, VisitSettings } from './platform/storage/settings-store.ts';
import { HAS_KEPT } from './state/settings.svelte.ts';
import { announce } from './state/episode/now-playing.svelte.ts';
import { remember } from './state/library/places.svelte.ts';
import { keepSound } from './state/playback/keep-sound.ts';
import { connect, makePageState, type PagePlatform } from './state/page-state.ts';
import type { Publisher } from './state/publish/publishing.svelte.ts';
import App from './ui/App.svelte';
import { setLocale, tagFor } from './ui/i18n/index.ts';
import { readTurns } from './ui/transcript/turn-elements.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/lists.css';

/** How the address wants the player to stand in another page; undefined for the whole page. */
const embedLook = readEmbed(location.href);
/** Where the page was loaded from: by it a page around knows its frames. */
const src = location.href;
const isFramed = embedLook !== undefined || parent !== window;

// What is large and rarely needed at once is loaded by the part that stands for it.
const player: HowlerPlayer = new HowlerPlayer((url) => loudness.elementFor(url));
const loudness = new LazyLoudness(player);
const browserServices = () => import('./platform/page/browser-services.ts');
const loadPublisher = () => import('./platform/publish/publish-site.ts');
const publisher: Publisher = {
  planSite: async (request) => (await loadPublisher()).planSite(request),
  saveSite: async (...what) => (await loadPublisher()).saveSite(...what),
};
const platform: PagePlatform = {
  ...{ player, loudness, fetchFile, readTranscript, mayBeginByItself, browserServices },
  objectUrls,
  frames: new BrowserFrames(),
  clock: browserClock,
  library: new LazyLibrary(),
  keptStore: async () => new (await import('./platform/storage/kept-store.ts')).IndexedKeptStore(),
  otherPages: new BroadcastPages(),
  recordings: new LazyRecordings(),
  exactSounds: new LazyExactSounds(),
  // What a page of others commands is not the listener's choice for the next visit.
  settingsStore: embedLook ? new VisitSettings(new LocalSettings()) : new LocalSettings(),
  readerLanguages: navigator.languages,
  nowMs: () => Date.now(),
  pageUrl: () => location.href,
  // The plain player of a published site stands in a folder of its own.
  ownShow: () => {
    const named = document.querySelector<HTMLMetaElement>('meta[name="cueline-show"]');
    return new URL(named?.content ?? defaultShow, location.href).href;
  },
  storageUsed: async () => (await browserServices()).storageUsed(),
  probeAudio: async (url, signal) =>
    (await import('./platform/audio/probe-audio.ts')).probeAudio(url, signal),
  canPlay: (type) => document.createElement('audio').canPlayType(type) !== '',
  findShift: async (task, signal) =>
    (await import('./platform/sound/find-shift.ts')).findShift(task, signal),
  fitSound: async (task, signal) =>
    (await import('./platform/prints/fit-sound.ts')).fitSound(task, signal),
  openAside: async (address, signal) =>
    (await import('./platform/sound/open-sound.ts')).openAside(address, signal),
  readAudioTags: async (url, signal) =>
    (await import('./platform/files/audio-tags.ts')).readAudioTags(url, signal),
  headOf: async (audio, signal) =>
    (await import('./platform/files/recording-head.ts')).headOf(audio, signal),
  readFeed: async (file, signal) =>
    (await import('./platform/network/feed-reader.ts')).readFeed(file, signal),
  sortFiles: async (files) => (await import('./platform/files/sort-files.ts')).sortFiles(files),
  showSlips: async ({ episodes, manifest }) => {
    if (episodes.length > 0) await state.firstUse.begun;
    return (await import('./core/episode/show-check.ts')).showSlips(manifest ?? {});
  },
  tellMaker: (url, diagnostics) => {
    import('./ui/notices/diagnostic-text.ts').then(({ showDiagnosticText }) => {
      for (const one of diagnostics) console.warn(`${url}: ${showDiagnosticText(one)}`);
    }, console.warn);
  },
  showInAddress: async (target, how) => {
    const link = episodeLink(location.href, target);
    if (how === 'as a step') history.pushState(null, '', link);
    else history.replaceState(null, '', link + location.hash);
    opened = location.search;
  },
  // Within another page, Back is that page's.
  ...(!isFramed && { backStep: browserBackStep }),
  visit: (url) => location.assign(url),
  isFramed,
  // The built page names what makes sites; a published one carries none.
  publisher: document.querySelector('meta[name="cueline-publisher"]') ? publisher : undefined,
};
const state = makePageState(platform);
const { settings, playback, follow, openEpisode, navigation, firstUse } = state;

keepSound(player, settings);
connect(state, platform);
remember(state.remembered, firstUse.heard);

/** The open part of the address: its query, without the time. */
let opened: string | undefined;
/** Resolves once that is open. */
let opening: Promise<void> | undefined;

/** Opens what the page's address asks for; where only the time in it is another, goes there. */
function open(): void {
  const at = readLinkedPlace(location.hash);
  if (opened === location.search) {
    if (at) {
      follow.goTo(at);
      void openEpisode.followWords(at);
    }
    return;
  }
  opened = location.search;
  opening = navigation.open(readLink(location.href), at).then(goOn);
}

/** Goes on with what the page did that this one stands for, and says so. */
function goOn(): void {
  const renewal = takeRenewal();
  if (!renewal) return;
  openEpisode.report({ about: 'page', why: 'renewed' });
  if (renewal.playing) playback.play();
}

/** Takes over a published page, with the lines that stand in it; resolves to false where this is none. */
async function adopt(): Promise<boolean> {
  const json = document.getElementById(PAGE_DATA)?.textContent;
  const page = json && (await readPageData(json, location.href));
  if (!page) return false;
  const { show, episode, chapters, transcript, notes } = page;
  const root = document.querySelector('.lines');
  const turns = root ? readTurns(root) : [];
  const parsed = transcript && {
    ...{ ...transcript, diagnostics: [], cues: turns.flatMap(({ cues }) => cues) },
  };
  opened = location.search;
  const lines = parsed && { parsed, turns };
  const atHand = { chapters, ...omitUndefined({ lines, notes }) };
  opening = navigation.adopt(show, episode, atHand, readLinkedPlace(location.hash)).then(goOn);
  // The page names only the episodes beside its own. Safari cannot tell when a page has nothing to do.
  const idle = new Promise((resolve) => {
    if (!savesData()) globalThis.requestIdleCallback?.(resolve);
  });
  if (!embedLook)
    void Promise.race([firstUse.begun, idle])
      .then(() => navigation.listSite())
      .catch(console.warn);
  if (transcript?.hasWords) void firstUse.heard.then(() => state.transcript.complete());
  return true;
}

const props = {
  state,
  // Loaded while the files are still in the air: what was dropped can be asked only at once.
  loadDrop: async () => (await import('./platform/files/dropped-files.ts')).filesFromDrop,
};

/**
 * Whether Play was pressed on a published page before its script came: then it has the focus, and not by a key, for which
 * browsers show where it is.
 */
const wasPlayPressed = () =>
  document.activeElement?.matches('[data-plays]:not(:focus-visible)') === true;

async function start(): Promise<void> {
  const target = document.body;
  const choice = settings.option('language', '');
  // A published page speaks its show's language; the reader may have chosen another.
  const isPublished = await adopt();
  const spoken = isPublished ? [document.documentElement.lang] : navigator.languages;
  const tag = tagFor(choice, spoken);
  const isAsMade = isPublished && tag === document.documentElement.lang;
  if (!isPublished) open();
  // English is here already; another language comes before the page is shown.
  await setLocale(tag).catch(console.warn);
  const isPlayWished = isPublished && wasPlayPressed();
  if (embedLook) {
    const { default: EmbedApp } = await import('./ui/embed/EmbedApp.svelte');
    target.replaceChildren();
    const { href: pageUrl } = location;
    mount(EmbedApp, { target, props: { state, look: embedLook, pageUrl } });
  } else if (isAsMade) hydrate(App, { target, props });
  else {
    target.replaceChildren();
    mount(App, { target, props });
  }
  document.documentElement.dataset['live'] = '';
  if (isPlayWished) playback.play();
  // What the listener has kept is there before any use of the page.
  if (!embedLook && settings.option(HAS_KEPT, false)) void opening?.then(() => firstUse.begin());
  if (!embedLook && location.hash === LIBRARY_LINK) {
    history.replaceState(null, '', location.href.replace(/#.*/s, ''));
    state.dialogs.show('library');
  }
}

/** A page around the player may command it, within what the show allows. */
async function obeyParent(): Promise<void> {
  const [{ ParentPage }, { FrameControl }] = await Promise.all([
    import('./platform/page/parent-page.ts'),
    import('./state/playback/frame-control.svelte.ts'),
  ]);
  const listed = () => navigation.show?.embedOrigins ?? [];
  new FrameControl(new ParentPage(src), player, playback, listed).connect();
}

if (embedLook) document.documentElement.dataset['embed'] = '';
if (parent !== window) obeyParent().catch(console.warn);
void start();
addEventListener('popstate', open);
addEventListener('pagehide', () => state.places.save());
addEventListener('vite:preloadError', () => {
  // Files of one's own that this browser could not keep would be lost.
  const isLost = openEpisode.episode?.audio?.startsWith('blob:') && !platform.library.available;
  if (!isLost) void renew(!player.paused);
});

void firstUse.begun
  .then(() => import('./platform/offline/register-worker.ts'))
  .then(({ registerWorker }) =>
    registerWorker(() => {
      const page = location.href.replace(/#.*/s, '');
      const { show } = navigation;
      const artwork = openEpisode.episode?.artwork ?? show?.artwork;
      const pictures = artwork?.startsWith(location.origin) ? [artwork] : [];
      return [page, ...(show ? [show.url] : []), ...openEpisode.textAddresses, ...pictures];
    }),
  )
  .catch(console.warn);

// In another page, the address is that page's. A place that a link names may be left before any sound.
if (!isFramed)
  void (readLinkedPlace(location.hash) ? firstUse.begun : firstUse.heard)
    .then(() =>
      Promise.all([
        import('./platform/page/page-fragment.ts'),
        import('./state/playback/address-time.ts'),
      ]),
    )
    .then(([{ pageFragment }, { showTimeInAddress }]) =>
      showTimeInAddress(playback, player, browserClock, pageFragment),
    )
    .catch(console.warn);

void firstUse.heard.then(() => {
  // The system's controls have nothing to show before the first sound.
  void import('./platform/audio/media-session.ts').then(
    ({ MediaSessionNowPlaying }) =>
      announce(new MediaSessionNowPlaying(), player, playback, openEpisode, follow, navigation),
    console.warn,
  );
  if ('wakeLock' in navigator && !isFramed) {
    void Promise.all([
      import('./platform/page/browser-screen.ts'),
      import('./state/playback/stay-awake.svelte.ts'),
    ]).then(
      ([{ BrowserScreen }, { stayAwake }]) =>
        stayAwake(playback, follow, settings, platform.frames, new BrowserScreen()),
      console.warn,
    );
  }
  // What tells of trouble could not be fetched any more once the connection is lost.
  void Promise.allSettled([
    import('./ui/notices/Notices.svelte'),
    import('./ui/transcript/NoTranscript.svelte'),
    import('./platform/audio/probe-audio.ts'),
    import('./state/episode/go-on-later.ts'),
  ]);
  if (!embedLook && !savesData())
    import('./ui/fetch-panels.ts').then(({ fetchPanels }) => fetchPanels()).catch(console.info);
});
