import type { Exactness } from '../../core/episode/exact-sounds.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { Player } from '../../core/playback/player.ts';
import type { FindShift, SpeechShift } from '../../core/onsets/speech-shift.ts';
import { lengthDifference } from '../../core/timeline/length-difference.ts';
import type { Fit } from '../playback/fit.svelte.ts';
import type { FittedTimeline } from '../playback/fitted-timeline.svelte.ts';
import { FIT_TOLD, type Settings } from '../settings.svelte.ts';
import { EarlyListening, shiftOf } from './early-listening.ts';
import type { OpenEpisode } from './open-episode.svelte.ts';

/** So many episodes are remembered of which it was told: the last ones. */
const MOST_TOLD = 200;

/** What is known of how the open episode's lines and sound fit. */
export interface FitKnowledge {
  readonly openEpisode: OpenEpisode;
  readonly fit: Fit;
  readonly fitted: FittedTimeline;
  readonly player: Pick<Player, 'duration'>;
}

/**
 * `lengthDifference` of the open episode; undefined also where somebody said or found how it fits, and where the length of
 * the recording is a guess.
 */
export function openLengthDifference(known: FitKnowledge): number | undefined {
  const { openEpisode, fit, player } = known;
  if (isFitKnown(known) || !isLengthSure(openEpisode.exactness)) return undefined;
  const { duration } = openEpisode.episode ?? {};
  // Where the show says how they fit, it knows of another length.
  const published = fit.source === 'show' ? undefined : duration;
  return lengthDifference({ recording: player.duration, published, cues: fit.cues });
}

/** Whether somebody said how they fit, or the sound tells. */
const isFitKnown = ({ fit: { source }, fitted: { sureness } }: FitKnowledge) =>
  source === 'hand' ||
  source === 'found' ||
  sureness === 'listening' ||
  sureness === 'found' ||
  sureness === 'same';

/** A file of variable bit rate whose header does not say its length may be taken for one of another. */
const isLengthSure = (exactness: Exactness) =>
  exactness.kind === 'unread' || exactness.kind === 'inexact'
    ? exactness.offBy !== undefined
    : exactness.kind !== 'not-yet' && exactness.kind !== 'unknown';

/** The same, and where the sound is. */
type PlayedFit = FitKnowledge & { readonly player: Pick<Player, 'time'> };

/**
 * Tells, once for each episode and while it plays, that its lines and its sound may not fit, or that the listener is to be
 * asked before that is found out.
 */
export class FitAdvice {
  readonly #known: PlayedFit;
  readonly #settings: Settings;
  readonly #early: EarlyListening | undefined;
  #key: string | undefined;
  #lines: unknown;
  /** Whether the recording's head was looked at. */
  #hasLooked = false;
  #told: UserError | undefined;
  #isDone = false;

  /** Without `findShift` nothing is found by speech. */
  constructor(known: PlayedFit, settings: Settings, findShift: FindShift | undefined) {
    this.#known = known;
    this.#settings = settings;
    this.#early = findShift && new EarlyListening(findShift, known.openEpisode, known.fit);
    // Who is at it needs no telling.
    known.fit.onshow = () => {
      if (this.#told?.why !== 'costly') this.#takeBack();
    };
  }

  /** Looks while the sound plays; returns the stop function. */
  connect(player: Pick<Player, 'watchTime'>): () => void {
    return player.watchTime(() => this.#look());
  }

  #look(): void {
    const { openEpisode, fit, fitted, player } = this.#known;
    const { identity } = openEpisode.transcript;
    if (openEpisode.key !== this.#key || identity !== this.#lines) {
      this.#key = openEpisode.key;
      this.#lines = identity;
      this.#told = undefined;
      this.#isDone = this.#hasLooked = false;
    }
    const isKnown = isFitKnown(this.#known);
    // A file that ends early is told as that.
    const isExplained = openEpisode.endsEarly && this.#told?.why === 'other-length';
    if (isKnown || isExplained) this.#takeBack();
    if (
      isKnown ||
      this.#isDone ||
      openEpisode.transcript.status !== 'ready' ||
      fit.cues.length === 0
    )
      return;
    if (fitted.sureness === 'costly') {
      const bytes = openEpisode.episode?.audioBytes;
      return this.#tell({ about: 'audio', why: 'costly', ...omitUndefined({ bytes }) });
    }
    // Where a show says how they fit, its maker has listened.
    if (this.#early && fit.source === 'plain' && fitted.sureness === 'none') {
      this.#early.look(player.time);
      const { isBusy, shift } = this.#early;
      if (isBusy) return;
      if (shift) return this.#tellShift(shift);
    }
    if (openEpisode.exactness.kind === 'unknown') return this.#lookAtSound();
    const by = openLengthDifference(this.#known);
    if (by !== undefined && !openEpisode.endsEarly)
      this.#tell({ about: 'audio', why: 'other-length', by });
  }

  /** Reads a little of the recording, and only where its length would be told of. */
  #lookAtSound(): void {
    if (this.#hasLooked) return;
    const { openEpisode, fit, player } = this.#known;
    const { duration } = openEpisode.episode ?? {};
    const lengths = { recording: player.duration, published: duration, cues: fit.cues };
    if (lengthDifference(lengths) === undefined) return;
    this.#hasLooked = true;
    void openEpisode.lookAtSound();
  }

  #tellShift(shift: SpeechShift): void {
    const { timing } = shift;
    this.#tell({ about: 'audio', why: 'shifted', by: shiftOf(shift), timing });
  }

  #takeBack(): void {
    if (this.#told) this.#known.openEpisode.dismiss(this.#told);
    this.#told = undefined;
  }

  #tell(told: UserError): void {
    this.#isDone = true;
    const keys = this.#settings.option(FIT_TOLD, '').split('\n');
    // Of another shift, as of another transcript of one's own recording, nothing was told.
    const by = told.why === 'shifted' ? ` ${Math.round(told.by)}` : '';
    const key = `${told.why}${by} ${this.#key}`;
    if (keys.includes(key)) return;
    this.#settings.setOption(FIT_TOLD, [...keys, key].slice(-MOST_TOLD).join('\n'));
    this.#told = told;
    this.#known.openEpisode.report(told);
  }
}
