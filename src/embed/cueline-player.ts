import { embedAddress, FRAME_HEIGHT } from '../core/embed/embed-address.ts';
import {
  CONTEXT,
  FRAME_EVENTS,
  VERSION,
  type FrameCue,
  type FrameState,
} from '../core/embed/frame-messages.ts';

/** Told by the frame; all but the last two are events of a media element, and are told on under the same names. */
const events: readonly string[] = FRAME_EVENTS.filter((event) => event !== 'ready');

/** Properties that a page may have set before the script came. */
const properties = [
  ...(['src', 'accent', 'theme', 'height'] as const),
  ...(['currentTime', 'playbackRate', 'volume', 'muted'] as const),
];

interface FrameEvent {
  readonly event: string;
  readonly value?: Partial<FrameState> & {
    readonly src?: string;
    readonly cue?: FrameCue | null;
    readonly msg?: string;
  };
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: DOMException) => void;
}

const nothing: FrameState = {
  ...{ seconds: 0, paused: true, ended: false, seeking: false },
  ...{ rate: 1, volume: 100, muted: false, readyState: 0 },
};

/** A frame with an episode's player in somebody's page, which is driven like an `<audio>` element. `docs/embed.md` has it. */
class CuelinePlayer extends HTMLElement {
  static readonly observedAttributes = ['src', 'accent', 'theme', 'height', 'title'];

