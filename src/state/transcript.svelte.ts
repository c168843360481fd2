import type { FetchFile } from '../core/episode/fetching.ts';
import type { TranscriptLink } from '../core/episode/episode.ts';
import type { Trouble } from '../core/episode/trouble.ts';
import { troubleOf } from './fetch-trouble.ts';
import { foresee, type Parsed } from '../core/transcript/parse.ts';
import type { ReadTranscript } from '../core/transcript/reading.ts';
import { linesAreFragments, toTurns, type Turn } from '../core/transcript/turns.ts';

/** The transcript on the page: the text of one link, read and grouped into turns. */
export class Transcript {
  readonly #fetchFile: FetchFile;
  readonly #read: ReadTranscript;
  #loading: AbortController | undefined;
  #parsed = $state.raw<Parsed | undefined>();
  #status = $state.raw<'none' | 'loading' | 'ready' | 'failed'>('none');
  #trouble = $state.raw<Trouble | undefined>();
  readonly #turns = $derived<readonly Turn[]>(toTurns(this.#parsed?.cues ?? []));
  readonly #fragments = $derived(linesAreFragments(this.#parsed?.cues ?? []));

  constructor(fetchFile: FetchFile, read: ReadTranscript) {
    this.#fetchFile = fetchFile;
    this.#read = read;
  }

  get status() {
    return this.#status;
  }
  get parsed(): Parsed | undefined {
    return this.#parsed;
  }
  get turns(): readonly Turn[] {
    return this.#turns;
  }
  /** True where lines are fragments of sentences, which read better as paragraphs. */
  get fragments(): boolean {
    return this.#fragments;
  }
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  clear(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#parsed = this.#trouble = undefined;
    this.#status = 'none';
  }

  /** Loads and reads; a newer call wins over an older one. Resolves to what was read, undefined where nothing was. */
  async load(link: TranscriptLink): Promise<Parsed | undefined> {
    this.clear();
    const loading = (this.#loading = new AbortController());
    this.#status = 'loading';
    foresee({ name: link.url, type: link.type ?? '' });
    try {
      const { bytes, type, url } = await this.#fetchFile(link.url, loading.signal);
      const hint = { name: link.name ?? url, type: link.type ?? type ?? '' };
      const parsed = await this.#read(bytes, hint, loading.signal);
      if (loading.signal.aborted) return undefined;
      this.#take(parsed, link.url);
      return parsed;
    } catch (error) {
      if (loading.signal.aborted) return undefined;
      this.#fail(troubleOf(error, 'transcript'));
      return undefined;
    }
  }

  #take(parsed: Parsed, url: string): void {
    this.#parsed = parsed;
    if (parsed.cues.length > 0) {
      this.#status = 'ready';
      return;
    }
    // A web page without lines is a host's answer for what it does not have, not a file to be filled.
    const isFile = parsed.format !== 'unknown' && parsed.format !== 'html';
    const dummy = isFile && parsed.problems.every(({ code }) => code === 'no-cues');
    this.#fail({ about: 'transcript', why: dummy ? 'not-there-yet' : 'no-lines', url });
  }

  #fail(trouble: Trouble): void {
    this.#trouble = trouble;
    this.#status = 'failed';
  }
}
