import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OnsetFinder } from '../../core/onsets/onset-finder.ts';
import { SAMPLE_RATE } from '../../core/sound/readable-sound.ts';
import { isFields } from '../../core/text/fields.ts';
import { filePrint } from '../file-print.ts';
import type { SourceFile } from '../published-show.ts';

/** Where speech begins in a recording. Seconds. */
export interface SpeechOnsets {
  readonly onsets: readonly number[];
  /** How long the recording is. */
  readonly seconds: number;
}

/** Finds where speech begins in sound that comes piece by piece: 8,000 samples a second, one channel. */
export class OnsetListener {
  readonly #finder = new OnsetFinder();
  #samples = 0;

  push(samples: Float32Array): void {
    this.#finder.push(samples);
    this.#samples += samples.length;
  }

  /** All of it, once nothing more comes. */
  end(): SpeechOnsets {
    return { onsets: this.#finder.end(), seconds: this.#samples / SAMPLE_RATE };
  }
}

/** Whoever listens to a recording keeps where speech begins in it, so that nobody has to listen again. */
export class KeptOnsets {
  readonly #folder: string;

  constructor(cacheFolder: string) {
    this.#folder = path.join(cacheFolder, 'onsets');
  }

  /** Undefined where nobody has listened to the recording, or what was kept is damaged. */
  async read(audio: SourceFile): Promise<SpeechOnsets | undefined> {
    const file = await this.#fileOf(audio);
    try {
      return existsSync(file) ? asOnsets(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
    } catch {
      // What a full disk has cut is listened to anew.
      return undefined;
    }
  }

  async write(audio: SourceFile, { onsets, seconds }: SpeechOnsets): Promise<void> {
    const file = await this.#fileOf(audio);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify({ onsets, seconds }));
    renameSync(`${file}.${process.pid}`, file);
  }

  async #fileOf(audio: SourceFile): Promise<string> {
    return path.join(this.#folder, `${await filePrint(audio)}-${audio.size.toString(36)}.json`);
  }
}

function asOnsets(json: unknown): SpeechOnsets | undefined {
  if (!isFields(json)) return undefined;
  const { onsets, seconds } = json;
  const isRead =
    Array.isArray(onsets) && onsets.every(Number.isFinite) && typeof seconds === 'number';
  return isRead ? { onsets, seconds } : undefined;
}
