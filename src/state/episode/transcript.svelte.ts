import type { FetchFile } from '../../core/episode/fetching.ts';
import type { TranscriptLink } from '../../core/episode/episode.ts';
import type { Progress } from '../../core/progress.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import { userErrorOf } from './user-errors.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import type { Hint, ReadTranscript, TranscriptReader } from '../../core/transcript/transcript.ts';
import { linesAreFragments, toTurns, type Turn } from '../../core/transcript/turns.ts';

const NO_CUES: readonly Cue[] = [];

/** The transcript on the page: the text of one link, read and grouped into turns. */
export class Transcript {
  readonly #fetchFile: FetchFile;
  readonly #read: TranscriptReader;
  #loading: AbortController | undefined;
  #link = $state.raw<TranscriptLink | undefined>();
  #parsed = $state.raw<ReadTranscript | undefined>();
  #progress = $state.raw<Progress | undefined>();
  #status = $state.raw<'none' | 'loading' | 'ready' | 'failed'>('none');
  #userError = $state.raw<UserError | undefined>();
  readonly #turns = $derived<readonly Turn[]>(
    toTurns(this.#parsed?.cues ?? [], this.#parsed?.paragraphs),
  );
  readonly #fragments = $derived(linesAreFragments(this.#parsed?.cues ?? []));

  constructor(fetchFile: FetchFile, read: TranscriptReader) {
    this.#fetchFile = fetchFile;
    this.#read = read;
  }

  get status() {
    return this.#status;
  }
  /** What was asked for last. */
  get link(): TranscriptLink | undefined {
    return this.#link;
  }
  get parsed(): ReadTranscript | undefined {
    return this.#parsed;
  }
  /** The lines that a voice can be followed in: none where they have no times. */
  get timedCues(): readonly Cue[] {
    return this.#parsed && !this.#parsed.untimed ? this.#parsed.cues : NO_CUES;
  }
  /** BCP 47 tag: what the file says, else what its link says. */
  get language(): string | undefined {
    return this.#parsed?.language ?? this.#link?.language;
  }
  /** How far the reading has come, where that is known. */
  get progress(): Progress | undefined {
    return this.#progress;
  }
  get turns(): readonly Turn[] {
    return this.#turns;
  }
  /** True where lines are fragments of sentences, which read better as paragraphs. */
  get fragments(): boolean {
    return this.#fragments;
  }
  get userError(): UserError | undefined {
    return this.#userError;
  }

  clear(): void {
    this.#loading?.abort();
    this.#loading = this.#link = undefined;
    this.#parsed = this.#progress = this.#userError = undefined;
    this.#status = 'none';
  }

  /** Gives up the reading, and says so. */
  cancel(): void {
    this.#loading?.abort();
    this.#fail({ about: 'transcript', why: 'cancelled' });
  }

  /** Loads and reads; a newer call wins over an older one. A link that is still to be chosen comes as a promise. */
  async load(chosen: TranscriptLink | Promise<TranscriptLink>): Promise<void> {
    this.clear();
    const { signal } = (this.#loading = new AbortController());
    const onProgress = (progress: Progress) => (this.#progress = progress);
    this.#status = 'loading';
    if (!(chosen instanceof Promise)) this.#link = chosen;
    try {
      const link = await chosen;
      signal.throwIfAborted();
      this.#link = link;
      preloadParser({ name: link.url, type: link.type ?? '' });
      const { bytes, type, url } = await this.#fetchFile(link.url, signal, onProgress);
      this.#progress = undefined;
      const hint = { name: link.name ?? url, type: link.type ?? type ?? '', served: type };
      const parsed = await this.#read(bytes, hint, signal, onProgress);
      signal.throwIfAborted();
      this.#parsed = parsed;
      if (parsed.cues[0]) {
        this.#status = 'ready';
        return;
      }
      const { emptyTranscript } = await import('./empty-transcript.ts');
      if (!signal.aborted) this.#fail(emptyTranscript(parsed, link.url, type));
    } catch (error) {
      if (!signal.aborted) this.#fail(userErrorOf(error, 'transcript'));
    }
  }

  #fail(userError: UserError): void {
    this.#userError = userError;
    this.#status = 'failed';
  }
}

/** Loads what will read the transcript while its file is on the way. Where that fails, reading tries again, and tells. */
function preloadParser(hint: Hint): void {
  void import('../../core/transcript/read.ts')
    .then((reading) => reading.preloadParser(hint))
    .catch(() => undefined);
}
