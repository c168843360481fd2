/**
 * The build of howler without its spatial plugin, as far as it is in the built page: its transport and Web Audio are
 * left out there (`lightHowler` in `vite.config.ts`).
 */
declare module 'howler/dist/howler.core.min.js' {
  import type { HowlerGlobal, HowlOptions } from 'howler';

  export class Howl {
    constructor(options: HowlOptions);
    unload(): void;
  }
  /** The pool is howler's own affair (2.2.4): a Howl takes its audio element from there, and makes one where it is empty. */
  export const Howler: Pick<HowlerGlobal, 'usingWebAudio' | 'autoUnlock' | 'codecs'> & {
    readonly _html5AudioPool: HTMLAudioElement[];
  };
}
