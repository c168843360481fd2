import type { Attributes } from '../../../text/markup.ts';
import { parseClock, parseTimeValue, roundTime } from '../../../time.ts';

/** How many frames and ticks a second has, by the root element. */
export interface Rates {
  readonly frames: number;
  readonly ticks: number;
}

const offset = /^(\d+(?:\.\d+)?)\s*(h|m|s|ms|f|t)$/i;
const frameClock = /^(\d+:\d\d:\d\d):(\d+)(?:\.\d+)?$/;

/** The rates of TTML2, section 7.2: 30 frames; without a tick rate, ticks are frames where these are said, else seconds. */
export function ratesOf(root: Attributes): Rates {
  const said = Number(root.get('framerate'));
  const [numerator = NaN, denominator = NaN] = (root.get('frameratemultiplier') ?? '1 1')
    .split(/[\s:]+/)
    .map(Number);
  const multiplier = numerator > 0 && denominator > 0 ? numerator / denominator : 1;
  const frames = (said > 0 ? said : 30) * multiplier;
  const ticks = Number(root.get('tickrate'));
  const subFrames = Number(root.get('subframerate'));
  const implied = said > 0 ? frames * (subFrames > 0 ? subFrames : 1) : 1;
  return { frames, ticks: ticks > 0 ? ticks : implied };
}

/** Seconds of a time expression of TTML2, section 12.3; also `1:02.5` and `9.58`, as published. NaN for anything else. */
export function readTtmlTime(text: string | undefined, { frames, ticks }: Rates): number {
  if (text === undefined) return NaN;
  const expression = text.trim();
  const counted = offset.exec(expression);
  if (counted) {
    const units = { h: 1 / 3600, m: 1 / 60, s: 1, ms: 1000, f: frames, t: ticks };
    const unit = counted[2]!.toLowerCase() as keyof typeof units;
    return roundTime(Number(counted[1]) / units[unit]);
  }
  const clock = frameClock.exec(expression);
  if (!clock) return parseTimeValue(expression);
  const [, whole = '', frame] = clock;
  return roundTime((parseClock(whole) ?? NaN) + Number(frame) / frames);
}
