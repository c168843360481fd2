/** A worker's messages: batches of a list (`of` is its length), then everything else; or a fault. */
export type WorkerAnswer<Item, Rest> =
  | { readonly items: readonly Item[]; readonly of: number }
  | { readonly rest: Rest }
  | { readonly fault: string };

/**
 * Has a worker answer the one request of its page. A batch has `batchSize` items at most: few enough that the page takes
 * each message within a frame.
 */
export function answerPage<Request, Item, Rest>(
  batchSize: number,
  answer: (request: Request) => Promise<{ readonly items: readonly Item[]; readonly rest: Rest }>,
): void {
  const post = (message: WorkerAnswer<Item, Rest>) => postMessage(message);
  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    answer(data)
      .then(({ items, rest }) => {
        const of = items.length;
        for (let i = 0; i < of; i += batchSize) post({ items: items.slice(i, i + batchSize), of });
        post({ rest });
      })
      .catch((error: unknown) => post({ fault: String(error) }));
  });
}
