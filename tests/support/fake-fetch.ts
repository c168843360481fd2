import {
  FetchFailure,
  type Fetched,
  type FetchFailureCode,
  type FetchFile,
} from '../../src/core/episode/fetching.ts';

/** What an address answers: its text or bytes, a failure, or a whole answer; a promise of one arrives late. */
export type FakeAnswer =
  | string
  | Uint8Array
  | { readonly failure: FetchFailureCode; readonly status?: number }
  | Partial<Fetched>;

export interface FakeFetch extends FetchFile {
  /** Every address asked for, in order. */
  readonly asked: readonly string[];
}

/** Answers from a map of address to content; any other address is `not-found`. Honours the signal. */
export function fakeFetch(
  answers: Readonly<Record<string, FakeAnswer | Promise<FakeAnswer>>>,
): FakeFetch {
  const asked: string[] = [];
  const fetchFile: FetchFile = async (url, signal) => {
    asked.push(url);
    signal?.throwIfAborted();
    const answer = await Promise.race([
      Object.hasOwn(answers, url) ? answers[url]! : { failure: 'not-found' as const, status: 404 },
      aborted(signal),
    ]);
    signal?.throwIfAborted();
    return toFetched(answer, url);
  };
  return Object.assign(fetchFile, { asked });
}

function toFetched(answer: FakeAnswer, url: string): Fetched {
  if (typeof answer === 'string') return { bytes: new TextEncoder().encode(answer), url };
  if (answer instanceof Uint8Array) return { bytes: answer, url };
  if ('failure' in answer) throw new FetchFailure(answer.failure, url, answer.status);
  return { bytes: new Uint8Array(), url, ...answer };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
