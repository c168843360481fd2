import type { KeptPassages } from '../../state/library/kept-passages.svelte.ts';
import type { PageState } from '../../state/page-state.ts';

type Page = Pick<PageState, 'kept' | 'openEpisode'>;

/** Keeps a passage, and tells where what keeps it does not load. */
export function keepBy(
  { kept, openEpisode }: Page,
  act: (passages: KeptPassages) => Promise<void>,
) {
  kept()
    .then(({ passages }) => act(passages))
    .catch((error: unknown) =>
      openEpisode.report({ about: 'kept', why: 'own-fault', detail: String(error) }),
    );
}

/** Keeps the line being said and the one before. */
export function keepNow(page: Page & Pick<PageState, 'firstUse'>): void {
  // What tells of it comes with the first use of the page.
  page.firstUse.begin();
  keepBy(page, (passages) => passages.keepNow());
}
