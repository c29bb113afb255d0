/** The place, 0 to 31, of the lowest bit that is set. */
export function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** A bit of a mask, `bit & 31` of word `bit >>> 5`. */
export function put(mask: Uint32Array, bit: number): void {
  mask[bit >>> 5] = (mask[bit >>> 5] as number) | (1 << (bit & 31));
}

export function drop(mask: Uint32Array, bit: number): void {
  mask[bit >>> 5] = (mask[bit >>> 5] as number) & ~(1 << (bit & 31));
}

/** Writes the bits that are set in one word, the first of them numbered `base`, into `into` from `at`; gives the new `at`. */
export function writeBits(word: number, base: number, into: Uint16Array, at: number): number {
  let count = at;
  for (let left = word; left !== 0; left &= left - 1) into[count++] = base + lowest(left);
  return count;
}
