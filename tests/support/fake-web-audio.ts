import { vi } from 'vitest';

/** A node of Web Audio that remembers where its sound goes. */
export class FakeAudioNode {
  to: unknown;
  readonly element: unknown;

  constructor(_context: unknown, { mediaElement }: { mediaElement?: unknown } = {}) {
    this.element = mediaElement;
    if (mediaElement !== undefined) FakeAudioNode.sources.push(this);
  }

  /** Those that elements were put on, in order. */
  static readonly sources: FakeAudioNode[] = [];

  connect(to: unknown): void {
    this.to = to;
  }
  disconnect(): void {
    this.to = undefined;
  }
}

/** A context that runs once it is asked to, unless `refuses`. */
export class FakeAudioContext extends EventTarget {
  readonly destination = 'speakers';
  state = 'suspended';
  /** As browsers do before a press of the listener. */
  static refuses = false;
  /** The one that was made last. */
  static last: FakeAudioContext | undefined;

  constructor() {
    super();
    FakeAudioContext.last = this;
  }

  async resume(): Promise<void> {
    await Promise.resolve();
    if (FakeAudioContext.refuses) throw new DOMException('not yet', 'NotAllowedError');
    this.#become('running');
  }
  async close(): Promise<void> {
    await Promise.resolve();
    this.#become('closed');
  }

  #become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** Has the page's Web Audio be these, from the beginning. */
export function fakeWebAudio(): void {
  FakeAudioNode.sources.length = 0;
  FakeAudioContext.refuses = false;
  FakeAudioContext.last = undefined;
  vi.stubGlobal('AudioContext', FakeAudioContext);
  vi.stubGlobal('DynamicsCompressorNode', FakeAudioNode);
  vi.stubGlobal('MediaElementAudioSourceNode', FakeAudioNode);
}
