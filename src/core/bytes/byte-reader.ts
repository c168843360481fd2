/** Reads numbers and texts from bytes; past the end, numbers are 0 and texts end. */
export class ByteReader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return Math.max(0, this.bytes.length - this.at);
  }

  /** An unsigned big-endian number of `count` bytes. */
  uint(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 256 + (this.bytes[this.at++] ?? 0);
    return value;
  }

  /** A synchsafe number of ID3: 28 bits in four bytes whose highest bits are unused. */
  synchsafe(): number {
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 128 + ((this.bytes[this.at++] ?? 0) & 0x7f);
    return value;
  }

  ascii(count: number): string {
    return String.fromCharCode(...this.take(count));
  }

  /** The next bytes, as a view; fewer than `count` at the end. */
  take(count: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + Math.max(0, count));
    this.at += count;
    return taken;
  }
}
