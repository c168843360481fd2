import type { LocalKind } from '../../src/core/episode/library.ts';
import type { SortFiles } from '../../src/core/episode/local-episode.ts';

const kinds: Readonly<Record<string, LocalKind>> = {
  mp3: 'audio',
  vtt: 'transcript',
  json: 'chapters',
  jpg: 'artwork',
};

/** Takes a file for what its name says. */
export const fakeSortFiles: SortFiles = (files) => {
  const kindOf = ({ name }: File) => kinds[name.split('.').at(-1) ?? ''];
  const unusable = files.filter((file) => !kindOf(file)).map(({ name }) => name);
  return Promise.resolve({
    files: files.flatMap((file) => {
      const kind = kindOf(file);
      return kind ? [{ kind, name: file.name, blob: file }] : [];
    }),
    diagnostics: unusable.map((name) => ({ code: 'unknown', name })),
  });
};
