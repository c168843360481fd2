import type { DraftCue } from '../../draft.ts';
import { spokenLength } from '../../finish/fix-ends.ts';
import { displayText } from '../../../text/display-text.ts';
import { prefixOf } from '../../finish/speaker-name.ts';
import type { StampedLine } from './stamped-line.ts';

/** What is said from one stamp to the next, by one speaker or several in turn. */
interface Block {
  readonly start: number;
  readonly end?: number;
  readonly parts: { speaker?: string; lines: string[] }[];
}

/** Gathers the lines of a stamped text into cues: one for each stamp, and one for each speaker that follows under it. */
export class StampedText {
  readonly #names: ReadonlySet<string>;
  readonly #blocks: Block[] = [];
  readonly #before: string[] = [];

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  begin({ start, end, speaker, text }: StampedLine): void {
    const part = { lines: [text], ...(speaker !== undefined && { speaker }) };
    this.#blocks.push({ start, parts: [part], ...(end !== undefined && { end }) });
  }

  add(line: string): void {
    const parts = this.#blocks.at(-1)?.parts;
    if (!parts) this.#before.push(line);
    else if (this.#isOthers(line) && parts.at(-1)!.lines.some((said) => said !== ''))
      parts.push({ lines: [line] });
    else parts.at(-1)!.lines.push(line);
  }

  /** The cues, and the text that stood before the first stamp. */
  finish(): { cues: DraftCue[]; before: string } {
    const cues = this.#blocks.flatMap((block, i) => cuesOf(block, this.#blocks[i + 1]?.start));
    return { cues, before: this.#before.join(' ').trim() };
  }

  #isOthers(line: string): boolean {
    const name = prefixOf(line)?.name;
    return name !== undefined && this.#names.has(name);
  }
}

/** A block's cues. The speakers after the first have no time of their own: the block's time is shared out by length. */
function cuesOf(block: Block, next: number | undefined): DraftCue[] {
  const said = block.parts.map(({ speaker, lines }) => ({
    ...(speaker !== undefined && { speaker }),
    text: displayText(lines.join('\n')),
  }));
  const total = said.reduce((sum, { text }) => sum + text.length, 0) || 1;
  const until = block.end ?? next;
  const all = { text: said.map(({ text }) => text).join(' ') };
  const length =
    until !== undefined && until > block.start ? until - block.start : spokenLength(all.text);
  let before = 0;
  return said.map((part, i) => {
    const start = Math.round((block.start + (length * before) / total) * 1000) / 1000;
    before += part.text.length;
    const isLast = i === said.length - 1;
    return { ...part, start, ...(isLast && block.end !== undefined && { end: block.end }) };
  });
}
