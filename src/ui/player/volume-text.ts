import { m } from '../i18n/index.ts';

/** A volume (0 to 1) for people. */
export function volumeText(volume: number, muted: boolean): string {
  return muted || volume === 0 ? m.muted : m.volumeNow(Math.round(volume * 100));
}
