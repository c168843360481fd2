import type { FetchFile } from '../../core/episode/fetching.ts';
import type { TranscriptLink } from '../../core/episode/episode.ts';
import type { Progress } from '../../core/progress.ts';
import type { Clock } from '../../core/playback/clock.ts';
import { AUDIO_NAMES, fileName } from '../../core/episode/file-name.ts';
import type { OtherFile, UserError } from '../../core/episode/user-error.ts';
import { userErrorOf } from './explain-errors.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import type { Hint, ReadTranscript, TranscriptReader } from '../../core/transcript/transcript.ts';
import { linesAreFragments, toTurns, type Turn } from '../../core/transcript/turns.ts';

const NO_CUES: readonly Cue[] = [];
/** Seconds of loading after which its listener wants to know more. */
const SLOW_AFTER = 0.3;

/** The transcript on the page: the text of one link, read and grouped into turns. */
export class Transcript {
  readonly #fetchFile: FetchFile;
  readonly #read: TranscriptReader;
  readonly #clock: Clock;
  #loading: AbortController | undefined;
  #stopTimer: (() => void) | undefined;
  #link = $state.raw<TranscriptLink | undefined>();
  #parsed = $state.raw<ReadTranscript | undefined>();
  /** The turns that the lines were adopted with. */
  #adopted = $state.raw<readonly Turn[] | undefined>();
  #progress = $state.raw<Progress | undefined>();
  #isSlow = $state.raw(false);
  #status = $state.raw<'none' | 'loading' | 'ready' | 'failed'>('none');
  #userError = $state.raw<UserError | undefined>();
  readonly #turns = $derived<readonly Turn[]>(
    this.#adopted ?? toTurns(this.#parsed?.cues ?? [], this.#parsed?.paragraphs),
  );
  readonly #timesWords = $derived(
    this.#parsed?.hasWords === true || this.timedCues.some(({ words }) => words !== undefined),
  );
  readonly #fragments = $derived(linesAreFragments(this.#parsed?.cues ?? []));

  constructor(fetchFile: FetchFile, read: TranscriptReader, clock: Clock) {
    this.#fetchFile = fetchFile;
    this.#read = read;
    this.#clock = clock;
  }

  get status() {
    return this.#status;
  }
  /** The link that was asked for last. */
  get link(): TranscriptLink | undefined {
    return this.#link;
  }
  get parsed(): ReadTranscript | undefined {
    return this.#parsed;
  }
  /** The lines that follow the voice; empty where they have no times. */
  get timedCues(): readonly Cue[] {
    return this.#parsed && !this.#parsed.untimed ? this.#parsed.cues : NO_CUES;
  }
  /** Whether the file times words, in any line. */
  get timesWords(): boolean {
    return this.#timesWords;
  }
  /** BCP 47 tag: what the file says, else what its link says. */
  get language(): string | undefined {
    return this.#parsed?.language ?? this.#link?.language;
  }
  /** How far the reading has come, where that is known. */
  get progress(): Progress | undefined {
    return this.#progress;
  }
  /** True while loading takes so long that progress is worth showing. */
  get isSlow(): boolean {
    return this.#isSlow;
  }
  /** True where the lines stand in the page already. */
  get isAdopted(): boolean {
    return this.#adopted !== undefined;
  }
  /** Another one for each transcript that is opened; the same while more of it becomes known (`complete`). */
  get identity(): unknown {
    return this.#adopted ?? this.#parsed;
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
    this.#parsed = this.#adopted = this.#progress = this.#userError = undefined;
    this.#settle('none');
  }

  /** Takes lines that are read already; their turns, where they stand in the page, are not made again. */
  adopt(parsed: ReadTranscript, link?: TranscriptLink, turns?: readonly Turn[]): void {
    this.clear();
    this.#link = link;
    this.#parsed = parsed;
    this.#adopted = turns;
    this.#settle('ready');
  }

  /** Gives up the reading, and says so. */
  cancel(): void {
    this.#loading?.abort();
    this.#fail({ about: 'transcript', why: 'cancelled' });
  }

  /** Loads and reads; a newer call wins over an older one. */
  async load(link: TranscriptLink): Promise<void> {
    this.clear();
    const { signal } = (this.#loading = new AbortController());
    const onProgress = (progress: Progress) => (this.#progress = progress);
    this.#status = 'loading';
    this.#stopTimer = this.#clock.after(SLOW_AFTER, () => (this.#isSlow = true));
    this.#link = link;
    try {
      preloadParser({ name: link.url, type: link.type ?? '' });
      const { bytes, type, url } = await this.#fetchFile(link.url, signal, onProgress);
      this.#progress = undefined;
      const hint = { name: link.name ?? url, type: link.type ?? type ?? '', served: type };
      const parsed = await this.#read(bytes, hint, signal, onProgress);
      signal.throwIfAborted();
      this.#parsed = parsed;
      if (parsed.cues[0]) {
        this.#settle('ready');
        return;
      }
      this.#fail(emptyTranscript(parsed, link.url, type));
    } catch (error) {
      if (!signal.aborted) this.#fail(userErrorOf(error, 'transcript'));
    }
  }

  /**
   * Fetches what adopted lines do not tell: their words' times, and their ends. The lines stay as they are; where the file
   * has others by now, or does not come, nothing changes.
   */
  async complete(): Promise<void> {
    const [parsed, link] = [this.#parsed, this.#link];
    if (!this.#adopted || !parsed || !link) return;
    const { signal } = (this.#loading = new AbortController());
    const read = await this.#fetchFile(link.url, signal)
      .then(({ bytes, type, url }) =>
        this.#read(bytes, { name: url, type: link.type ?? type ?? '' }, signal),
      )
      .catch(() => undefined);
    if (read?.cues.length === parsed.cues.length && this.#parsed === parsed) this.#parsed = read;
  }

  #fail(userError: UserError): void {
    this.#userError = userError;
    this.#settle('failed');
  }

  #settle(status: 'none' | 'ready' | 'failed'): void {
    this.#status = status;
    this.#stopTimer?.();
    this.#isSlow = false;
  }
}

/** Loads what will read the transcript while its file is on the way. Where that fails, reading tries again, and tells. */
function preloadParser(hint: Hint): void {
  void import('../../core/transcript/read.ts')
    .then((reading) => reading.preloadParser(hint))
    .catch(() => undefined);
}

/** Files that are mistaken for transcripts, by their names, else by the types that hosts give them. */
const otherFiles: readonly (readonly [OtherFile, name: RegExp, type: RegExp])[] = [
  ['audio', AUDIO_NAMES, /^(?:audio|video)\//i],
  ['picture', /\.(?:jpe?g|png|gif|webp|avif|heic)$/i, /^image\//i],
  ['pdf', /\.pdf$/i, /pdf/i],
  ['word', /\.docx?$/i, /msword|wordprocessing/i],
  [
    'office',
    /\.(?:odt|pages|pptx?|xlsx?)$/i,
    /officedocument|opendocument|ms-excel|ms-powerpoint/i,
  ],
  ['rtf', /\.rtf$/i, /rtf/i],
  ['archive', /\.(?:zip|rar|7z|tar)$/i, /zip|rar|7z|tar/i],
];

/** The error for a file without a line: it is still to be filled, of another kind, or no transcript. */
function emptyTranscript(
  { format, diagnostics }: ReadTranscript,
  url: string,
  type = '',
): UserError {
  // A host answers with a web page for a file that it does not have.
  const isFile = format !== 'unknown' && format !== 'html';
  const isDummy = isFile && diagnostics.every(({ code }) => code === 'no-cues');
  if (isDummy) return { about: 'transcript', why: 'not-there-yet', url };
  const holds = format === 'html' ? 'page' : otherFile(url, type);
  return { about: 'transcript', why: 'no-lines', url, ...(holds && { holds }) };
}

function otherFile(url: string, type: string): OtherFile | undefined {
  const byName = otherFiles.find(([, name]) => name.test(fileName(url)));
  return (byName ?? otherFiles.find(([, , types]) => types.test(type)))?.[0];
}
