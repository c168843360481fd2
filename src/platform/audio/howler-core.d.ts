/** howler's build without the spatial plugin, which the package's types do not name. */
declare module 'howler/dist/howler.core.min.js' {
  import type { HowlerGlobal } from 'howler';

  export { Howl } from 'howler';
  /** The pool is private to howler 2.2.4: a Howl takes its audio element from it, or creates one when it is empty. */
  export const Howler: HowlerGlobal & { readonly _html5AudioPool: HTMLAudioElement[] };
}
