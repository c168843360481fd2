import type { ByteSource } from './bytes/byte-source.ts';
import type { DrawCard } from './passage/card.ts';

/** Saves a text, or bytes, as a file of the listener's. */
export type SaveFile = (name: string, type: string, content: string | Blob) => void;

/** A file at an address, which is read as it is wanted; what cannot be read rejects. */
export interface OpenedFile {
  readonly source: ByteSource;
  /** All of it, to be streamed. */
  whole(): Promise<Blob | Response>;
}

/** A file of a ZIP, by its path in it. */
export interface FileToZip {
  readonly path: string;
  /** Text, or what is asked for once it is this file's turn. */
  readonly content: string | OpenedFile['whole'];
}

/** Saves files as one ZIP, uncompressed and in this order, under a name and a MIME type of its own. Rejects if one cannot be read. */
export type SaveZip = (name: string, type: string, files: readonly FileToZip[]) => Promise<void>;

/** Puts a text on the clipboard; resolves to whether it is there. */
export type CopyText = (text: string) => Promise<boolean>;

/** Whether a file of the page's own host exists, as far as the host says. */
export type IsThere = (url: string) => Promise<boolean>;

/** The data for the system's share sheet. */
interface ToShare {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
}

/** Opens the system's share sheet; resolves to false if it could not open, and to true if the listener closed it. */
export type Share = (what: ToShare) => Promise<boolean>;

/** Services of the browser that are needed rarely, and loaded when first wanted. */
export interface BrowserServices {
  readonly saveFile: SaveFile;
  readonly saveZip: SaveZip;
  readonly openFile: (url: string) => OpenedFile;
  readonly copyText: CopyText;
  readonly isThere: IsThere;
  readonly drawCard: DrawCard;
  /** Undefined where the system has no share sheet for pages. */
  readonly share: Share | undefined;
  /** Bytes that are kept for this site; undefined where the browser does not tell. */
  readonly storageUsed: () => Promise<number | undefined>;
}

export type LoadBrowserServices = () => Promise<BrowserServices>;
