import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import type { NowPlaying, NowPlayingWishes } from '../../core/playback/now-playing.ts';

/** The Media Session standard's chapters, which TypeScript does not know yet; other browsers ignore them. */
interface ChapterInformation {
  readonly title: string;
  readonly startTime: number;
  readonly artwork?: MediaImage[];
}
/** What the system shows of an episode, with chapters where it knows them. */
export interface Metadata extends MediaMetadataInit {
  chapterInfo?: ChapterInformation[];
}

/** What the browser gives for it; `session` is missing in some browsers inside of apps. */
interface MediaSessionPlatform {
  readonly navigation: MediaSession | undefined;
  /** Relative picture addresses start from here. */
  readonly base: string;
  createMetadata(of: Metadata): MediaMetadata;
}

/** How far a headset's seek buttons go where the system does not say. */
const backSeconds = 15;
const onSeconds = 30;

/** Speaks to the system's media controls; does nothing where there are none. */
export class MediaSessionNowPlaying implements NowPlaying {
  readonly #platform: MediaSessionPlatform;

  constructor(platform: MediaSessionPlatform = browserPlatform()) {
    this.#platform = platform;
  }

  show(what: Parameters<NowPlaying['show']>[0]): void {
    const { navigation, base, createMetadata } = this.#platform;
    if (navigation === undefined) return;
    navigation.metadata = createMetadata({
      title: what.title,
      ...(what.show !== undefined && { artist: what.show }),
      artwork: pictures(what.artwork, base),
      chapterInfo: chapterInfo(what.chapters, base),
    });
  }

  position(at: Parameters<NowPlaying['position']>[0]): void {
    const { navigation } = this.#platform;
    if (navigation === undefined) return;
    navigation.playbackState = at.playing ? 'playing' : 'paused';
    // A position past the end, a length that is unknown or endless, or a rate of 0 are exceptions to some browser.
    if (Number.isFinite(at.duration) && at.duration > 0 && at.rate > 0) {
      navigation.setPositionState?.({
        duration: at.duration,
        position: Math.min(Math.max(0, at.time || 0), at.duration),
        playbackRate: at.rate,
      });
    } else navigation.setPositionState?.();
  }

  listen(wishes: NowPlayingWishes): () => void {
    const { navigation } = this.#platform;
    if (navigation === undefined) return () => undefined;
    const handled = handlers(wishes).filter(([action, handler]) =>
      handle(navigation, action, handler),
    );
    return () => {
      for (const [action] of handled) handle(navigation, action, null);
    };
  }

  clear(): void {
    const { navigation } = this.#platform;
    if (navigation === undefined) return;
    navigation.metadata = null;
    navigation.playbackState = 'none';
    navigation.setPositionState?.();
  }
}

function browserPlatform(): MediaSessionPlatform {
  return {
    navigation: 'mediaSession' in navigator ? navigator.mediaSession : undefined,
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
    ['seekbackward', ({ seekOffset }) => wishes.skip(-(seekOffset || backSeconds))],
    ['seekforward', ({ seekOffset }) => wishes.skip(seekOffset || onSeconds)],
    ['previoustrack', () => wishes.previousLine()],
    ['nexttrack', () => wishes.nextLine()],
  ];
}

/** Whether the browser took it: one that does not know an action throws, and the others shall still work. */
function handle(
  navigation: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): boolean {
  try {
    navigation.setActionHandler(action, handler);
    return true;
  } catch {
    return false;
  }
}

/** Without sizes or type: the browser looks for itself, and a wrong guess would make it pass the picture over. */
function pictures(address: string | undefined, base: string): MediaImage[] {
  if (address === undefined || !URL.canParse(address, base)) return [];
  return [{ src: new URL(address, base).href }];
}

function chapterInfo(chapters: readonly Chapter[], base: string): ChapterInformation[] {
  return chapters
    .filter((chapter) => chapter.silent !== true && chapter.start >= 0 && chapter.start < Infinity)
    .map(({ title, start, image }) => ({
      title,
      startTime: start,
      artwork: pictures(image, base),
    }));
}
