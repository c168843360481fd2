import type { Loudness } from '../../core/playback/loudness.ts';
import type { Player } from '../../core/playback/player.ts';
import { isSameOrigin, NoAnswer, request } from '../network/request.ts';
import type { HowlerPlayer } from './howler-player.ts';
import { Listeners } from '../listeners.ts';

/** A player with a known element. */
export type LevelledPlayer = Player & Pick<HowlerPlayer, 'element'>;

/**
 * Evens out a player's loudness by Web Audio. A connected element falls silent for good where Web Audio may not read it,
 * or where the context stands still. So it is connected once both are known to be fine, and each later audio gets an
 * element of its own.
 */
export class PlayerLoudness implements Loudness {
  readonly #player: LevelledPlayer;
  readonly #watchers = new Listeners();
  #wanted = false;
  #graph: LevelGraph | undefined;
  #isBroken = typeof AudioContext === 'undefined';
  #told: Loudness['able'];
  /** Whether the player was paused before it failed: a failed one is always paused. */
  #wasPaused = true;
  #finding: { readonly url: string; readonly stop: AbortController } | undefined;
  #found: { readonly url: string; readonly readable: Readable } | undefined;

  constructor(player: LevelledPlayer) {
    this.#player = player;
    player.watch(() => this.#update());
  }

  get able(): Loudness['able'] {
    if (this.#isBroken) return 'no-means';
    if (this.#found?.url !== this.#url) return undefined;
    return this.#found.readable === 'no' ? 'other-site' : 'yes';
  }

  set(on: boolean): void {
    this.#wanted = on;
    this.#update();
  }

  watch(listener: () => void): () => void {
    return this.#watchers.add(listener);
  }

  find(): void {
    const url = this.#url;
    if (url === '' || this.#found?.url === url || this.#finding?.url === url) return;
    this.#finding?.stop.abort();
    const stop = new AbortController();
    this.#finding = { url, stop };
    void readableSound(url, stop.signal)
      .catch((): Readable => 'no')
      .then((readable) => {
        if (stop.signal.aborted) return;
        this.#finding = undefined;
        this.#found = { url, readable };
        this.#update();
      });
  }

  #tell(): void {
    if (this.#told === this.able) return;
    this.#told = this.able;
    this.#watchers.tell();
  }

  get #url(): string {
    return this.#player.element.getAttribute('src') ?? '';
  }

  #update(): void {
    this.#tell();
    const { element, paused, status } = this.#player;
    if (status !== 'failed') this.#wasPaused = paused;
    const isConnected = this.#graph?.has(element) === true;
    if (this.#isBroken || (!this.#wanted && !isConnected)) return;
    if (this.#wanted) this.find();
    if (status === 'failed' && element.crossOrigin !== null) return this.#reloadWithoutCors();
    if (status !== 'ready' || !(isConnected || this.able === 'yes')) return;
    if (this.#needsCors) return this.#reload();
    if (paused) return;
    this.#graph ??= new LevelGraph(
      () => this.#update(),
      () => this.#break(),
    );
    if (!this.#graph.running) this.#graph.resume();
    else this.#graph.connect(element, this.#wanted);
  }

  get #needsCors(): boolean {
    const { crossOrigin } = this.#player.element;
    return this.#wanted && this.#found?.readable === 'with-cors' && crossOrigin === null;
  }

  /** Loads the same audio again, into the element that it now needs. */
  #reload(paused = this.#player.paused): void {
    const { time } = this.#player;
    this.#player.load(this.#url);
    this.#player.seek(time);
    if (!paused) this.#player.play();
  }

  /** A new element to play `url` in; undefined where the player's own will do. The player asks before each load. */
  elementFor(url: string): HTMLAudioElement | undefined {
    const { element, volume } = this.#player;
    const withCors = this.#found?.url === url && this.#found.readable === 'with-cors';
    const crossOrigin = withCors && this.#wanted ? 'anonymous' : null;
    if (!this.#graph?.has(element) && crossOrigin === element.crossOrigin) return undefined;
    const fresh = new Audio();
    fresh.crossOrigin = crossOrigin;
    fresh.defaultPlaybackRate = element.defaultPlaybackRate;
    fresh.volume = volume;
    fresh.muted = element.muted;
    return fresh;
  }

  /** Loads without CORS again: what `fetch` may read can still be refused to an element. */
  #reloadWithoutCors(): void {
    this.#found = { url: this.#url, readable: 'no' };
    this.#reload(this.#wasPaused);
  }

  /** Web Audio has failed, as when the sound device goes. */
  #break(): void {
    this.#isBroken = true;
    const isConnected = this.#graph?.has(this.#player.element);
    if (isConnected) this.#reload();
    this.#graph?.close();
    this.#graph = undefined;
    this.#tell();
  }
}

/** Brings speech of any loudness to about the same level; the node adds the gain that its threshold and ratio take. */
const speech: DynamicsCompressorOptions = {
  threshold: -30,
  knee: 20,
  ratio: 4,
  attack: 0.005,
  release: 0.25,
};

/** The nodes that an element's sound goes through. An element once connected has no other output any more. */
class LevelGraph {
  /** The default latency is the least, so that the marked line is the one that is heard. */
  readonly #context = new AudioContext();
  readonly #compressor = new DynamicsCompressorNode(this.#context, speech);
  #source: { readonly element: HTMLMediaElement; readonly node: AudioNode } | undefined;
  #next: AudioNode | undefined;

  constructor(onChange: () => void, onBroken: () => void) {
    this.#compressor.connect(this.#context.destination);
    this.#context.addEventListener('statechange', onChange);
    this.#context.addEventListener('error', onBroken);
  }

  /** Whether sound passes. */
  get running(): boolean {
    return this.#context.state === 'running';
  }

  /** Asks the browser to let sound pass, which it does after a press by the listener. */
  resume(): void {
    // A refusal is not final: the next change of the player asks again.
    this.#context.resume().catch(() => undefined);
  }

  has(element: HTMLMediaElement): boolean {
    return this.#source?.element === element;
  }

  /** Routes the element's sound through the compressor, or straight on. */
  connect(element: HTMLMediaElement, isLevelled: boolean): void {
    const next = isLevelled ? this.#compressor : this.#context.destination;
    if (this.has(element) && this.#next === next) return;
    this.#source?.node.disconnect();
    const node = this.has(element)
      ? this.#source?.node
      : new MediaElementAudioSourceNode(this.#context, { mediaElement: element });
    if (!node) return;
    this.#source = { element, node };
    this.#next = next;
    node.connect(next);
  }

  close(): void {
    this.#context.close().catch(() => undefined);
  }
}

/** How the page may read an audio's bytes: at once, only if requested with CORS, or not at all. */
type Readable = 'as-is' | 'with-cors' | 'no';

/** Finds out how the bytes at `url` may be read, by the headers of one answer. */
async function readableSound(url: string, signal: AbortSignal): Promise<Readable> {
  if (url.startsWith('blob:') || url.startsWith('data:')) return 'as-is';
  try {
    // `bytes=0-0` needs no preflight.
    const answer = await request(url, { headers: { range: 'bytes=0-0' }, signal });
    void answer.body?.cancel();
    if (!answer.ok && answer.status !== 416) return 'no';
    // A redirect may lead to another site.
    return isSameOrigin(url) && !answer.redirected ? 'as-is' : 'with-cors';
  } catch (error) {
    if (error instanceof NoAnswer) return 'no';
    throw error;
  }
}
