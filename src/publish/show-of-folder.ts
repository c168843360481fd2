import { spacedName } from '../core/episode/file-name.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import type { groupFiles } from './folder-groups.ts';
import type { PublishedShow, SourceFolder } from './published-show.ts';
import type { ReadEpisode } from './read-episode.ts';
import type { ShowDraft } from './show-file.ts';

/** Names the picture inside a recording by its content. */
export const coverPrint = ({ recording }: ReadEpisode) => recording?.cover?.path.split('#').at(-1);

/** The cover that several recordings share is the show's, and no episode's own. */
export function sharedCover(read: readonly ReadEpisode[]) {
  const counts = new Map<string, number>();
  for (const one of read) {
    const print = coverPrint(one);
    if (print !== undefined) counts.set(print, (counts.get(print) ?? 0) + 1);
  }
  const [print, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (print === undefined || count < 2) return undefined;
  return { print, cover: read.find((one) => coverPrint(one) === print)!.recording!.cover! };
}

/** The show itself: what its maker says of it, what its folder holds, and what its recordings have in common. */
export function showOf(
  folder: SourceFolder,
  { brand, people = [], ...facts }: ShowDraft['facts'],
  found: Awaited<ReturnType<typeof groupFiles>>['show'],
  read: readonly ReadEpisode[],
  cover: PublishedShow['artwork'],
): Omit<PublishedShow, 'episodes'> {
  const { artwork, ...look } = found;
  const author = facts.author ?? commonest(read, ({ recording }) => recording?.artist);
  return {
    ...facts,
    title: nameOf(facts, read) ?? (spacedName(folder.name) || folder.name),
    people,
    brand: { ...look, ...brand },
    ...omitUndefined({ author, artwork: facts.artwork ?? artwork ?? cover }),
  };
}

/** What its maker or its recordings call the show. */
export const nameOf = ({ title }: ShowDraft['facts'], read: readonly ReadEpisode[]) =>
  title ?? commonest(read, ({ recording }) => recording?.album);

/** The text that most recordings have, if at least half of them have it. */
function commonest(
  read: readonly ReadEpisode[],
  textOf: (one: ReadEpisode) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const one of read) {
    const text = textOf(one);
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [text, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return count * 2 >= read.length ? text : undefined;
}
