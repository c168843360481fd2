import { fileName, stem } from './file-name.ts';

/**
 * Gives each episode of a show its id: the published one, else one made from its audio's file name, else its position.
 * Ids are unique, and a published id wins over a made one of an earlier episode. None begins with `local-`, the prefix of
 * the listener's own files.
 */
export class EpisodeIds {
  readonly #given: ReadonlySet<string>;
  readonly #taken = new Set<string>();
  /** The next number to append to a name that is taken; keeps many equal names cheap. */
  readonly #next = new Map<string, number>();

  constructor(given: Iterable<string | undefined>) {
    this.#given = new Set([...given].filter((id) => id !== undefined));
  }

  take(given: string | undefined, audio: string | undefined, position: number): string {
    const wish = given ?? (stem(fileName(audio ?? '')) || `episode-${position}`);
    const id = wish.startsWith('local-') ? `episode-${wish}` : wish;
    const isFree = (name: string) =>
      !this.#taken.has(name) && (name === given || !this.#given.has(name));
    let free = id;
    for (let n = this.#next.get(id) ?? 2; !isFree(free); n++) {
      free = `${id}-${n}`;
      this.#next.set(id, n + 1);
    }
    this.#taken.add(free);
    return free;
  }
}
