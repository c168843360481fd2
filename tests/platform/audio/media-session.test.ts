import { expect, test } from 'vitest';
import type { NowPlayingWishes } from '../../../src/core/playback/now-playing.ts';
import {
  MediaSessionNowPlaying,
  type Metadata,
} from '../../../src/platform/audio/media-session.ts';

/** As strict as browsers are: unknown actions and impossible positions throw. */
class FakeSession implements MediaSession {
  metadata: MediaMetadata | null = null;
  playbackState: MediaSessionPlaybackState = 'none';
  position: MediaPositionState | undefined;
  readonly handlers = new Map<MediaSessionAction, MediaSessionActionHandler>();
  readonly unknown: readonly MediaSessionAction[];

  constructor(unknown: readonly MediaSessionAction[] = []) {
    this.unknown = unknown;
  }

  setActionHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
    if (this.unknown.includes(action)) throw new TypeError(`unknown action ${action}`);
    if (handler) this.handlers.set(action, handler);
    else this.handlers.delete(action);
  }

  setPositionState(state?: MediaPositionState): void {
    if (state) {
      const { duration = NaN, position = 0, playbackRate = 1 } = state;
      if (!(duration >= 0 && position >= 0 && position <= duration && playbackRate > 0))
        throw new TypeError('impossible position');
    }
    this.position = state;
  }

  async setCameraActive(): Promise<void> {}
  async setMicrophoneActive(): Promise<void> {}

  ask(action: MediaSessionAction, details: Omit<MediaSessionActionDetails, 'action'> = {}): void {
    this.handlers.get(action)?.({ action, ...details });
  }
}

function setUp(mediaSession: FakeSession | undefined = new FakeSession()) {
  const shown: Metadata[] = [];
  const nowPlaying = new MediaSessionNowPlaying({
    mediaSession,
    base: 'https://example.org/show/',
    createMetadata: (of) => {
      shown.push(of);
      return { title: '', artist: '', album: '', ...of, artwork: [] };
    },
  });
  return { mediaSession, shown, nowPlaying };
}

function recordWishes() {
  const asked: unknown[][] = [];
  const wishes: NowPlayingWishes = {
    play: () => asked.push(['play']),
    pause: () => asked.push(['pause']),
    stop: () => asked.push(['stop']),
    seek: (time) => asked.push(['seek', time]),
    skip: (by) => asked.push(['skip', by]),
    previous: () => asked.push(['previous']),
    next: () => asked.push(['next']),
  };
  return { asked, wishes };
}

const paused = { time: 1, duration: 60, rate: 1, playing: false };

test('title, show and picture are shown, the picture with its full address and no guessed size', () => {
  const { shown, nowPlaying } = setUp();
  nowPlaying.show({ title: 'Tides', show: 'The Sea', artwork: 'tides.png', chapters: [] });
  expect(shown).toEqual([
    {
      title: 'Tides',
      artist: 'The Sea',
      artwork: [{ src: 'https://example.org/show/tides.png' }],
      chapterInfo: [],
    },
  ]);
});

test('a picture without a usable address is left out', () => {
  const { shown, nowPlaying } = setUp();
  nowPlaying.show({ title: 'Tides', artwork: 'http://[', chapters: [] });
  expect(shown).toEqual([{ title: 'Tides', artwork: [], chapterInfo: [] }]);
});

test('chapters are told, without those at impossible times', () => {
  const { shown, nowPlaying } = setUp();
  nowPlaying.show({
    title: 'Tides',
    chapters: [
      { start: 0, title: 'Ebb', image: 'ebb.png' },
      { start: 12, title: 'Flow' },
      { start: NaN, title: 'Nowhere' },
    ],
  });
  expect(shown[0]?.chapterInfo).toEqual([
    { title: 'Ebb', startTime: 0, artwork: [{ src: 'https://example.org/show/ebb.png' }] },
    { title: 'Flow', startTime: 12, artwork: [] },
  ]);
});

test('the position is told with rate and state', () => {
  const { mediaSession, nowPlaying } = setUp();
  nowPlaying.position({ time: 12, duration: 60, rate: 1.5, playing: true });
  expect(mediaSession?.position).toEqual({ position: 12, duration: 60, playbackRate: 1.5 });
  expect(mediaSession?.playbackState).toBe('playing');
});

test.each([
  ['an unknown length', { ...paused, duration: NaN }],
  ['an endless stream', { ...paused, duration: Infinity }],
  ['no length', { ...paused, time: 0, duration: 0 }],
  ['a rate of nothing', { ...paused, rate: 0 }],
])('%s clears the position instead of throwing', (_, at) => {
  const { mediaSession, nowPlaying } = setUp();
  nowPlaying.position(paused);
  nowPlaying.position(at);
  expect(mediaSession?.position).toBeUndefined();
  expect(mediaSession?.playbackState).toBe('paused');
});

test.each([
  [61, 60],
  [-1, 0],
  [NaN, 0],
])('a time of %d is told as %d of 60', (time, told) => {
  const { mediaSession, nowPlaying } = setUp();
  nowPlaying.position({ ...paused, time });
  expect(mediaSession?.position?.position).toBe(told);
});

test('what the system asks for becomes a wish', () => {
  const { mediaSession, nowPlaying } = setUp();
  const { asked, wishes } = recordWishes();
  nowPlaying.listen(wishes);
  mediaSession?.ask('play');
  mediaSession?.ask('pause');
  mediaSession?.ask('stop');
  mediaSession?.ask('seekto', { seekTime: 0 });
  mediaSession?.ask('seekto');
  mediaSession?.ask('seekbackward');
  mediaSession?.ask('seekbackward', { seekOffset: 5 });
  mediaSession?.ask('seekforward');
  mediaSession?.ask('seekforward', { seekOffset: 10 });
  mediaSession?.ask('previoustrack');
  mediaSession?.ask('nexttrack');
  expect(asked).toEqual([
    ['play'],
    ['pause'],
    ['stop'],
    ['seek', 0],
    ['skip', -15],
    ['skip', -5],
    ['skip', 30],
    ['skip', 10],
    ['previous'],
    ['next'],
  ]);
});

test('an action that the browser does not know costs only itself', () => {
  const { mediaSession, nowPlaying } = setUp(new FakeSession(['play', 'seekto']));
  const { asked, wishes } = recordWishes();
  const stop = nowPlaying.listen(wishes);
  mediaSession?.ask('pause');
  expect(asked).toEqual([['pause']]);
  stop();
  expect(mediaSession?.handlers.size).toBe(0);
});

test('clearing leaves nothing on the lock screen', () => {
  const { mediaSession, nowPlaying } = setUp();
  nowPlaying.show({ title: 'Tides', chapters: [] });
  nowPlaying.position({ ...paused, playing: true });
  nowPlaying.clear();
  expect(mediaSession).toMatchObject({
    metadata: null,
    playbackState: 'none',
    position: undefined,
  });
});

test('a browser without media controls is left alone', () => {
  const nowPlaying = new MediaSessionNowPlaying({
    mediaSession: undefined,
    base: 'https://example.org/',
    createMetadata: () => {
      throw new Error('not there');
    },
  });
  const uses = () => {
    nowPlaying.show({ title: 'Tides', chapters: [] });
    nowPlaying.position(paused);
    nowPlaying.listen(recordWishes().wishes)();
    nowPlaying.clear();
  };
  expect(uses).not.toThrow();
});
