import { ADJOINS, FIRST_DAY, OPEN, type SpellColumns } from "./columns.ts";

/**
 * The entries of the log once more, those of one instrument together, each instrument's as they stand in the log. What
 * goes through these stays near the rows that it reads; in the order of the log each would be somewhere else.
 */
export interface OwnChanges {
  /** Entries of instrument `i`: from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/** True for a row whose end is an entry of its own: it ends, and no spell of its pair begins on that day. */
export function endsAlone({ until, flags }: Pick<SpellColumns, "until" | "flags">, row: number): boolean {
  return until[row] !== OPEN && ((flags[row + 1] ?? 0) & ADJOINS) === 0;
}

/** `count`: of the entries of the log. */
export function ownChangesOf(columns: SpellColumns, count: number): OwnChanges {
  const { starts: rows, from, until } = columns;
  const starts = new Uint32Array(rows.length);
  const entries = new Uint32Array(count);
  // A key is a day and then a place among the instrument's entries, which are met in order of rows.
  let keys = new Float64Array(SMALL);
  let met = new Uint32Array(SMALL);
  let written = 0;
  for (let i = 0; i + 1 < rows.length; i++) {
    const [first, end] = [rows[i] as number, rows[i + 1] as number];
    if (keys.length < (end - first) * 2) {
      keys = new Float64Array((end - first) * 2);
      met = new Uint32Array((end - first) * 2);
    }
    let own = 0;
    for (let row = first; row < end; row++) {
      met[own] = row * 2;
      keys[own] = ((from[row] as number) - FIRST_DAY) * PLACES + own;
      own++;
      if (!endsAlone(columns, row)) continue;
      met[own] = row * 2 + 1;
      keys[own] = ((until[row] as number) - FIRST_DAY) * PLACES + own;
      own++;
    }
    sort(keys, own);
    for (let k = 0; k < own; k++) entries[written++] = met[(keys[k] as number) % PLACES] as number;
    starts[i + 1] = written;
  }
  return { starts, entries };
}

/** More places than there are entries, and few enough for a day and a place in one number without loss. */
const PLACES = 2 ** 31;
const SMALL = 32;

/** Sorts the first `count` keys; few are sorted by hand, since a call of the typed array's own costs more. */
function sort(keys: Float64Array, count: number): void {
  if (count > SMALL) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const key = keys[i] as number;
    let at = i;
    while (at > 0 && (keys[at - 1] as number) > key) {
      keys[at] = keys[at - 1] as number;
      at--;
    }
    keys[at] = key;
  }
}
