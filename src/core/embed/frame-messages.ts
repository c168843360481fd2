import { isFields } from '../text/fields.ts';

/**
 * Messages between an embedded player and the page around it: Player.js (SPEC.rst of https://github.com/embedly/player.js)
 * with the further events of a media element. `docs/embed.md` describes them.
 */
export const CONTEXT = 'player.js';
export const VERSION = '0.0.11';

/** Everything that an embedded player tells, to those who ask for it; `ready` is told unasked. */
export const FRAME_EVENTS = [
  ...['ready', 'loadedmetadata', 'durationchange', 'progress', 'play', 'playing', 'waiting'],
  ...['pause', 'seeking', 'seeked', 'timeupdate', 'ended', 'ratechange', 'volumechange'],
  ...['cuechange', 'error'],
] as const;

/** Commands and questions that any page around may send. */
const OPEN_METHODS = [
  ...['play', 'pause', 'getPaused', 'setCurrentTime', 'getCurrentTime', 'getDuration'],
  ...['getVolume', 'getMuted', 'getPlaybackRate', 'addEventListener', 'removeEventListener'],
] as const;
/** Commands that change how the listener hears: for the origins that the show lists. */
const LISTED_METHODS = ['setVolume', 'mute', 'unmute', 'setPlaybackRate'] as const;

/** A message to the player, with its parts unchecked. */
export interface FrameCommand {
  readonly method: string;
  readonly value?: unknown;
  /** A name that answers carry back. */
  readonly listener?: string;
}

/** Where the sound is, as every event tells it. Undefined parts are not known yet. */
export interface FrameState {
  readonly seconds: number;
  readonly duration?: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** 1 is normal speed. */
  readonly rate: number;
  /** 0 to 100, as Player.js has it. */
  readonly volume: number;
  readonly muted: boolean;
  /** `readyState` of HTML's media elements. */
  readonly readyState: 0 | 1 | 2 | 4;
}

/** The line being said, as `cuechange` tells it. */
export interface FrameCue {
  readonly index: number;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker?: string;
}

/** A command in a message's data: an object, or its JSON; undefined for anything else. */
export function readCommand(data: unknown): FrameCommand | undefined {
  const fields = typeof data === 'string' ? parsed(data) : data;
  if (!isFields(fields) || fields['context'] !== CONTEXT) return undefined;
  const { method, value, listener } = fields;
  if (typeof method !== 'string') return undefined;
  return { method, value, ...(typeof listener === 'string' && { listener }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Other programs send other texts to the same window.
    return undefined;
  }
}

/** A message of the player as Player.js sends it: JSON. */
export function frameMessage(event: string, value?: unknown, listener?: string): string {
  return JSON.stringify({ context: CONTEXT, version: VERSION, event, value, listener });
}

/**
 * The methods that a page of `origin` may call. `listed` are the show's `embedOrigins` (`*` is every page), `own` is the
 * origin of the player's own site, which needs no listing.
 */
export function methodsFor(
  origin: string | undefined,
  listed: readonly string[],
  own: string,
): readonly string[] {
  const isListed =
    origin === own || listed.some((one) => one === '*' || sameOrigin(one, origin ?? ''));
  return isListed ? [...OPEN_METHODS, ...LISTED_METHODS] : OPEN_METHODS;
}

function sameOrigin(listed: string, origin: string): boolean {
  return URL.canParse(listed) && new URL(listed).origin === origin && origin !== 'null';
}

/** The window around an embedded player. */
export interface FramePort {
  /** Address that the frame was loaded with: by it the page around knows which of its frames is ready. */
  readonly src: string;
  /** Origin of the frame's own site. */
  readonly origin: string;
  /** Origin of the page around, as far as the browser tells it before the first message. */
  readonly parentOrigin: string | undefined;
  /** Sends to the page around if it is still of `origin`; to whatever it is if undefined. */
  send(message: string, origin?: string): void;
  /** Calls `listener` with every message of the page around; returns the stop function. */
  listen(listener: (data: unknown, origin: string) => void): () => void;
}
