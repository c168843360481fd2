import type { SaveFile } from '../core/save-file.ts';

/** What is needed of the outside world now and then; it is loaded when first wanted. */
export interface Outside {
  readonly saveFile: SaveFile;
}
