import type { Day } from "../time/day.ts";
import { lowest, ones } from "./bits.ts";
import { ADJOINS, OPEN, type SpellColumns } from "./columns.ts";

/**
 * Everything that ever changes, by day: an entry is `row * 2` where the row's spell begins, `row * 2 + 1` where it ends
 * and none adjoins it. Within a day entries are in order of rows. A step of the slider is a slice of it.
 */
export interface ChangeLog {
  /** Days on which something changes, ascending, each once. */
  readonly days: Int32Array;
  /** Entries of day `i`: from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

export function changeLogOf({ from, until, flags }: SpellColumns): ChangeLog {
  const rows = from.length;
  const ends = (row: number) => until[row] !== OPEN && ((flags[row + 1] ?? 0) & ADJOINS) === 0;
  const calendar = new Calendar(from, until);
  const starts = new Uint32Array(calendar.days.length + 1);
  for (let row = 0; row < rows; row++) {
    const first = calendar.placeOf(from[row] as number) + 1;
    starts[first] = (starts[first] as number) + 1;
    if (!ends(row)) continue;
    const end = calendar.placeOf(until[row] as number) + 1;
    starts[end] = (starts[end] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const entries = new Uint32Array(starts[starts.length - 1] ?? 0);
  const write = (day: Day, entry: number) => {
    const place = calendar.placeOf(day);
    const at = next[place] as number;
    entries[at] = entry;
    next[place] = at + 1;
  };
  for (let row = 0; row < rows; row++) {
    write(from[row] as number, row * 2);
    if (ends(row)) write(until[row] as number, row * 2 + 1);
  }
  return { days: calendar.days, starts, entries };
}

/** The place of the entries of days `from` <= day < `until` in the log. */
export function sliceOf(log: ChangeLog, from: Day, until: Day): [number, number] {
  const first = log.starts[countBefore(log.days, from)] as number;
  return [first, Math.max(first, log.starts[countBefore(log.days, until)] as number)];
}

/** The place of the first of the ascending days in `low` to before `high` that is not before `day`, else `high`. */
export function countBefore(days: ArrayLike<number>, day: Day, low = 0, high = days.length): number {
  let [least, most] = [low, high];
  while (least < most) {
    const middle = (least + most) >>> 1;
    if ((days[middle] as number) < day) least = middle + 1;
    else most = middle;
  }
  return least;
}

/** The distinct days of some columns, found and numbered through one bit a day of their range. */
class Calendar {
  readonly days: Int32Array;
  private readonly least: number;
  private readonly bits: Uint32Array;
  private readonly before: Uint32Array;

  constructor(...columns: readonly Int32Array[]) {
    let [least, most] = [OPEN, -OPEN];
    for (const column of columns) {
      for (const day of column) {
        if (day === OPEN) continue;
        if (day < least) least = day;
        if (day > most) most = day;
      }
    }
    this.least = least;
    this.bits = new Uint32Array(most < least ? 0 : ((most - least) >>> 5) + 1);
    for (const column of columns) {
      for (const day of column) {
        const place = day - least;
        if (day !== OPEN) this.bits[place >>> 5] = (this.bits[place >>> 5] as number) | (1 << (place & 31));
      }
    }
    this.before = new Uint32Array(this.bits.length);
    let count = 0;
    this.bits.forEach((word, i) => {
      this.before[i] = count;
      count += ones(word);
    });
    this.days = new Int32Array(count);
    let written = 0;
    this.bits.forEach((word, i) => {
      for (let left = word; left !== 0; left &= left - 1) {
        this.days[written++] = least + i * 32 + lowest(left);
      }
    });
  }

  placeOf(day: Day): number {
    const place = day - this.least;
    const word = this.bits[place >>> 5] as number;
    return (this.before[place >>> 5] as number) + ones(word & ((1 << (place & 31)) - 1));
  }
}
