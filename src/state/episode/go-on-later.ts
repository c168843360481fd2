import type { ProbeAudio } from '../../core/episode/fetching.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import type { Clock } from '../../core/playback/clock.ts';
import type { PlayerFailure } from '../../core/playback/player.ts';
import type { Playback } from '../playback/playback.svelte.ts';

/** Seconds between two tries grow up to this: a tunnel is soon over, and a dead network is not. */
const MOST_BETWEEN = 8;
/** Sound that begins by itself later (milliseconds) would surprise its listener. */
const LONG_MS = 10 * 60_000;

/** How a host is asked whether it is there again. */
export interface NetworkPorts {
  readonly probeAudio: ProbeAudio;
  readonly clock: Clock;
  readonly nowMs: () => number;
}

/** Plays a recording that broke off on once the network is back, unless something else has happened before; says so. */
export async function goOnLater(
  failure: PlayerFailure,
  url: string,
  playback: Playback,
  ports: NetworkPorts,
  errors: { report(userError: UserError): void; dismiss(userError: UserError): void },
): Promise<void> {
  const isOver = () => playback.player.failure !== failure;
  const userError = { about: 'audio', why: 'offline', url } as const;
  const lost = { ...userError, goesOn: true } as const;
  if (isOver()) return;
  errors.report(lost);
  const isBack = await networkBack(url, ports, isOver);
  if (isOver()) return;
  errors.dismiss(lost);
  if (!isBack) return errors.report(userError);
  playback.reload();
  playback.play();
}

/** Resolves to true once the host of a recording answers again; to false after ten minutes, or once `isOver`. */
async function networkBack(
  url: string,
  { probeAudio, clock, nowMs }: NetworkPorts,
  isOver: () => boolean,
): Promise<boolean> {
  const beganMs = nowMs();
  for (let wait = 1; ; wait = Math.min(2 * wait, MOST_BETWEEN)) {
    await new Promise<void>((resolve) => void clock.after(wait, resolve));
    // A machine that slept wakes up later.
    if (isOver() || nowMs() - beganMs > LONG_MS) return false;
    const { failure } = await probeAudio(url);
    if (failure?.code !== 'offline' && failure?.code !== 'unreachable') return true;
  }
}
