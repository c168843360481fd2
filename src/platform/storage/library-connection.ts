import { openLibrary, type LibraryDatabase } from './library-database.ts';

/** `refused`: there is no database to be had; `failed`: this piece of work did not succeed in it. */
type Attempt<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'refused' | 'failed'; readonly error: unknown };

/** One open database, opened at the first work and again after the browser closed it. */
export class LibraryConnection {
  #opening: Promise<LibraryDatabase> | undefined;
  #patience: Promise<never> | undefined;
  readonly #patienceMs: number;

  /** `patienceMs`: how long work waits for a database that does not open (held by a tab with an older page). */
  constructor(patienceMs = 3000) {
    this.#patienceMs = patienceMs;
  }

  /** Does the work, or says why it could not be done; never rejects. What was refused once is not asked for again. */
  async attempt<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<Attempt<T>> {
    for (let isRetry = false; ; isRetry = true) {
      let outcome: 'refused' | 'failed' = 'refused';
      try {
        const database = await this.#database();
        outcome = 'failed';
        return { outcome: 'done', value: await work(database) };
      } catch (error) {
        // Closed under our hands: a new connection may do.
        const isClosed = error instanceof DOMException && error.name === 'InvalidStateError';
        if (isRetry || outcome === 'refused' || !isClosed) return { outcome, error };
        this.#opening = undefined;
      }
    }
  }

  #database(): Promise<LibraryDatabase> {
    this.#opening ??= this.#open();
    // Once both are settled the first counts: a database that opens late is used from then on.
    return Promise.race([this.#opening, this.#patience!]);
  }

  #open(): Promise<LibraryDatabase> {
    const opening: Promise<LibraryDatabase> = openLibrary(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    this.#patience = new Promise((_resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error('the library does not open')),
        this.#patienceMs,
      );
      const stop = () => clearTimeout(timer);
      opening.then(stop, stop);
    });
    return opening;
  }
}
