/** Bytes that can be read in part. */
export interface ByteSource {
  /** The length in bytes; undefined while unknown, perhaps only before the first read. */
  readonly size: number | undefined;
  /** The bytes from `from` on, up to the number asked for; fewer at the end. Rejects if they cannot be fetched. */
  read(from: number, length: number): Promise<Uint8Array>;
}
