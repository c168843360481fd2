import type { ObjectUrls } from '../../src/core/episode/local-episode.ts';
import type { FakeAnswer } from './fake-fetch.ts';

/** Addresses for files, which the fake fetch answers until they are revoked. */
export class FakeObjectUrls implements ObjectUrls {
  /** The addresses that hold memory now. */
  readonly open = new Set<string>();
  readonly #answers: Record<string, FakeAnswer | Promise<FakeAnswer>>;
  #made = 0;

  constructor(answers: Record<string, FakeAnswer | Promise<FakeAnswer>>) {
    this.#answers = answers;
  }

  make(blob: Blob): string {
    const url = `blob:https://page.example/${++this.#made}`;
    this.open.add(url);
    this.#answers[url] = blob.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    return url;
  }

  revoke(url: string): void {
    this.open.delete(url);
    this.#answers[url] = { failure: 'not-found' };
  }
}
