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

/** A short, stable name for a text or for bytes: 13 letters and digits. Not for secrets. */
export function shortHash(content: string | Uint8Array): string {
  const half = (seed: number) => fnv1a(content, seed).toString(36).padStart(7, '0').slice(-7);
  return (half(0x811c9dc5) + half(0x01000193)).slice(0, 13);
}

/** The 32-bit FNV-1a hash over UTF-16 units or bytes, mixed once more so that similar contents differ in every digit. */
function fnv1a(content: string | Uint8Array, seed: number): number {
  const { length } = content;
  let hash = seed;
  if (typeof content === 'string') {
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193);
  } else {
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ content[i]!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
