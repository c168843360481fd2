import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Book } from '../../src/core/read-along/book.ts';
import { makeBook } from '../../src/core/read-along/make-book.ts';
import { zipOf } from '../../src/platform/files/zip.ts';

/** What EPUBCheck finds in an EPUB, each as `ID path: message`; usage notes and what it only informs of are left out. */
export async function epubFaults(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub, { includeInfo: false });
  return messages.map(({ id, message, location }) => `${id} ${location?.path}: ${message}`);
}

/** A book as one file; `sound` and `cover` are the bytes that it was given. */
export async function zippedBook(
  book: Book,
  given: { readonly sound?: Blob; readonly cover?: Blob } = {},
): Promise<Blob> {
  const files = makeBook(book).map((file) => ({
    path: file.path,
    content: 'text' in file ? file.text : () => Promise.resolve(given[file.is] ?? new Blob()),
  }));
  return zipOf(files, 'application/epub+zip');
}
