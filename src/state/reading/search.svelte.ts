import { createContext } from 'svelte';
import type { Follow } from '../playback/follow.svelte.ts';
import type { Hits } from './hits.svelte.ts';

/** One wish to search, with what the search needs of the page. */
export interface Opening {
  /** Gives the focus back to what had it before the search. */
  readonly giveBack: () => void;
  /** The first line in view; undefined without one. */
  readonly firstInView: () => number | undefined;
}

/** Where the view goes after a search: to the reader's place before it, to the line being said, or nowhere. */
export type AfterSearch = 'back' | 'to the voice' | 'stay';

/** The wish to search in the lines that are shown, and its words. What finds them comes when it is wanted. */
export class Search {
  readonly #follow: Follow;
  #opening = $state.raw<Opening | undefined>();
  #isAwaited = $state.raw(false);
  #isTyped = $state.raw(false);
  #query = $state.raw('');
  #from: number | undefined;
  /** The line that the view held when the search began; undefined if it held none. */
  #heldBefore: number | undefined;
  /** What is found; undefined until the field has come, and once the search is closed. */
  hits = $state.raw<Hits | undefined>();

  constructor(follow: Follow) {
    this.#follow = follow;
  }

  /** The last wish to search; undefined while the search is closed. */
  get opening(): Opening | undefined {
    return this.#opening;
  }
  /** Whether the field is still to come, and another takes its typing meanwhile. */
  get isAwaited(): boolean {
    return this.#isAwaited;
  }
  /** Whether words were typed since the last wish, before the field came. */
  get isTyped(): boolean {
    return this.#isTyped;
  }
  get query(): string {
    return this.#query;
  }
  /** Whether what is found is listed. */
  get isListed(): boolean {
    return this.#opening !== undefined && this.hits !== undefined && this.#query.trim() !== '';
  }
  /** The line from which the first hit is looked for, as far as the last wish said. */
  get from(): number | undefined {
    return this.#from;
  }

  /**
   * Opens the search, and looks for `words`, or for the last ones if they are empty: from the line that the view holds, else
   * from the first in view. Opened already, it goes on from where it is, and keeps its first `giveBack`.
   */
  open(words: string, opening: Opening): void {
    const before = this.#opening;
    this.#isAwaited = before === undefined;
    this.#isTyped = false;
    this.#opening = { ...(before ?? opening) };
    if (before) return this.look(words || this.#query);
    const { holding, line } = this.#follow;
    this.#heldBefore = holding ? line : undefined;
    this.#from = holding && line >= 0 ? line : (opening.firstInView() ?? 0);
    this.look(words || this.#query, this.#from);
  }
  /** Closes the search; says where the view goes. A line that was played meanwhile holds the view already. */
  close(): AfterSearch {
    const { holding, line } = this.#follow;
    this.#opening = this.hits = undefined;
    this.#isAwaited = false;
    this.#follow.isLed = false;
    if (holding) return 'stay';
    return this.#heldBefore === undefined || this.#heldBefore === line ? 'back' : 'to the voice';
  }
  /** Looks for words that are typed before the field has come. */
  typeAhead(query: string): void {
    this.#isTyped = true;
    this.look(query);
  }
  /** The field has come, or is no longer waited for. */
  endWait(): void {
    this.#isAwaited = false;
  }

  /** Looks for other words than were typed, which come into the field. */
  retype(query: string): void {
    this.#isTyped = true;
    if (this.#opening) this.#opening = { ...this.#opening };
    this.look(query);
  }

  /** Looks for `query`, and leads the view to its hits; see `Hits.look`. */
  look(query: string, from?: number): void {
    this.#query = query;
    this.#follow.isLed = true;
    this.hits?.look(query, from);
  }
}

export const [useSearch, setSearch] = createContext<Search>();
