import type { KeptStore } from '../../core/kept/kept-store.ts';
import { KeptPassages, type KeptPage, type KeptPorts } from './kept-passages.svelte.ts';
import { LibraryTransfer, type TransferPorts } from './library-transfer.ts';

/** What the listener keeps, and the way out of this browser and back in. */
export interface Kept {
  readonly passages: KeptPassages;
  readonly transfer: LibraryTransfer;
}

/** Makes what needs the store of kept passages; it is loaded when it is wanted. */
export function keptOf(
  page: KeptPage,
  ports: Omit<KeptPorts, 'store'> & Omit<TransferPorts, 'kept' | 'store'>,
  store: KeptStore,
): Kept {
  const passages = new KeptPassages(page, { ...ports, store });
  passages.connect();
  return { passages, transfer: new LibraryTransfer({ ...ports, store, kept: passages }) };
}
