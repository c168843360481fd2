import { createContext } from 'svelte';
import type { ReadAudioTags } from '../../core/episode/audio-tags/audio-tags.ts';
import type { Stretch } from '../../core/timeline/timeline.ts';
import type { Timing } from '../../core/timeline/timing.ts';
import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import type { Episode } from '../../core/episode/episode.ts';
import type { FetchFile } from '../../core/episode/fetching.ts';
import type { Recordings } from '../../core/episode/kept-recordings.ts';
import type { LinkTarget } from '../../core/episode/links.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import type { Exactness, ExactSounds } from '../../core/episode/exact-sounds.ts';
import type { Player, PlayerFailure } from '../../core/playback/player.ts';
import type { SoundAddress } from '../../core/sound/readable-sound.ts';
import type { LinkedPlace } from '../../core/said/said.ts';
import { followKept, followPassage, type KeptPlace } from './moved-places.ts';
import type { NetworkPorts } from './go-on-later.ts';
import { SoundSource } from './sound-source.svelte.ts';
import { audioUserError, userErrorOf } from './explain-errors.ts';
import { EpisodeChapters } from './episode-chapters.svelte.ts';
import { UserErrors } from './user-errors.svelte.ts';
import { EpisodeNotes } from './episode-notes.svelte.ts';
import type { PrintedSound } from '../playback/fitted-timeline.svelte.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import type { ReadTranscript } from '../../core/transcript/transcript.ts';
import type { Notes } from '../../core/notes/notes.ts';
import type { Turn } from '../../core/transcript/turns.ts';
import type { Transcript } from './transcript.svelte.ts';
import type { Languages } from './transcript-languages.svelte.ts';

/** The listener's place in each episode. */
export interface Places {
  /** Keeps for this episode from now on; resolves to where to start. */
  open(key: string): Promise<KeptPlace>;
  /** Keeps for no episode. */
  close(): void;
}

/** What is known of how each recording and its transcript fit. */
export interface Timings {
  /**
   * Begins with an episode, until `signal` is aborted; resolves to whether something else than its show says is known of
   * it.
   */
  open(
    key: string,
    audio: string | undefined,
    shown: Timing | undefined,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** Takes how they fitted at the last visit, until the sound tells. */
  expect(fits: readonly Stretch[]): void;
  close(): void;
}

/** A second of the recording, where it goes on whatever is known of its lines. */
export interface HeardPlace {
  readonly heard: number;
}

/** The parts of an episode that do not have to be fetched. */
export interface EpisodeAtHand {
  readonly chapters: readonly Chapter[];
  /** The first of its transcripts, with the turns that stand in the page. */
  readonly lines?: { readonly parsed: ReadTranscript; readonly turns: readonly Turn[] };
  /** Left out, they are read from the episode. */
  readonly notes?: Notes;
}

/** The platform's part of the open episode. */
export interface OpenEpisodePorts extends NetworkPorts {
  readonly fetchFile: FetchFile;
  /** Whether this browser may be able to play a type of audio (MIME). */
  readonly canPlay: (type: string) => boolean;
  /** Reads what the audio says of itself; left out, chapters inside it are not looked for. */
  readonly readAudioTags?: ReadAudioTags;
  readonly recordings: Pick<Recordings, 'kept' | 'source' | 'watch'>;
  readonly exactSounds: ExactSounds;
}

/** The open episode: its sound, its words and its chapters, each loaded on its own, and what went wrong with any. */
export class OpenEpisode {
  readonly transcript: Transcript;
  readonly notes = new EpisodeNotes();
  readonly #languages: Languages;
  readonly #playback: Playback;
  readonly #places: Places;
  readonly #timings: Timings;
  readonly #ports: OpenEpisodePorts;
  /** Names the episode that was opened last among all that this browser remembers. */
  key = '';
  /** How the page's address names it; undefined where it does not. */
  target: LinkTarget | undefined;
  #opening = new AbortController();
  readonly #source: SoundSource;
  /** The audio whose tags are not read so far. */
  #tagged: string | undefined;
  /** Whether the audio was playing when it failed last. */
  #brokeOff = false;
  /** What was told of a file that ends early. */
  #earlyEnd: UserError | undefined;
  readonly #chapters: EpisodeChapters;
  readonly #userErrors = new UserErrors();
  #episode = $state.raw<Episode | undefined>();

