import type { ReadAudioTags } from '../../src/core/episode/audio-tags/audio-tags.ts';
import type { ProbeAudio } from '../../src/core/episode/fetching.ts';
import { firstTranscript } from '../../src/core/episode/transcript-choice.ts';
import type { LinkTarget } from '../../src/core/episode/links.ts';
import { readTranscript } from '../../src/core/transcript/read.ts';
import { Extras } from '../../src/state/extras.ts';
import { Follow } from '../../src/state/playback/follow.svelte.ts';
import { OwnFiles } from '../../src/state/episode/own-files.ts';
import { PlaceKeeper } from '../../src/state/library/places.ts';
import { Playback } from '../../src/state/playback/playback.svelte.ts';
import { EpisodeNavigation } from '../../src/state/episode/episode-navigation.svelte.ts';
import { Transcript } from '../../src/state/episode/transcript.svelte.ts';
import { Settings } from '../../src/state/settings.svelte.ts';
import { OpenEpisode } from '../../src/state/episode/open-episode.svelte.ts';
import { FakeClock } from './fake-clock.ts';
import { fakeFetch, type FakeAnswer } from './fake-fetch.ts';
import { FakeFrames } from './fake-frames.ts';
import { FakeLoudness } from './fake-loudness.ts';
import { FakeLibrary } from './fake-library.ts';
import { FakeObjectUrls } from './fake-object-urls.ts';
import { FakePlayer } from './fake-player.ts';
import { FakeSettingsStore } from './fake-settings-store.ts';
import { GivenLines } from './given-lines.svelte.ts';
import { fakeSortFiles } from './fake-sort-files.ts';

export type PageParts = ReturnType<typeof pageParts>;

/** Everything that the page is made of, joined as in `main.ts`, over an outside world of fakes. */
export function pageParts(
  answers: Record<string, FakeAnswer | Promise<FakeAnswer>> = {},
  {
    probeAudio = () => Promise.resolve({}),
    readAudioTags = () => Promise.resolve({ chapters: [] }),
    library = new FakeLibrary(),
    languages = [],
    aWhile = new Promise(() => undefined),
  }: {
    probeAudio?: ProbeAudio;
    readAudioTags?: ReadAudioTags;
    library?: FakeLibrary;
    /** What the listener understands. */
    languages?: readonly string[];
    /** Resolves when a reading has taken a while; never, where it is left out. */
    aWhile?: Promise<void>;
  } = {},
) {
  const player = new FakePlayer();
  const frames = new FakeFrames();
  const clock = new FakeClock();
  const loudness = new FakeLoudness();
  const fetchFile = fakeFetch(answers);
  const objectUrls = new FakeObjectUrls(answers);
  const settingsStore = new FakeSettingsStore();
  /** Everything that was put into the page's address, in order. */
  const addresses: LinkTarget[] = [];
  /** Every file that was handed to the listener, in order. */
  const saved: { name: string; type: string; text: string | Blob }[] = [];
  const nowMs = () => 1_000;
  const lines = new GivenLines();

  const settings = new Settings(settingsStore);
  const transcript = new Transcript(fetchFile, readTranscript);
  const playback = new Playback(player, frames, new FakeClock(), () => lines.cues ?? transcript.timedCues);
  const follow = new Follow(playback);
  const places = new PlaceKeeper(player, library, nowMs);
  const openEpisode = new OpenEpisode(transcript, playback, places, {
    fetchFile,
    probeAudio,
    readAudioTags,
    readTranscript,
    firstTranscript: (links) =>
      Promise.resolve(firstTranscript(links, settings.option('transcript', ''), languages)),
    aWhile: () => aWhile,
    browserServices: () =>
      Promise.resolve({
        saveFile: (name, type, text) => saved.push({ name, type, text }),
        copyText: () => Promise.resolve(true),
        isThere: () => Promise.resolve(true),
        drawCard: () => Promise.resolve(new Blob()),
        share: undefined,
        pageUrl: () => 'https://page.example/',
        storageUsed: () => Promise.resolve(undefined),
        nowMs,
      }),
  });
  const ownFiles = new OwnFiles(openEpisode, playback, {
    library,
    sortFiles: fakeSortFiles,
    objectUrls,
    nowMs,
  });
  const navigation = new EpisodeNavigation(openEpisode, {
    fetchFile,
    library,
    loadOwnFiles: () => Promise.resolve(ownFiles),
    showInAddress: (target) => {
      addresses.push(target);
      return Promise.resolve();
    },
  });
  const extras = new Extras(
    { playback, follow, settings, openEpisode, places, library },
    { player, frames, clock, loudness },
  );
  playback.connect();
  places.connect(frames);
  openEpisode.connect(player);
  navigation.connect();
  return {
    ...{
      player,
      frames,
      clock,
      loudness,
      library,
      fetchFile,
      objectUrls,
      settingsStore,
      addresses,
      saved,
    },
    ...{
      lines,
      settings,
      transcript,
      playback,
      follow,
      places,
      openEpisode,
      ownFiles,
      navigation,
      extras,
    },
  };
}
