import { CUT_SHORT, DAMAGED, FileFault } from "./file-format.ts";

/** Writes numbers and texts into bytes that grow as they are needed. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private end = 0;

  byte(value: number): void {
    this.room(1);
    this.bytes[this.end++] = value;
  }

  u16(value: number): void {
    this.byte(value & 0xff);
    this.byte(value >>> 8);
  }

  u32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  varint(value: number): void {
    this.room(5);
    let left = value;
    while (left >= 0x80) {
      this.bytes[this.end++] = (left & 0x7f) | 0x80;
      left = Math.floor(left / 0x80);
    }
    this.bytes[this.end++] = left;
  }

  signed(value: number): void {
    this.varint(value < 0 ? -value * 2 - 1 : value * 2);
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.varint(encoded.length);
    this.raw(encoded);
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** What was written, without a copy. */
  done(): Uint8Array {
    return this.bytes.subarray(0, this.end);
  }

  private room(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.end + more));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}

/** A decoder refuses what is no UTF-8. Short texts in ASCII, such as ids, are put together faster by hand. */
const UTF8 = new TextDecoder("utf-8", { fatal: true });
const SHORT = 32;

/** Reads numbers and texts; every fault names the byte of the file. `base` is where these bytes stand in the file. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private readonly base: number;
  private place = 0;

  constructor(bytes: Uint8Array, base = 0) {
    this.bytes = bytes;
    this.base = base;
  }

  /** The byte of the file that is read next. */
  get at(): number {
    return this.base + this.place;
  }

  get left(): number {
    return this.bytes.length - this.place;
  }

  byte(): number {
    const value = this.bytes[this.place];
    if (value === undefined) throw this.short("another byte");
    this.place++;
    return value;
  }

  u16(): number {
    return this.byte() | (this.byte() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  varint(): number {
    const { bytes, place } = this;
    // Nearly all numbers of a file take one byte or two.
    const first = bytes[place] ?? 0x80;
    if (first < 0x80) {
      this.place = place + 1;
      return first;
    }
    const second = bytes[place + 1] ?? 0x80;
    if (second < 0x80) {
      this.place = place + 2;
      return (first & 0x7f) | (second << 7);
    }
    return this.longVarint();
  }

  private longVarint(): number {
    let [value, scale] = [0, 1];
    for (let count = 0; count < 5; count++) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        if (value > 0xffffffff) throw this.fault(`a number of at most 2^32 - 1 was expected`);
        return value;
      }
      scale *= 0x80;
    }
    throw this.fault("a number was expected to end within five bytes");
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** How many things follow, each of which takes at least `least` bytes: refused where they cannot all be there. */
  count(what: string, least: number): number {
    const at = this.at;
    const count = this.varint();
    if (count * least <= this.left) return count;
    throw new FileFault(at, `${count} ${what} were announced where ${this.left} bytes are left`, DAMAGED);
  }

  text(what: string): string {
    const length = this.count(`bytes of ${what}`, 1);
    return this.decoded(this.raw(length), what);
  }

  raw(length: number): Uint8Array {
    if (length > this.left) throw this.short(`${length} bytes`);
    this.place += length;
    return this.bytes.subarray(this.place - length, this.place);
  }

  fault(what: string): FileFault {
    return new FileFault(this.at, what, DAMAGED);
  }

  private short(what: string): FileFault {
    return new FileFault(this.at, `${what} was expected where there is none`, CUT_SHORT);
  }

  private decoded(bytes: Uint8Array, what: string): string {
    if (bytes.length <= SHORT) {
      let text = "";
      let ascii = true;
      for (let i = 0; i < bytes.length && ascii; i++) {
        ascii = (bytes[i] as number) < 0x80;
        text += String.fromCharCode(bytes[i] as number);
      }
      if (ascii) return text;
    }
    try {
      return UTF8.decode(bytes);
    } catch {
      throw this.fault(`${what} was expected as UTF-8`);
    }
  }
}
