import type { Day } from "../time/day.ts";
import { countBefore } from "../time/turns.ts";
import { OPEN, PARTY, type SpellColumns, TALLY } from "./columns.ts";
import { endsAlone } from "./own-changes.ts";

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
  /** How many memberships there are before each of the days, and at last after all of them. */
  readonly memberships: Uint32Array;
}

export function changeLogOf(columns: SpellColumns): ChangeLog {
  const { from, until, flags } = columns;
  const rows = from.length;
  const calendar = new Calendar(from, until);
  const { days } = calendar;
  const starts = new Uint32Array(days.length + 1);
  const memberships = new Uint32Array(days.length + 1);
  for (let row = 0; row < rows; row++) {
    const member = ((flags[row] as number) & TALLY) === PARTY ? 1 : 0;
    const first = calendar.placeOf(from[row] as number) + 1;
    starts[first] = (starts[first] as number) + 1;
    memberships[first] = (memberships[first] as number) + member;
    if (until[row] === OPEN) continue;
    const end = calendar.placeOf(until[row] as number) + 1;
    memberships[end] = (memberships[end] as number) - member;
    if (endsAlone(columns, row)) starts[end] = (starts[end] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) {
    starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    // Below zero in between, and right again in the sum: these are numbers modulo 2^32.
    memberships[i] = (memberships[i] as number) + (memberships[i - 1] as number);
  }
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
    if (endsAlone(columns, row)) write(until[row] as number, row * 2 + 1);
  }
  return { days, starts, entries, memberships };
}

/** The place of the entries of days `from` <= day < `until` in the log. */
export function sliceOf(log: ChangeLog, from: Day, until: Day): [number, number] {
  const first = log.starts[countBefore(log.days, from)] as number;
  return [first, Math.max(first, log.starts[countBefore(log.days, until)] as number)];
}

/** The distinct days of some columns, numbered through one number for each day of their range. */
class Calendar {
  readonly days: Int32Array;
  private readonly least: number;
  private readonly places: Uint32Array;

  constructor(...columns: readonly Int32Array[]) {
    let [least, most] = [OPEN, -OPEN];
    for (const column of columns) {
      for (let i = 0; i < column.length; i++) {
        const day = column[i] as number;
        if (day === OPEN) continue;
        if (day < least) least = day;
        if (day > most) most = day;
      }
    }
    this.least = least;
    // The years that can be written are 3.7 million days: a bound, whatever a file says.
    this.places = new Uint32Array(most < least ? 0 : most - least + 1);
    for (const column of columns) {
      for (let i = 0; i < column.length; i++) if (column[i] !== OPEN) this.places[(column[i] as number) - least] = 1;
    }
    let count = 0;
    for (let i = 0; i < this.places.length; i++) count += this.places[i] as number;
    this.days = new Int32Array(count);
    let place = 0;
    for (let i = 0; i < this.places.length; i++) {
      if (this.places[i] === 0) continue;
      this.days[place] = least + i;
      this.places[i] = place++;
    }
  }

  placeOf(day: Day): number {
    return this.places[day - this.least] as number;
  }
}
