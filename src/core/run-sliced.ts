/** How long one task may take, in milliseconds. */
const TASK_MS = 10;

/**
 * Runs `step` until it returns false, in tasks short enough for the page to answer between them. `publish` is called
 * between tasks with false and at the end with true; if `isOver` returns true between tasks, the run ends without it.
 */
export async function runSliced(
  step: (index: number) => boolean,
  isOver: () => boolean,
  publish?: (isDone: boolean) => void,
): Promise<void> {
  let began = performance.now();
  for (let i = 0; step(i); i++) {
    if (performance.now() - began < TASK_MS) continue;
    publish?.(false);
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver()) return;
    began = performance.now();
  }
  publish?.(true);
}
