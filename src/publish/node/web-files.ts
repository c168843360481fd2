import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FetchBytes } from '../read-episode.ts';

/** Longer than any transcript, and shorter than a recording. */
const mostBytes = 256 * 2 ** 20;
const longestMs = 60_000;

/** Files of the web, each fetched once in a run and then read from the disk. */
export class WebFiles {
  readonly #known = new Map<string, Promise<string>>();
  readonly #signal: AbortSignal;
  #folder: string | undefined;

  /** The signal ends every fetch. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Rejects, with a reason for people, where a file cannot be had. */
  readonly fetchBytes: FetchBytes = async (url) => {
    let file = this.#known.get(url);
    if (!file) {
      file = this.#fetch(url);
      this.#known.set(url, file);
    }
    return readFileSync(await file);
  };

  async #fetch(url: string): Promise<string> {
    const bytes = await download(url, this.#signal);
    this.#folder ??= mkdtempSync(path.join(os.tmpdir(), 'cueline-'));
    const file = path.join(this.#folder, createHash('sha256').update(url).digest('hex'));
    writeFileSync(file, bytes);
    return file;
  }

  /** Deletes what was fetched. */
  clear(): void {
    this.#known.clear();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}

async function download(url: string, signal: AbortSignal): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
    });
  } catch (error) {
    signal.throwIfAborted();
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw new Error(isLate ? 'the host does not answer' : 'the host cannot be reached', {
      cause: error,
    });
  }
  if (!response.ok) throw new Error(`the host answers ${response.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new Error('it is larger than 256 MB');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
