import { HARMFUL } from '../text/page-text.ts';
import { parseTimeFragment } from '../time.ts';
import { inlinesOf, isAlike, tidyLine, type Run, type Target } from './line-runs.ts';
import type { Inline, NoteBlock, Notes } from './notes.ts';

type Role =
  | 'block'
  | 'heading'
  | 'list'
  | 'item'
  | 'quote'
  | 'code-block'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'link'
  | 'hidden'
  | 'none';

const byRole: Partial<Record<Role, string>> = {
  block:
    'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form header html main nav p section summary table tbody tfoot thead tr',
  heading: 'h1 h2 h3 h4 h5 h6',
  list: 'ul ol menu',
  item: 'li',
  quote: 'blockquote',
  'code-block': 'pre',
  strong: 'b strong',
  emphasis: 'cite dfn em i var',
  code: 'code kbd samp tt',
  link: 'a',
  hidden:
    'audio canvas head iframe math noscript object script select style svg template textarea title video',
};
const roles = new Map(
  Object.entries(byRole).flatMap(([role, names]) =>
    names.split(' ').map((name): [string, Role] => [name, role as Role]),
  ),
);

/** Lists and quotes within each other; deeper ones are read as paragraphs. */
const deepest = 8;
const harmful = new RegExp(`[${HARMFUL}]`, 'g');

interface Container {
  readonly blocks: NoteBlock[];
  /** The items of a list; its `blocks` stay empty. */
  readonly items?: NoteBlock[][];
  readonly start?: number;
}

/** Makes notes from the elements of an HTML document, told one by one, in time linear in their number. */
export class NotesBuilder {
  readonly #base: string | undefined;
  /** Roles of the open elements, innermost last. */
  readonly #open: Role[] = [];
  readonly #containers: Container[] = [{ blocks: [] }];
  readonly #targets: (Target | undefined)[] = [];
  #counts = { strong: 0, emphasis: 0, code: 0, hidden: 0 };
  #runs: (Run | 'break')[] = [];
  #level: number | undefined;
  #code: string | undefined;

  /** Links are resolved against `base`; without it a relative link is text. */
  constructor(base?: string) {
    this.#base = base;
  }

  /** An element begins. Each is told to end, the innermost first. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const role = this.#roleOf(name);
    this.#open.push(role);
    switch (role) {
      case 'block':
        return this.#flush();
      case 'heading':
        this.#flush();
        this.#level = Number(name.charAt(1));
        return;
      case 'list': {
        this.#flush();
        const start = Math.trunc(Number(attributes['start'] ?? 1));
        const isNumbered = name === 'ol';
        this.#containers.push({
          blocks: [],
          items: [],
          ...(isNumbered && { start: Number.isSafeInteger(start) ? start : 1 }),
        });
        return;
      }
      case 'item':
      case 'quote':
        this.#flush();
        this.#containers.push({ blocks: [] });
        return;
      case 'code-block':
        this.#flush();
        this.#code = '';
        return;
      case 'link':
        this.#targets.push(this.#targetOf(attributes['href'] ?? ''));
        return;
      case 'none':
        return this.#openVoid(name, attributes);
      default:
        this.#counts[role]++;
    }
  }

  /** The innermost element ends. */
  close(): void {
    const role = this.#open.pop();
    switch (role) {
      case undefined:
      case 'none':
        return;
      case 'block':
        return this.#flush();
      case 'heading':
        this.#flush();
        this.#level = undefined;
        return;
      case 'list': {
        this.#flush();
        const { items = [], start } = this.#containers.pop()!;
        if (items.length > 0)
          this.#add({ kind: 'list', ...(start !== undefined && { start }), items });
        return;
      }
      case 'item': {
        this.#flush();
        const { blocks } = this.#containers.pop()!;
        if (blocks.length > 0) this.#containers.at(-1)!.items!.push(blocks);
        return;
      }
      case 'quote': {
        this.#flush();
        const { blocks } = this.#containers.pop()!;
        if (blocks.length > 0) this.#add({ kind: 'quote', blocks });
        return;
      }
      case 'code-block': {
        const text = (this.#code ?? '').replace(/^\n/, '').trimEnd();
        this.#code = undefined;
        if (text) this.#add({ kind: 'code', text });
        return;
      }
      case 'link':
        this.#targets.pop();
        return;
      default:
        this.#counts[role]--;
    }
  }

  text(raw: string): void {
    if (this.#counts.hidden > 0) return;
    const text = raw.replace(harmful, '');
    if (this.#code !== undefined) {
      this.#code += text;
      return;
    }
    const { strong, emphasis, code } = this.#counts;
    const target = this.#targets.at(-1);
    const run: Run = {
      text,
      ...(strong > 0 && { strong: true }),
      ...(emphasis > 0 && { emphasis: true }),
      ...(code > 0 && { code: true }),
      ...(target && { target }),
    };
    const last = this.#runs.at(-1);
    if (last && last !== 'break' && isAlike(last, run)) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    } else this.#runs.push(run);
  }

  /** The notes; call it once, after the last element. */
  finish(): Notes {
    while (this.#open.length > 0) this.close();
    this.#flush();
    return this.#containers[0]!.blocks;
  }

  #roleOf(name: string): Role {
    const role = roles.get(name) ?? 'none';
    if (this.#counts.hidden > 0 && role !== 'hidden') return 'none';
    // Inside code everything else is its text.
    if (this.#code !== undefined && role !== 'hidden') return 'none';
    if (role === 'list' || role === 'quote')
      return this.#containers.length > deepest ? 'block' : role;
    if (role === 'item') return this.#containers.at(-1)!.items ? role : 'block';
    return role;
  }

  #openVoid(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#counts.hidden > 0) return;
    if (name === 'br') {
      if (this.#code === undefined) this.#runs.push('break');
      else this.#code += '\n';
    } else if (name === 'hr' && this.#code === undefined) {
      this.#flush();
      this.#add({ kind: 'rule' });
    } else if (name === 'img') this.text(attributes['alt'] ?? '');
    else if (name === 'td' || name === 'th') this.text(' ');
  }

  #targetOf(href: string): Target | undefined {
    const address = href.trim();
    const time = address.startsWith('#') ? parseTimeFragment(address) : undefined;
    if (time) return { time: time.start };
    if (!URL.canParse(address, this.#base)) return undefined;
    const url = new URL(address, this.#base);
    return /^(?:https?|mailto):$/.test(url.protocol) ? { url: url.href } : undefined;
  }

  #add(block: NoteBlock): void {
    const { items, blocks } = this.#containers.at(-1)!;
    if (items) items.push([block]);
    else blocks.push(block);
  }

  /** Ends the paragraph that is being written; an empty line of breaks ends one too. */
  #flush(): void {
    const runs = this.#runs;
    this.#runs = [];
    let line: Run[] = [];
    let lines: Run[][] = [];
    const endParagraph = () => {
      const inlines = lines.flatMap((one, i): Inline[] =>
        i === 0 ? inlinesOf(one) : [{ kind: 'break' }, ...inlinesOf(one)],
      );
      lines = [];
      if (inlines.length === 0) return;
      if (this.#level === undefined) this.#add({ kind: 'paragraph', inlines });
      else this.#add({ kind: 'heading', level: this.#level, inlines });
    };
    const endLine = () => {
      const tidy = tidyLine(line);
      line = [];
      if (tidy.length > 0) lines.push(tidy);
      else endParagraph();
    };
    for (const run of runs) {
      if (run === 'break') endLine();
      else line.push(run);
    }
    endLine();
    endParagraph();
  }
}