  readonly #frame = document.createElement('iframe');
  readonly #sheet = new CSSStyleSheet();
  #state = nothing;
  #cue: FrameCue | null = null;
  #error: string | undefined;
  #isReady = false;
  /** Commands from before the frame is ready. */
  #queue: string[] = [];
  #plays: Waiting[] = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [this.#sheet];
    const frame = this.#frame;
    frame.allow = 'autoplay; clipboard-write; web-share';
    frame.loading = 'lazy';
    // By the object model: the policy of the page around may forbid styles in markup.
    Object.assign(frame.style, {
      ...{ display: 'block', width: '100%', height: '100%', border: '0', borderRadius: 'inherit' },
    });
    root.append(frame);
  }

  connectedCallback(): void {
    for (const name of properties) this.#upgrade(name);
    addEventListener('message', this.#hear);
    this.#size();
    this.#open();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#empty();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'height') this.#size();
    else if (name === 'title') this.#frame.title = this.title;
    else this.load();
  }

  /** The episode's address; resolved against the page's. */
  get src(): string {
    return this.#address ?? '';
  }
  set src(value: string) {
    this.setAttribute('src', value);
  }
  /** `#rgb` or `#rrggbb`. */
  get accent(): string {
    return this.getAttribute('accent') ?? '';
  }
  set accent(value: string) {
    this.setAttribute('accent', value);
  }
  /** `light` or `dark`; the reader's system decides by default. */
  get theme(): string {
    return this.getAttribute('theme') ?? '';
  }
  set theme(value: string) {
    this.setAttribute('theme', value);
  }
  /** CSS pixels, or a length with its unit. */
  get height(): string {
    return this.getAttribute('height') ?? '';
  }
  set height(value: string | number) {
    this.setAttribute('height', String(value));
  }

  /** Seconds. */
  get currentTime(): number {
    return this.#state.seconds;
  }
  set currentTime(seconds: number) {
    this.#state = { ...this.#state, seconds };
    this.#command('setCurrentTime', seconds);
  }
  /** Seconds; NaN until known. */
  get duration(): number {
    return this.#state.duration ?? NaN;
  }
  get paused(): boolean {
    return this.#state.paused;
  }
  get ended(): boolean {
    return this.#state.ended;
  }
  get seeking(): boolean {
    return this.#state.seeking;
  }
  get readyState(): number {
    return this.#state.readyState;
  }
  get playbackRate(): number {
    return this.#state.rate;
  }
  set playbackRate(rate: number) {
    this.#command('setPlaybackRate', rate);
  }
  /** 0 to 1. */
  get volume(): number {
    return this.#state.volume / 100;
  }
  set volume(volume: number) {
    this.#command('setVolume', volume * 100);
  }
  get muted(): boolean {
    return this.#state.muted;
  }
  set muted(muted: boolean) {
    this.#command(muted ? 'mute' : 'unmute');
  }
  get seekable(): Pick<TimeRanges, 'length' | 'start' | 'end'> {
    const { duration } = this;
    return { length: duration > 0 ? 1 : 0, start: () => 0, end: () => duration };
  }
  /** Why no sound comes, in the player's word; undefined while all is well. */
  get error(): string | undefined {
    return this.#error;
  }
  /** The line being said, or said last; null before the first. */
  get activeCue(): FrameCue | null {
    return this.#cue;
  }

  /** Loads the frame anew. */
  load(): void {
    this.#empty();
    this.#open();
  }

  #open(): void {
    const address = this.#address;
    if (address === undefined) return this.#frame.removeAttribute('src');
    const { accent, theme } = this;
    this.#frame.title = this.title || 'Podcast';
    this.#frame.src = embedAddress(address, {
      ...(accent && { accent }),
      ...((theme === 'light' || theme === 'dark') && { theme }),
    });
    this.dispatchEvent(new Event('loadstart'));
  }

  /** Resolves once there is sound; rejects as a media element does, and at once where there is no address. */
  play(): Promise<void> {
    if (this.#address === undefined)
      return Promise.reject(new DOMException('There is no address.', 'NotSupportedError'));
    const started = new Promise<void>((resolve, reject) => this.#plays.push({ resolve, reject }));
    this.#command('play');
    return started;
  }

  pause(): void {
    this.#command('pause');
  }

  get #address(): string | undefined {
    const src = this.getAttribute('src');
    if (!src || !URL.canParse(src, document.baseURI)) return undefined;
    const { protocol, href } = new URL(src, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  }

  /** Properties that were set before the script came. */
  #upgrade(name: (typeof properties)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  /** The page's own styles for the element win over these. */
  #size(): void {
    const { height } = this;
    const number = Number(height);
    const length = number > 0 ? `${number}px` : height;
    const fits = length !== '' && CSS.supports('height', length);
    this.#sheet.replaceSync(
      `:host{display:block;height:${fits ? length : `${FRAME_HEIGHT.full}px`};border-radius:12px;overflow:hidden}:host([hidden]){display:none}`,
    );
  }

  #empty(): void {
    this.#isReady = false;
    this.#queue = [];
    this.#cue = null;
    this.#error = undefined;
    this.#settle(new DOMException('The player was taken away.', 'AbortError'));
    if (this.#state === nothing) return;
    this.#state = nothing;
    this.dispatchEvent(new Event('emptied'));
  }

  #command(method: string, value?: number | string): void {
    const message = JSON.stringify({ context: CONTEXT, version: VERSION, method, value });
    if (this.#isReady) this.#send(message);
    else {
      this.#queue.push(message);
      // A frame out of sight would not come.
      this.#frame.loading = 'eager';
    }
  }

  #send(message: string): void {
    this.#frame.contentWindow?.postMessage(message, new URL(this.#frame.src).origin);
  }

  readonly #hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== this.#frame.contentWindow || typeof data !== 'string') return;
    const message = parsed(data);
    if (message) this.#take(message);
  };

  #take({ event, value = {} }: FrameEvent): void {
    if (event === 'ready') return this.#begin();
    const { cue, msg, ...state } = value;
    if (event === 'error') {
      this.#error = msg;
      const name = msg === 'refused' ? 'NotAllowedError' : 'NotSupportedError';
      // A command that the show does not allow is not the sound's fault.
      if (!msg?.includes(' ')) this.#settle(new DOMException(msg, name));
      this.dispatchEvent(new Event('error'));
      return;
    }
    this.#state = { ...nothing, ...state };
    if (event === 'cuechange') {
      this.#cue = cue ?? null;
      this.dispatchEvent(new CustomEvent('cuechange', { detail: this.#cue }));
      return;
    }
    if (event === 'playing') this.#settle();
    if (event === 'pause') this.#settle(new DOMException('It was paused.', 'AbortError'));
    if (events.includes(event)) this.dispatchEvent(new Event(event));
  }

  #begin(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    const queue = this.#queue.splice(0);
    for (const event of events) this.#command('addEventListener', event);
    for (const message of queue) this.#send(message);
  }

  /** Settles every promise of `play`. Nobody has to wait for them. */
  #settle(reason?: DOMException): void {
    for (const { resolve, reject } of this.#plays.splice(0)) {
      if (reason) reject(reason);
      else resolve();
    }
  }
}

function parsed(text: string): FrameEvent | undefined {
  try {
    const message = JSON.parse(text) as (FrameEvent & { context?: string }) | null;
    return message?.context === CONTEXT ? message : undefined;
  } catch {
    // Other programs send other texts to the same window.
    return undefined;
  }
}

if (!customElements.get('cueline-player')) customElements.define('cueline-player', CuelinePlayer);
