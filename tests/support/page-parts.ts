import type { ShowDiagnostic } from '../../src/core/episode/show-diagnostic.ts';
import { decodeText } from '../../src/core/transcript/decode/decode.ts';
import { parseFeed } from '../../src/core/episode/feed/feed.ts';
import type { BrowserServices, FileToZip } from '../../src/core/browser-services.ts';
import type { ReadAudioTags } from '../../src/core/episode/audio-tags/audio-tags.ts';
import type { ProbeAudio } from '../../src/core/episode/fetching.ts';
import type { LinkTarget } from '../../src/core/episode/links.ts';
import { showSlips } from '../../src/core/episode/show-check.ts';
import type { SortFiles } from '../../src/core/episode/local-episode.ts';
import type { FindShift } from '../../src/core/onsets/speech-shift.ts';
import type { FitSound } from '../../src/core/prints/sound-fit.ts';
import { omitUndefined } from '../../src/core/omit-undefined.ts';
import type { OpenSound } from '../../src/core/sound/readable-sound.ts';
import type { Cue } from '../../src/core/transcript/cue.ts';
import { readTranscript } from '../../src/core/transcript/read.ts';
import { connect, makePageState, type PagePlatform } from '../../src/state/page-state.ts';
import { keepSound } from '../../src/state/playback/keep-sound.ts';
import { FakeClock } from './fake-clock.ts';
import { fakeOpenFile } from './fake-open-file.ts';
import { FakeExactSounds } from './fake-exact-sounds.ts';
import { fakeFetch, type FakeAnswer } from './fake-fetch.ts';
import { FakeFrames } from './fake-frames.ts';
import { FakeHeads } from './fake-heads.ts';
import { FakeKeptStore } from './fake-kept-store.ts';
import { FakeLibrary } from './fake-library.ts';
import { FakeLoudness } from './fake-loudness.ts';
import { FakeObjectUrls } from './fake-object-urls.ts';
import { FakePlayer } from './fake-player.ts';
import { FakeRecordings } from './fake-recordings.ts';
import { FakeSettingsStore } from './fake-settings-store.ts';
import { fakeSortFiles } from './fake-sort-files.ts';

export type PageParts = ReturnType<typeof pageParts>;

/** Everything that the page is made of, over a platform of fakes. */
export function pageParts(
  answers: Record<string, FakeAnswer | Promise<FakeAnswer>> = {},
  {
    probeAudio = () => Promise.resolve({}),
    readAudioTags = () => Promise.resolve({ chapters: [] }),
    library = new FakeLibrary(),
    keptStore = new FakeKeptStore(),
    recordings = new FakeRecordings(),
    exactSounds = new FakeExactSounds(),
    heads = new FakeHeads(),
    fitSound,
    openAside,
    findShift,
    languages: spoken = [],
    kept = {},
    sortFiles = fakeSortFiles,
    mayBegin = false,
    isFramed = false,
    ownShow = 'https://page.example/show.json',
    nowMs = () => 1_000,
  }: {
    probeAudio?: ProbeAudio;
    readAudioTags?: ReadAudioTags;
    library?: FakeLibrary;
    keptStore?: FakeKeptStore;
    recordings?: FakeRecordings;
    exactSounds?: FakeExactSounds;
    heads?: FakeHeads;
    /** Left out, recordings are not listened to. */
    fitSound?: FitSound;
    /** Left out, no words are placed by pauses. */
    openAside?: OpenSound;
    /** Left out, nothing is found by speech. */
    findShift?: FindShift;
    /** What the listener understands. */
    languages?: readonly string[];
    /** The settings of the last visit. */
    kept?: Record<string, unknown>;
    sortFiles?: SortFiles;
    /** Whether sound that begins by itself would surprise nobody. */
    mayBegin?: boolean;
    /** Whether the page stands in another page. */
    isFramed?: boolean;
    /** The address of the site's own show. */
    ownShow?: string;
    /** Milliseconds since 1970. */
    nowMs?: () => number;
  } = {},
) {
  const player = new FakePlayer();
  const loudness = new FakeLoudness();
  const frames = new FakeFrames();
  const clock = new FakeClock();
  const fetchFile = fakeFetch(answers);
  const objectUrls = new FakeObjectUrls(answers);
  const settingsStore = new FakeSettingsStore(kept);
  /** Every step of the page's address, in order. */
  const addresses: LinkTarget[] = [];
  /** Everything that was put into the address without a step, in order. */
  const addressesInPlace: LinkTarget[] = [];
  /** Everything that the show's maker was told. */
  const told: ShowDiagnostic[] = [];
  /** Every page that was left for, in order. */
  const visited: string[] = [];
  /** Every file that was handed to the listener, in order. */
  const saved: { name: string; type: string; text: string | Blob }[] = [];
  /** Every ZIP that was handed to the listener, in order. */
  const zips: { name: string; type: string; files: readonly FileToZip[] }[] = [];
  /** Every step that Back leads to, in order. */
  const backSteps: { press: () => void; isThere: boolean }[] = [];
  const browserServices: BrowserServices = {
    saveFile: (name, type, text) => saved.push({ name, type, text }),
    saveZip: async (name, type, files) => {
      for (const { content } of files) if (typeof content !== 'string') await content();
      zips.push({ name, type, files });
    },
    openFile: fakeOpenFile(fetchFile),
    copyText: () => Promise.resolve(true),
    isThere: () => Promise.resolve(true),
    drawCard: () => Promise.resolve(new Blob()),
    share: undefined,
    storageUsed: () => Promise.resolve(undefined),
  };
  const platform: PagePlatform = {
    ...{ player, loudness, frames, clock, fetchFile, objectUrls, settingsStore, library },
    ...{ recordings, exactSounds, headOf: heads.headOf },
    keptStore: () => Promise.resolve(keptStore),
    ...omitUndefined({ fitSound, openAside, findShift }),
    ...{ readTranscript, sortFiles, probeAudio, readAudioTags, nowMs },
    readerLanguages: spoken,
    mayBeginByItself: () => mayBegin,
    browserServices: () => Promise.resolve(browserServices),
    pageUrl: () => 'https://page.example/',
    ownShow: () => ownShow,
    storageUsed: browserServices.storageUsed,
    showSlips: ({ manifest }) => Promise.resolve(showSlips(manifest ?? {})),
    showInAddress: (target, how) => {
      (how === 'as a step' ? addresses : addressesInPlace).push(target);
      return Promise.resolve();
    },
    backStep: (press) => {
      const step = { press, isThere: true };
      backSteps.push(step);
      return () => (step.isThere = false);
    },
    visit: (url) => visited.push(url),
    isFramed,
    readFeed: async ({ bytes, type, url }) => parseFeed((await decodeText(bytes, type)).text, url),
    canPlay: (type) => !/opus/.test(type),
    tellMaker: (_url, diagnostics) => void told.push(...diagnostics),
  };
  const state = makePageState(platform);
  keepSound(player, state.settings);
  connect(state, platform);

  const lines = {
    /** Lines to follow that no transcript has to be loaded for. */
    set cues(cues: readonly Cue[]) {
      if (cues.length === 0) state.transcript.clear();
      else state.transcript.adopt({ cues, diagnostics: [], format: 'vtt' });
    },
  };
  return {
    ...{ player, loudness, frames, clock, library, fetchFile, objectUrls, settingsStore },
    ...{
      keptStore,
      recordings,
      lines,
      addresses,
      addressesInPlace,
      backSteps,
      visited,
      saved,
      zips,
      told,
      state,
    },
    ...state,
  };
}
