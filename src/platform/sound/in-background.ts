/** How long work rests, for each second that it took: it has 40 % of one core at most. */
const REST = 1.5;

/** Rests after work that took so many milliseconds. Rejects with the signal's reason. */
export function restAfter(tookMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, tookMs * REST);
    signal.addEventListener('abort', stop, { once: true });
  });
}
