/** How long one task may take, in milliseconds. */
const TASK_MS = 10;

/**
 * Takes steps until one is the last (it gives false), at once as long as that is short, then from task to task. `publish`
 * is called between the tasks, and at the end with true; `isOver` ends it sooner.
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
