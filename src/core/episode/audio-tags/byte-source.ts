/** Bytes that can be read in places, without having them all. */
export interface ByteSource {
  /** Undefined where it is not known, perhaps only before the first reading. */
  readonly size: number | undefined;
  /** The bytes from `from` on, as many as asked for or as there are. Rejects where they cannot be had. */
  read(from: number, length: number): Promise<Uint8Array>;
}