  constructor(
    transcript: Transcript,
    languages: Languages,
    playback: Playback,
    places: Places,
    timings: Timings,
    ports: OpenEpisodePorts,
  ) {
    this.transcript = transcript;
    this.#languages = languages;
    this.#playback = playback;
    this.#places = places;
    this.#timings = timings;
    this.#ports = ports;
    this.#chapters = new EpisodeChapters(playback);
    this.#source = new SoundSource(ports.recordings, ports.exactSounds, playback, (inexact) =>
      this.report({ about: 'audio', why: 'inexact', url: inexact.audio, because: inexact.because }),
    );
  }

  get episode(): Episode | undefined {
    return this.#episode;
  }
  /** All chapters, the silent ones included, at the seconds at which they are heard. */
  get chapters(): readonly Chapter[] {
    return this.#chapters.all;
  }
  /** The chapters that a listener can choose from. */
  get listedChapters(): readonly Chapter[] {
    return this.#chapters.listed;
  }
  /** Where the recording is read from; undefined without any. */
  get soundAddress(): SoundAddress | undefined {
    const { audio, seek } = this.#episode ?? {};
    return audio === undefined ? undefined : this.#source.addressOf(audio, seek);
  }
  /** The recording and its prints; undefined without any. */
  get printedSound(): PrintedSound | undefined {
    const { prints, audio: recording } = this.#episode ?? {};
    const sound = this.soundAddress;
    if (!sound || prints === undefined || recording === undefined) return undefined;
    return { ...sound, recording, prints };
  }
  /** How exactly places in the recording are found. */
  get exactness(): Exactness {
    return this.#source.exactness;
  }
  /** Addresses of its transcripts and chapters on the network. */
  get textAddresses(): readonly string[] {
    const { transcripts = [], chapters } = this.#episode ?? {};
    return [...transcripts.map(({ url }) => url), chapters].flatMap((url) =>
      url === undefined || url.startsWith('blob:') ? [] : url,
    );
  }
  /** Whether the recording's file is known to end before its header says. */
  get endsEarly(): boolean {
    return this.#earlyEnd !== undefined;
  }
  /** Everything that went wrong, newest last. */
  get userErrors(): readonly UserError[] {
    const { userError } = this.transcript;
    const { all } = this.#userErrors;
    return userError ? [...all, userError] : all;
  }

