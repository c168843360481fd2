import { packTerms, unpackTerms } from '../../src/core/show-search/episode-terms.ts';
import { ShowIndexWriter } from '../../src/core/show-search/show-index-writer.ts';
import type { Cue } from '../../src/core/transcript/cue.ts';
import { writeJson } from '../../src/core/transcript/export/json.ts';
import type { Timing } from '../../src/core/timeline/timing.ts';
import type { SearchedShow } from '../../src/state/library/show-search.svelte.ts';

/** An episode by its id: its lines, each with a speaker before a colon if it has one, four seconds long. */
export type SaidLines = Readonly<Record<string, readonly string[]>>;

/** Where the show of `searchedShow` stands. */
export const site = 'https://tides.example/';

export function cuesOf(lines: readonly string[]): Cue[] {
  return lines.map((line, i) => {
    const [, speaker, text = line] = /^(\w+): (.*)$/s.exec(line) ?? [];
    const times = { start: i * 4, end: i * 4 + 4 };
    return { ...times, text, ...(speaker !== undefined && { speaker }) };
  });
}

/** A published show: what a page knows of it, and its files by their addresses. */
export function searchedShow(
  said: SaidLines,
  timing?: Timing,
): {
  readonly show: SearchedShow;
  readonly files: Record<string, string | Uint8Array>;
} {
  const files: Record<string, string | Uint8Array> = {};
  const writer = new ShowIndexWriter();
  const episodes = Object.entries(said).map(([id, lines], i) => {
    const cues = cuesOf(lines);
    const page = `${site}${id}/`;
    files[`${page}transcript.json`] = writeJson({ cues });
    writer.add(id, unpackTerms(packTerms(cues))!);
    const day = String(28 - i).padStart(2, '0');
    return {
      id,
      page,
      title: `About ${id}`,
      published: `2026-10-${day}`,
      ...(timing && { timing }),
    };
  });
  const index = `${site}search/`;
  for (const { path, content } of writer.files()) files[`${index}${path}`] = content;
  return { show: { index, episodes }, files };
}
