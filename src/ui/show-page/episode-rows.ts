import type { ShelfEntry } from '../../core/episode/library.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import { readTiming } from '../../core/timeline/timing.ts';
import { fold } from '../../core/text/fold.ts';
import type { SearchedEpisode } from '../../state/library/found-episode.svelte.ts';
import { m } from '../i18n/index.ts';
import { heardShare, leftText } from '../library/entry-words.ts';

/** What is known of a listener: episodes that were opened, by their ids, and whether one came out since the last visit. */
export interface Listened {
  readonly entries: ReadonlyMap<string, ShelfEntry>;
  readonly isNew: (published: string | undefined) => boolean;
}

/** A row of the show's page, as `ShowPage.svelte` writes it. */
interface Row {
  readonly element: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly length: HTMLElement | undefined;
  /** The words of its length, before anything is heard. */
  readonly lengthText: string;
}

/** The episodes of the show's page, by their ids. The rows stand in the page already; nothing here makes one. */
export class EpisodeRows {
  readonly #rows = new Map<string, Row>();
  /** Folded title and description of each row, once something is looked for. */
  #folded: ReadonlyMap<Row, string> | undefined;

  constructor(list: ParentNode) {
    for (const element of list.querySelectorAll<HTMLElement>('.episodes > li')) {
      const link = element.querySelector<HTMLAnchorElement>('.title');
      const id =
        link && decodeURIComponent(/^([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
      if (!id) continue;
      const length = element.querySelector<HTMLElement>('.length') ?? undefined;
      this.#rows.set(id, { element, link, length, lengthText: length?.textContent ?? '' });
    }
  }

  get count(): number {
    return this.#rows.size;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** Every episode, with the address of its page. */
  get episodes(): SearchedEpisode[] {
    return [...this.#rows].map(([id, { element, link }]) => {
      const { published, timing } = element.dataset;
      const facts = {
        published,
        timing: timing === undefined ? undefined : readTiming(JSON.parse(timing)),
      };
      return { id, title: link.textContent, page: link.href, ...omitUndefined(facts) };
    });
  }

  /** An episode's title and address, as the page has them. */
  linkOf(id: string): { readonly title: string; readonly href: string } | undefined {
    const link = this.#rows.get(id)?.link;
    return link && { title: link.textContent, href: link.href };
  }

  /** Marks what is new, how far the others were heard, and the one that was heard last. */
  mark({ entries, isNew }: Listened, last: string | undefined): void {
    for (const [id, row] of this.#rows) {
      const entry = entries.get(id);
      const { element } = row;
      setNew(row, !entry && isNew(element.dataset['published']));
      const share = entry && heardShare(entry);
      setData(element, 'heard', share === undefined ? undefined : share === 1 ? 'all' : 'part');
      setData(element, 'last', id === last ? '' : undefined);
      setShare(row, share === 1 ? undefined : share);
      const text = share === 1 ? m.heard : entry?.place && leftText(entry);
      setText(row.length, text ?? row.lengthText);
    }
  }

  /** Shows only the rows that have all words; gives their number. */
  filter(words: string): number {
    const wanted = fold(words).split(' ').filter(Boolean);
    let shown = 0;
    for (const [row, text] of (this.#folded ??= this.#fold())) {
      const fits = wanted.every((word) => text.includes(word));
      row.element.hidden = !fits;
      if (fits) shown++;
    }
    return shown;
  }

  #fold(): ReadonlyMap<Row, string> {
    return new Map(
      [...this.#rows.values()].map((row) => {
        const words = row.element.querySelector('.words')?.textContent ?? '';
        return [row, fold(`${row.link.textContent} ${words}`)];
      }),
    );
  }
}

function setNew({ link }: Row, isNew: boolean): void {
  const dot = link.parentElement?.querySelector('.new');
  if (!isNew) dot?.remove();
  if (!isNew || dot) return;
  const made = link.ownerDocument.createElement('span');
  made.className = 'new';
  made.setAttribute('role', 'img');
  made.setAttribute('aria-label', m.newEpisode);
  link.prepend(made);
}

function setShare({ element }: Row, share: number | undefined): void {
  const when = element.querySelector('.when');
  let bar = when?.querySelector<HTMLElement>('.share');
  if (share === undefined) return bar?.remove();
  if (!bar) {
    bar = element.ownerDocument.createElement('span');
    bar.className = 'share';
    when?.append(bar);
  }
  bar.style.setProperty('--share', String(share));
}

function setData(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(`data-${name}`);
  else element.setAttribute(`data-${name}`, value);
}

function setText(element: HTMLElement | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
