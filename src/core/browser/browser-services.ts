import type { DrawCard } from '../passage/card/card.ts';
import type { CopyText } from './copy-text.ts';
import type { IsThere } from './is-there.ts';
import type { SaveFile } from './save-file.ts';
import type { Share } from './share.ts';

/** What is needed of the outside world now and then; it is loaded when first wanted. */
export interface BrowserServices {
  readonly saveFile: SaveFile;
  readonly copyText: CopyText;
  readonly isThere: IsThere;
  readonly drawCard: DrawCard;
  /** Undefined where the system has no share sheet for pages. */
  readonly share: Share | undefined;
  /** The page's own address. */
  readonly pageUrl: () => string;
  /** Bytes that are kept for this site; undefined where the browser does not tell. */
  readonly storageUsed: () => Promise<number | undefined>;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}
