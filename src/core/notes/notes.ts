/** A stretch of text of one look. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
}

/** Part of a line: text, a line break, a link, or a time in the recording (seconds). */
export type Inline =
  | { readonly kind: 'text'; readonly span: Span }
  | { readonly kind: 'break' }
  /** `url` is absolute and http(s) or mailto. */
  | { readonly kind: 'link'; readonly url: string; readonly spans: readonly Span[] }
  | { readonly kind: 'time'; readonly time: number; readonly spans: readonly Span[] };

/** Part of an episode's notes. Lists and quotes hold blocks; they nest at most eight deep. */
export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; missing in a list without numbers. */
      readonly start?: number;
      readonly items: readonly (readonly NoteBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** An episode's notes as a tree: what was written, without its markup. */
export type Notes = readonly NoteBlock[];

/** The notes as plain text: a line for each item and each break, an empty line between blocks. */
export function notesText(notes: Notes): string {
  return notes.map(blockText).filter(Boolean).join('\n\n');
}

function blockText(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inlines.map(inlineText).join('');
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.start === undefined ? '-' : `${block.start + i}.`;
          return `${mark} ${item.map(blockText).join('\n')}`;
        })
        .join('\n');
    case 'quote':
      return notesText(block.blocks);
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

function inlineText(inline: Inline): string {
  if (inline.kind === 'break') return '\n';
  if (inline.kind === 'text') return inline.span.text;
  return inline.spans.map(({ text }) => text).join('');
}
