import type { Chapter } from './chapter.ts';

/** Resolves the chapters' addresses against the file's own; an unusable address is left out. */
export function absoluteChapters(chapters: readonly Chapter[], base: string): Chapter[] {
  return chapters.map(({ image, link, ...rest }) => ({
    ...rest,
    ...whole('image', image, base),
    ...whole('link', link, base),
  }));
}

function whole<Name extends string>(name: Name, address: string | undefined, base: string) {
  if (address === undefined || !URL.canParse(address, base)) return {};
  return { [name]: new URL(address, base).href };
}
