/**
 * The file of an index: the spells of a whole world in 4 bytes each or less, written by `writeFile` and read by
 * `readFile`. It is read before it is believed: every number is held against what is left of the file before memory is
 * taken for it, and every section against its checksum.
 *
 * Numbers: `u32` is four bytes, the lowest first. `varint` is seven bits a byte, the lowest first, the eighth bit set
 * while more bytes follow, at most five bytes and 2^32 - 1 (LEB128). `signed` is a varint of `n * 2` for n >= 0 and
 * `-n * 2 - 1` below. `text` is a varint of its length in bytes and so many bytes of UTF-8. Days count from 1970-01-01.
 *
 * ```
 * bytes      what
 * 0-7        89 44 50 54 0D 0A 1A 0A    "DPT" between bytes that a transfer as text would spoil (after PNG)
 * 8          01                          the version; a reader refuses versions that it does not know
 * 9-         sections, each:
 *   0-3      four letters                its name; a name that begins with a small letter may be skipped if not known
 *   4-7      u32                         length of its content in bytes
 *   8-11     u32                         CRC-32 of its content (as in gzip and PNG)
 *   12-      content
 * end        the section END, without content; nothing follows
 * ```
 *
 * Sections stand in this order; the first three are always there.
 *
 * `HEAD` is JSON in UTF-8 (`FileHead`): title and dates of the record, lives, names, and of each instrument what a
 * question has to know.
 *
 * `IDSS` holds the ids of participants, then of instruments: a varint of how many, then each, in ascending order of
 * UTF-16 units, as a varint of how many characters it shares with the one before and a text of the rest.
 *
 * `SPEL` holds the spells:
 * ```
 * varint     number of kinds, then each as a text: JSON of a `SpellKind`, the commonest first
 * varint     number of spells
 * for each instrument, in order:
 *   varint   number of its spells; if it has any:
 *   signed   its first day, from the first day of the instrument before (0 at the start)
 *   for each spell, by participant and first day:
 *     varint   (participant - that of the spell before, at first from 0) * 2, + 1 unless it is open and of kind 0
 *     varint   first day: after the end of the spell before if of the same participant, else after the instrument's
 *     where + 1 stood:
 *     varint   kind
 *     varint   length in days; 0 while open
 * ```
 *
 * `plac` holds where things lie, in order of participants, then instruments: two bytes for x and two for y each, the
 * lowest first, from 0 (left, top) to 65535.
 *
 * `rest` is JSON in UTF-8 (`FileRest`): clauses, figures, codes and depositaries. Without it answers stand, and say that
 * they know no clauses and no figures.
 *
 * `acts` is JSON in UTF-8 (`FileActs`): the acts, events and sources that the spells follow from, and of each spell the
 * act that began it and the one that ended it. Without it answers stand, and say that they cannot show their sources.
 */
export const MAGIC = [0x89, 0x44, 0x50, 0x54, 0x0d, 0x0a, 0x1a, 0x0a] as const;
export const VERSION = 1;
export const SECTION_HEAD = 12;
export const FILE_TYPE = ".depositary";

/** A file that cannot be read: what is wrong with it, where, and why that is likely so. */
export class FileFault extends Error {
  readonly at: number;

  constructor(at: number, what: string, likely: string) {
    super(`byte ${at}: ${what}; ${likely}`);
    this.name = "FileFault";
    this.at = at;
  }
}

export const DAMAGED = "the file is damaged, or is not one of Depositary's";
export const CUT_SHORT = "the file is cut short: it was not written or loaded to its end";
