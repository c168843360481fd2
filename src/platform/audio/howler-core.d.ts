/** The build of howler without its spatial plugin: the package's types name only its main file. */
declare module 'howler/dist/howler.core.min.js' {
  import type { HowlerGlobal } from 'howler';

  export { Howl } from 'howler';
  /** The pool is private to howler (2.2.4): a Howl takes its audio element from it, and makes one where it is empty. */
  export const Howler: HowlerGlobal & { readonly _html5AudioPool: HTMLAudioElement[] };
}
