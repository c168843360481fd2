import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import type { NowPlaying, NowPlayingWishes } from '../../core/playback/now-playing.ts';
import { SKIP } from '../../core/playback/player.ts';

/** A chapter of the Media Session standard, missing from TypeScript's types; browsers without it ignore it. */
interface ChapterInformation {
  readonly title: string;
  readonly startTime: number;
  readonly artwork?: MediaImage[];
}
/** Metadata that the system's controls show, with chapters. */
export interface Metadata extends MediaMetadataInit {
  chapterInfo?: ChapterInformation[];
}

/** The browser's interface to media controls; `mediaSession` is missing in some in-app browsers. */
interface MediaSessionPlatform {
  readonly mediaSession: MediaSession | undefined;
  /** Address against which relative picture addresses are resolved. */
  readonly base: string;
  createMetadata(of: Metadata): MediaMetadata;
}

/** Drives the system's media controls by the Media Session API; does nothing where that is missing. */
export class MediaSessionNowPlaying implements NowPlaying {
  readonly #platform: MediaSessionPlatform;

  constructor(platform: MediaSessionPlatform = browserPlatform()) {
    this.#platform = platform;
  }

  show(what: Parameters<NowPlaying['show']>[0]): void {
    const { mediaSession, base, createMetadata } = this.#platform;
    if (mediaSession === undefined) return;
    mediaSession.metadata = createMetadata({
      title: what.title,
      ...(what.show !== undefined && { artist: what.show }),
      artwork: pictures(what.artwork, base),
      chapterInfo: chapterInfo(what.chapters, base),
    });
  }

  position(at: Parameters<NowPlaying['position']>[0]): void {
    const { mediaSession } = this.#platform;
    if (mediaSession === undefined) return;
    mediaSession.playbackState = at.playing ? 'playing' : 'paused';
    // Some browsers throw for a position past the end, an unknown or infinite length, or a rate of 0.
    if (Number.isFinite(at.duration) && at.duration > 0 && at.rate > 0) {
      mediaSession.setPositionState?.({
        duration: at.duration,
        position: Math.min(Math.max(0, at.time || 0), at.duration),
        playbackRate: at.rate,
      });
    } else mediaSession.setPositionState?.();
  }

  listen(wishes: NowPlayingWishes): () => void {
    const { mediaSession } = this.#platform;
    if (mediaSession === undefined) return () => undefined;
    const handled = handlers(wishes).filter(([action, handler]) =>
      handle(mediaSession, action, handler),
    );
    return () => {
      for (const [action] of handled) handle(mediaSession, action, null);
    };
  }

  clear(): void {
    const { mediaSession } = this.#platform;
    if (mediaSession === undefined) return;
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
    mediaSession.setPositionState?.();
  }
}

function browserPlatform(): MediaSessionPlatform {
  return {
    mediaSession: 'mediaSession' in navigator ? navigator.mediaSession : undefined,
    base: document.baseURI,
    createMetadata: (of) => new MediaMetadata(of),
  };
}

function handlers(
  wishes: NowPlayingWishes,
): readonly (readonly [MediaSessionAction, MediaSessionActionHandler])[] {
  return [
    ['play', () => wishes.play()],
    ['pause', () => wishes.pause()],
    ['stop', () => wishes.stop()],
    [
      'seekto',
      ({ seekTime }) => {
        if (seekTime != null) wishes.seek(seekTime);
      },
    ],
    ['seekbackward', ({ seekOffset }) => wishes.skip(-(seekOffset || SKIP.back))],
    ['seekforward', ({ seekOffset }) => wishes.skip(seekOffset || SKIP.forward)],
    ['previoustrack', () => wishes.previous()],
    ['nexttrack', () => wishes.next()],
  ];
}

/** Whether the browser took the handler; for an action that it does not know it throws. */
function handle(
  mediaSession: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): boolean {
  try {
    mediaSession.setActionHandler(action, handler);
    return true;
  } catch {
    return false;
  }
}

/** No sizes or type: the browser finds out itself, and would skip the picture for a wrong one. */
function pictures(address: string | undefined, base: string): MediaImage[] {
  if (address === undefined || !URL.canParse(address, base)) return [];
  return [{ src: new URL(address, base).href }];
}

function chapterInfo(chapters: readonly Chapter[], base: string): ChapterInformation[] {
  return chapters
    .filter(({ start }) => start >= 0 && start < Infinity)
    .map(({ title, start, image }) => ({
      title,
      startTime: start,
      artwork: pictures(image, base),
    }));
}
