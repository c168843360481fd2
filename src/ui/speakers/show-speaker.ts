import { runSliced } from '../../core/run-sliced.ts';
import { afterFrame } from '../attachments/after-frame.ts';
import type { RenderChunk } from '../transcript/render-chunks.svelte.ts';

/** The turns of one speaker, shown alone. */
export interface ShownTurns {
  /** Shows these turns of others (indexes) among them, quieter, and no others any more. */
  admit(guests: ReadonlySet<number>): void;
  /** Leaves the turns as they are. */
  stop(): void;
}

/**
 * Hides the turns of everyone but `speaker`, or none; those around chunk `near` first, and those that are mounted later
 * too. The guessed heights of chunks follow.
 */
export function showSpeaker(
  root: HTMLElement,
  chunks: readonly RenderChunk[],
  speaker: string | undefined,
  near: number,
  admitted: ReadonlySet<number> = new Set(),
): ShownTurns {
  let stopped = false;
  let guests = admitted;
  const apply = (index: number) => {
    const chunk = chunks[index];
    const element = root.children[index];
    if (!chunk || !(element instanceof HTMLElement)) return;
    let [turns, lines, characters] = [0, 0, 0];
    for (const [t, turn] of chunk.turns.entries()) {
      const isOwn = speaker === undefined || turn.speaker === speaker;
      const isGuest = !isOwn && guests.has(chunk.first + t);
      const turnElement = element.children[t];
      turnElement?.toggleAttribute('hidden', !isOwn && !isGuest);
      turnElement?.toggleAttribute('data-guest', isGuest);
      if (isGuest) nameTurn(turnElement, turn.speaker);
      if (!isOwn && !isGuest) continue;
      turns++;
      lines += turn.cues.length;
      for (const { text } of turn.cues) characters += text.length;
    }
    element.hidden = turns === 0;
    element.style.setProperty('--turns', String(turns));
    element.style.setProperty('--lines', String(lines));
    element.style.setProperty('--characters', String(characters));
  };

  const filled = new MutationObserver((records) => {
    const changed = new Set(records.map(({ target }) => target));
    for (const target of changed) apply(Array.prototype.indexOf.call(root.children, target));
  });
  if (speaker !== undefined) filled.observe(root, { childList: true, subtree: true });

  // A style for this attribute makes the browser forget old heights.
  root.dataset['filtering'] = '';
  const order = [near, near - 1, near + 1, near + 2];
  for (const index of order) apply(index);
  const applyNext = (index: number) => {
    apply(index);
    return index + 1 < chunks.length;
  };
  const remembered = () => {
    if (!stopped) delete root.dataset['filtering'];
  };
  // Heights count again once all have been laid out anew.
  void runSliced(
    applyNext,
    () => stopped,
    (isDone) => isDone && afterFrame(() => afterFrame(remembered)),
  );
  return {
    admit(next) {
      const size = chunks[0]?.turns.length ?? 1;
      const changed = new Set([...guests, ...next].map((turn) => Math.floor(turn / size)));
      guests = next;
      for (const index of changed) apply(index);
    },
    stop() {
      stopped = true;
      filled.disconnect();
    },
  };
}

/** A turn within a stretch has no name of its own, for it stands below the one that has. */
function nameTurn(turn: Element | undefined, speaker: string | undefined): void {
  const head = turn?.querySelector<HTMLElement>('.head');
  if (head && speaker !== undefined && !head.querySelector('.speaker'))
    head.dataset['by'] = speaker;
}
