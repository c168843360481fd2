/** The build of howler without its spatial plugin; `@types/howler` only describes the package's main file. */
declare module 'howler/dist/howler.core.min.js' {
  import type { HowlerGlobal } from 'howler';

  export { Howl } from 'howler';
  /** The pool is howler's own affair (2.2.4): a Howl takes its audio element from there, and makes one where it is empty. */
  export const Howler: HowlerGlobal & { readonly _html5AudioPool: HTMLAudioElement[] };
}