  /** Tells why, whenever the audio fails, and reads its tags once it sounds; returns the stop function. */
  connect(player: Player): () => void {
    let told: PlayerFailure | undefined;
    let wasPlaying = false;
    let { status } = player;
    let wasInReach = true;
    const { recordings } = this.#ports;
    const stops = [
      recordings.watch(() => {
        if (this.#source.isDue(this.#episode?.audio, player))
          void this.#goThere(player.outOfReach, !player.paused);
      }),
      player.watch(() => {
        const { failure, outOfReach } = player;
        if (failure && failure !== told) {
          this.#brokeOff = wasPlaying;
          void this.#explain(failure, wasPlaying);
        }
        if (outOfReach !== undefined && wasInReach) void this.#goThere(outOfReach, !player.paused);
        wasInReach = outOfReach === undefined;
        if (player.status === 'ready' && status !== 'ready') this.#userErrors.dropAudio();
        ({ status } = player);
        if (player.seeking) this.#source.onJump();
        told = failure;
        wasPlaying = !player.paused;
      }),
      player.watchTime(() => void this.#openTags()),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Drops the episode's errors and all loading under way for it. Returns the signal for the loading that follows. */
  clear(): AbortSignal {
    this.#opening.abort();
    this.#opening = new AbortController();
    this.#places.close();
    this.#userErrors.clear();
    return this.#opening.signal;
  }

  /**
   * Opens all parts of an episode, those that are not `atHand` by loading them; `key` names it among all that this browser
   * remembers. Call `clear` first.
   */
  async open(
    episode: Episode,
    key: string,
    at?: LinkedPlace | HeardPlace,
    target?: LinkTarget,
    { chapters, lines, notes }: Partial<EpisodeAtHand> = {},
  ): Promise<void> {
    const { signal } = this.#opening;
    this.close();
    this.key = key;
    this.target = target;
    this.#episode = withPlayableAudio(episode, this.#ports.canPlay);
    if (notes) this.notes.adopt(notes);
    else this.notes.read(episode).catch(console.warn);
    if (chapters) this.#chapters.adopt(chapters);
    if (lines) this.#languages.adopt(episode.transcripts, lines.parsed, lines.turns);
    const [kept] = await Promise.all([
      this.#startAt(key, signal, at),
      !lines && this.#languages.open(episode.transcripts),
      !chapters && this.#openChapters(signal),
    ]);
    if (signal.aborted) return;
    if (at && 'start' in at) await this.followWords(at);
    else if (kept && !at) await followKept(this.#playback, kept);
  }

  /** Goes on to where the words of a link are, should they no longer be at its time. */
  async followWords(at: LinkedPlace): Promise<void> {
    const { parsed } = this.transcript;
    if (parsed && !parsed.untimed) await followPassage(this.#playback, parsed.cues, at);
  }

  /** Leaves the page empty and silent; call `clear` first. Errors reported so far stay. */
  close(): void {
    this.#episode = this.#tagged = this.#earlyEnd = undefined;
    this.#brokeOff = false;
    this.#chapters.clear();
    this.notes.clear();
    this.#languages.close();
    this.#playback.unload();
    this.#timings.close();
    this.#source.close();
  }

  /** Has `exactness` tell what a look at the recording shows. */
  lookAtSound(): Promise<void> {
    return this.#source.look();
  }

  report(userError: UserError): void {
    this.#userErrors.report(userError);
  }
  dismiss(userError: UserError): void {
    this.#userErrors.dismiss(userError);
  }

  /** Loads the failed part again; the rest goes on, and so does sound that broke off. */
  async retry(userError: UserError): Promise<void> {
    this.dismiss(userError);
    if (userError.about === 'transcript') return this.#languages.retry();
    if (userError.about === 'chapters') return this.#openChapters(this.#opening.signal);
    if (userError.why === 'inexact') return this.#source.readFrames(userError.url, true);
    this.#playback.reload();
    if (this.#brokeOff) this.#playback.play();
  }

  /** Loads the sound, and goes to the place that is asked for, else to where the listener stopped. */
  async #startAt(
    key: string,
    signal: AbortSignal,
    at?: LinkedPlace | HeardPlace,
  ): Promise<KeptPlace | undefined> {
    const episode = this.#episode;
    const { audio, duration } = episode ?? {};
    if (episode && audio !== undefined) {
      // From the network it loads at once: nothing waits for what is kept.
      if (this.#source.isKept(audio)) await this.#source.open(audio, signal);
      if (signal.aborted) return undefined;
      this.#playback.load(this.#source.keptUrl ?? audio, duration);
      this.#source.makeExact(episode);
    }
    const { timing } = this.#episode ?? {};
    const isMoved = this.#timings.open(key, ownAudio(audio), timing, signal);
    const linked = at && 'start' in at ? at : undefined;
    if (at && 'heard' in at) this.#playback.seek(at.heard);
    if (linked) this.#playback.goTo(linked);
    const [kept, hasMoved] = await Promise.all([this.#places.open(key), isMoved]);
    if (signal.aborted) return undefined;
    const fits = this.printedSound && kept.fits;
    if (fits) this.#timings.expect(fits);
    if ((hasMoved || fits) && linked && this.#playback.player.paused) this.#playback.goTo(linked);
    this.#playback.resume(kept.time, fits !== undefined);
    return kept;
  }

  async #changeSource(isPlaying: boolean): Promise<boolean> {
    const episode = this.#episode;
    return !!episode && this.#source.change(episode, isPlaying, this.#opening.signal);
  }

  /** Goes on from what is kept, and to a place that is out of reach on the network; where nothing is kept, tells of that. */
  async #goThere(place: number | undefined, isPlaying: boolean): Promise<void> {
    const { signal } = this.#opening;
    const hasChanged = await this.#changeSource(isPlaying);
    const url = this.#episode?.audio;
    if (signal.aborted || place === undefined || url === undefined) return;
    const userError = { about: 'audio', why: 'out-of-reach', url } as const;
    this.dismiss(userError);
    if (hasChanged) this.#playback.seek(place);
    else this.report(userError);
  }

  async #openChapters(signal: AbortSignal): Promise<void> {
    const episode = this.#episode;
    if (!episode) return;
    try {
      const userError = await this.#chapters.open(episode, this.#ports.fetchFile, signal);
      if (userError) this.report(userError);
      const { audio } = episode;
      const isOwn = audio?.startsWith('blob:');
      // A site's tags are read once the sound plays, and only where their chapters may be better.
      if (isOwn || this.#chapters.isSpare) this.#tagged = audio;
      if (isOwn) await this.#openTags();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /**
   * Takes from inside the audio what is missing: chapters, artwork, and the title of a file of one's own, which has a
   * name only. Missing or unreadable tags are not an error.
   */
  async #openTags(): Promise<void> {
    const { signal } = this.#opening;
    const audio = this.#tagged;
    this.#tagged = undefined;
    const url = audio && (this.#source.keptUrl ?? audio);
    const tags = url && (await this.#ports.readAudioTags?.(url, signal).catch(() => undefined));
    if (!tags || signal.aborted) return;
    const { artwork, chapters, earlyEnd } = tags;
    if (audio && earlyEnd) {
      this.#earlyEnd = { about: 'audio', why: 'ends-early', url: audio, ...earlyEnd };
      this.report(this.#earlyEnd);
    }
    const title = audio?.startsWith('blob:') && tags.title;
    if (title || artwork) {
      this.#episode = {
        ...(artwork && { artwork }),
        ...this.#episode!,
        ...(title && { title }),
      };
    }
    this.#chapters.adoptInside(chapters);
  }

  async #explain(failure: PlayerFailure, wasPlaying: boolean): Promise<void> {
    const url = this.#episode?.audio;
    if (url === undefined) return;
    if (failure.code !== 'refused' && (await this.#changeSource(wasPlaying))) return;
    // Beside a passage the listener is asked to begin it.
    if (failure.code === 'refused' && this.#playback.passage) return;
    const { signal } = this.#opening;
    const userError = await audioUserError(failure, url, this.#ports.probeAudio, signal).catch(
      (error: unknown) => userErrorOf(error, 'audio'),
    );
    if (signal.aborted) return;
    this.#userErrors.dropAudio();
    // Where a file of one's own breaks off is told already.
    if (userError.why === 'damaged' && this.#earlyEnd && ownAudio(url) === undefined)
      return this.report(this.#earlyEnd);
    // A host that was there is lost, where pages cannot ask it why.
    const wasThere = Number.isFinite(this.#playback.player.duration);
    const isLost = userError.why === 'offline' || (userError.why === 'unreachable' && wasThere);
    if (!isLost) return this.report(userError);
    if (!wasPlaying) return this.report({ about: 'audio', why: 'needs-network' });
    try {
      const { goOnLater } = await import('./go-on-later.ts');
      await goOnLater(failure, url, this.#playback, this.#ports, this);
    } catch {
      // It has not come before the network went.
      this.report(userError);
    }
  }
}

/** The address by which a recording is known; what lies in memory has none that lasts. */
const ownAudio = (audio: string | undefined) => (audio?.startsWith('blob:') ? undefined : audio);

/** The episode with the first encoding of its recording that plays here; the main one where none is known to. */
function withPlayableAudio(episode: Episode, canPlay: (type: string) => boolean): Episode {
  const { audioType, alternateAudio = [] } = episode;
  if (audioType === undefined || canPlay(audioType)) return episode;
  const other = alternateAudio.find(({ type }) => type !== undefined && canPlay(type));
  if (!other) return episode;
  const { seek, ...rest } = episode;
  return { ...rest, audio: other.url, audioType: other.type! };
}

export const [useOpenEpisode, setOpenEpisode] = createContext<OpenEpisode>();
