/** Speech of any loudness comes out alike, and what is as loud as speech shall be stays so: the node makes up for what it takes. */
const speech: DynamicsCompressorOptions = {
  threshold: -30,
  knee: 20,
  ratio: 4,
  attack: 0.005,
  release: 0.25,
};

/** The way of a sound through Web Audio; an element that was put on it has no other any more. */
export class LevelGraph {
  /** Of the least latency: the mark falls on what is heard. */
  readonly #context = new AudioContext();
  readonly #compressor = new DynamicsCompressorNode(this.#context, speech);
  #source: { readonly element: HTMLMediaElement; readonly node: AudioNode } | undefined;
  #next: AudioNode | undefined;

  constructor(onChange: () => void, onBroken: () => void) {
    this.#compressor.connect(this.#context.destination);
    this.#context.addEventListener('statechange', onChange);
    this.#context.addEventListener('error', onBroken);
  }

  /** Whether sound goes through at all. */
  get running(): boolean {
    return this.#context.state === 'running';
  }

  /** Asks for it; browsers grant it with a press of the listener, or after one. */
  resume(): void {
    // Refused, it is asked for again with the next press.
    this.#context.resume().catch(() => undefined);
  }

  has(element: HTMLMediaElement): boolean {
    return this.#source?.element === element;
  }

  /** Sends the element's sound this way, levelled or as it is. */
  send(element: HTMLMediaElement, isLevelled: boolean): void {
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
