import type { OpenedFile } from '../../core/browser-services.ts';
import { askFor } from '../network/fetch-file.ts';
import { addressSource } from './address-source.ts';
import { blobAt } from './object-urls.ts';

/** Opens the file at an address: `blob:` addresses in the browser, others by requests. */
export function openFile(url: string, signal?: AbortSignal): OpenedFile {
  return {
    source: addressSource(url, signal),
    whole: async () => blobAt(url) ?? askFor(url, { signal: signal ?? null }),
  };
}
