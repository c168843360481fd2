import type { Chapter } from '../episode/chapters/chapter.ts';

/** The system's media controls: lock screen, headset, media keys. They are told what plays, and ask for actions. */
export interface NowPlaying {
  show(what: {
    title: string;
    show?: string;
    artwork?: string;
    /** Those that are listed. */
    chapters: readonly Chapter[];
  }): void;
  /** Seconds; call when play, pause, seek or rate changed, not for each frame. */
  position(at: { time: number; duration: number; rate: number; playing: boolean }): void;
  /** Takes the system's wishes; returns the stop function. */
  listen(wishes: NowPlayingWishes): () => void;
  clear(): void;
}

export interface NowPlayingWishes {
  play(): void;
  pause(): void;
  stop(): void;
  seek(time: number): void;
  skip(bySeconds: number): void;
  previous(): void;
  next(): void;
}
