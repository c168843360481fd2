import type { Inline, NoteBlock, Notes } from './notes.ts';

/** The notes with each link's address replaced by what `to` gives for it; a link for which that is undefined becomes text. */
export function mapLinks(notes: Notes, to: (url: string) => string | undefined): Notes {
  const inlines = (all: readonly Inline[]) =>
    all.flatMap((inline): Inline | Inline[] => {
      if (inline.kind !== 'link') return inline;
      const url = to(inline.url);
      return url === undefined
        ? inline.spans.map((span) => ({ kind: 'text', span }))
        : { ...inline, url };
    });
  const blocks = (all: Notes): Notes => all.map(block);
  const block = (one: NoteBlock): NoteBlock => {
    switch (one.kind) {
      case 'paragraph':
      case 'heading':
        return { ...one, inlines: inlines(one.inlines) };
      case 'list':
        return { ...one, items: one.items.map(blocks) };
      case 'quote':
        return { ...one, blocks: blocks(one.blocks) };
      default:
        return one;
    }
  };
  return blocks(notes);
}
