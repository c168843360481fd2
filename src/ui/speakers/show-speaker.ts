import { runSliced } from '../../core/run-sliced.ts';
import { afterFrame } from '../attachments/after-frame.ts';
import type { RenderChunk } from '../transcript/render-chunks.svelte.ts';

/**
 * Hides the turns of everyone but `speaker`, or none; those around chunk `near` first, and those that are mounted later
 * too. The guessed heights of chunks follow. Returns the stop function, which leaves the turns as they are.
 */
export function showSpeaker(
  root: HTMLElement,
  chunks: readonly RenderChunk[],
  speaker: string | undefined,
  near: number,
): () => void {
  let stopped = false;
  const apply = (index: number) => {
    const chunk = chunks[index];
    const element = root.children[index];
    if (!chunk || !(element instanceof HTMLElement)) return;
    let [turns, lines, characters] = [0, 0, 0];
    for (const [t, turn] of chunk.turns.entries()) {
      const isShown = speaker === undefined || turn.speaker === speaker;
      element.children[t]?.toggleAttribute('hidden', !isShown);
      if (!isShown) continue;
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
  return () => {
    stopped = true;
    filled.disconnect();
  };
}
