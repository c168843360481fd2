import type { FetchFile } from '../../core/episode/fetching.ts';
import type { FetchIndexFile } from '../../core/show-search/shards.ts';
import { readTextLines, textName, type TextLine } from '../../core/show-search/text-lines.ts';

interface Addressed {
  readonly id: string;
  /** Address of the episode's page. */
  readonly page: string;
}

/** Texts that are kept. */
const mostTexts = 40;

/** The files of a folder by their names. */
export function filesIn(folder: string, fetchFile: FetchFile): FetchIndexFile {
  return async (name, signal) => (await fetchFile(new URL(name, folder).href, signal)).bytes;
}

/** The texts of episodes, as `transcript.json` beside their pages has them; the latest are kept. */
export class EpisodeTexts {
  readonly #fetchFile: FetchFile;
  readonly #kept = new Map<string, readonly TextLine[]>();

  constructor(fetchFile: FetchFile) {
    this.#fetchFile = fetchFile;
  }

  /** A text that is kept. */
  atHand({ id }: Addressed): readonly TextLine[] | undefined {
    return this.#kept.get(id);
  }

  /** Undefined if it is no transcript. Rejects with `FetchFailure` or the signal's reason. */
  async fetch(
    { id, page }: Addressed,
    signal: AbortSignal,
  ): Promise<readonly TextLine[] | undefined> {
    const { bytes } = await this.#fetchFile(new URL(textName, page).href, signal);
    const lines = readTextLines(new TextDecoder().decode(bytes));
    if (!lines) return undefined;
    this.#kept.delete(id);
    this.#kept.set(id, lines);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostTexts && oldest !== undefined) this.#kept.delete(oldest);
    return lines;
  }
}
