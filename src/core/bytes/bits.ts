/**
 * The parameter of a Rice code (Rice & Plaunt 1971) for numbers of this mean: how many low bits are written as they are.
 * Only exact arithmetic, so that every engine writes the same index.
 */
export function riceParameter(mean: number): number {
  let low = 0;
  while (low < 24 && 2 ** (low + 1) <= mean * 1.4) low++;
  return low;
}

/** Growing bytes to which numbers are appended as bits, the highest first. Numbers are below 2^31. */
export class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  /** Bits of the byte that is not full yet, and how many. */
  #open = 0;
  #openBits = 0;

  constructor(bytes = 64) {
    this.#bytes = new Uint8Array(bytes);
  }

  /** In bits. */
  get length(): number {
    return this.#length * 8 + this.#openBits;
  }

  /** The `count` low bits, at most 24, of a number that has no others. */
  bits(value: number, count: number): void {
    let bits = this.#openBits + count;
    const open = (this.#open << count) | value;
    if (this.#length + 4 > this.#bytes.length) this.#grow(4);
    while (bits >= 8) {
      bits -= 8;
      this.#bytes[this.#length++] = open >>> bits;
    }
    this.#open = open & ((1 << bits) - 1);
    this.#openBits = bits;
  }

  /** So many zeros, and a one. */
  unary(zeros: number): void {
    let rest = zeros;
    for (; rest >= 16; rest -= 16) this.bits(0, 16);
    this.bits(1, rest + 1);
  }

  /** A number from 0 on in the Rice code of the parameter `low`. */
  rice(value: number, low: number): void {
    this.unary(value >>> low);
    this.bits(value & ((1 << low) - 1), low);
  }

  /** A number from 1 on, below 2^24, in Elias' gamma code. */
  gamma(value: number): void {
    const low = 31 - Math.clz32(value);
    this.unary(low);
    this.bits(value - (1 << low), low);
  }

  /** A number from 0 on in groups of seven bits, the lowest first, each after a bit that tells whether another follows. */
  varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.bits((rest & 0x7f) | 0x80, 8);
    this.bits(rest, 8);
  }

  /** The next `count` bits of a reader. */
  copy(reader: BitReader, count: number): void {
    let rest = count;
    for (; rest > 24; rest -= 24) this.bits(reader.bits(24), 24);
    this.bits(reader.bits(rest), rest);
  }

  /** Whole bytes, after `endByte`. */
  append(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Fills the open byte with zeros. */
  endByte(): void {
    if (this.#openBits > 0) this.bits(0, 8 - this.#openBits);
  }

  /** A copy of all full bytes. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what `BitWriter` wrote. Past the end every number is its least one, and `isOver` true. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at: number;
  readonly #end: number;
  #isOver = false;

  /** Begins at a bit. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = bytes.length * 8;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The bit that is read next. */
  get at(): number {
    return this.#at;
  }

  bits(count: number): number {
    const at = this.#at;
    if (at + count > this.#end) return this.#stop();
    this.#at = at + count;
    const first = at >>> 3;
    const bytes = this.#bytes;
    // Up to 7 bits before the number, so four bytes hold any of 24.
    const window =
      (bytes[first]! << 24) |
      (bytes[first + 1]! << 16) |
      (bytes[first + 2]! << 8) |
      bytes[first + 3]!;
    return count === 0 ? 0 : (window << (at & 7)) >>> (32 - count);
  }

  unary(): number {
    let zeros = 0;
    while (this.#at < this.#end) {
      const left = 8 - (this.#at & 7);
      const rest = this.#bytes[this.#at >>> 3]! & ((1 << left) - 1);
      const leading = Math.clz32(rest) - (32 - left);
      zeros += leading;
      if (rest > 0) {
        this.#at += leading + 1;
        return zeros;
      }
      this.#at += left;
    }
    return this.#stop();
  }

  rice(low: number): number {
    return this.unary() * 2 ** low + this.bits(low);
  }

  gamma(): number {
    const low = this.unary();
    return low > 23 ? this.#stop() + 1 : (1 << low) | this.bits(low);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const group = this.bits(8);
      value |= (group & 0x7f) << shift;
      if (group < 0x80) return value;
    }
    return this.#stop();
  }

  /** So many whole bytes, not copied; fewer at the end. Only where a byte begins. */
  take(bytes: number): Uint8Array {
    const from = this.#at >>> 3;
    if (bytes > this.#bytes.length - from) this.#stop();
    else this.#at += bytes * 8;
    return this.#bytes.subarray(from, from + bytes);
  }

  #stop(): number {
    this.#isOver = true;
    this.#at = this.#end;
    return 0;
  }
}
