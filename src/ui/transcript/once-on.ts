import type { Attachment } from 'svelte/attachments';

/** Attaches what `load` brings, once an event says that it will be wanted. */
export function onceOn<E extends Element>(
  event: string,
  load: () => Promise<Attachment<E>>,
): Attachment<E> {
  return (element) => {
    let stop: ReturnType<Attachment>;
    const over = new AbortController();
    const begin = async () => {
      const attach = await load();
      if (!over.signal.aborted) stop = attach(element);
    };
    element.addEventListener(event, () => void begin().catch(console.warn), {
      once: true,
      signal: over.signal,
    });
    return () => {
      over.abort();
      stop?.();
    };
  };
}
