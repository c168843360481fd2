import type { ByteSource } from './byte-source.ts';

/** A source of which no more than so many bytes are read until its budget is renewed: `read` rejects then. */
export interface BudgetedSource extends ByteSource {
  renew(): void;
}

export function withBudget(source: ByteSource, most: number): BudgetedSource {
  let left = most;
  return {
    get size() {
      return source.size;
    },
    async read(from, length) {
      left -= length;
      if (left < 0) throw new Error('too much of the file would have to be read');
      return source.read(from, length);
    },
    renew() {
      left = most;
    },
  };
}
