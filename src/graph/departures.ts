import type { Day } from "../time/day.ts";
import { type ChangeLog, countBefore } from "./change-log.ts";
import { ADJOINS, DEPARTED, type SpellColumns } from "./columns.ts";

/** The rows that their members ended, of each instrument in order of day. */
export interface Departures {
  /** Departures from instrument `i`: from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** The first day without the member, beside its row. */
  readonly days: Int32Array;
}

/** `instrumentOf`: see `instrumentsOfRows`. */
export function departuresOf(columns: SpellColumns, log: ChangeLog, instrumentOf: Uint32Array): Departures {
  const { flags, until } = columns;
  const count = columns.instruments.length;
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < flags.length; row++) {
    if (((flags[row] as number) & DEPARTED) === 0) continue;
    const after = (instrumentOf[row] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let i = 1; i <= count; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const rows = new Uint32Array(starts[count] ?? 0);
  const days = new Int32Array(rows.length);
  const next = starts.slice();
  for (const entry of log.entries) {
    // What adjoins a membership that its member ended is the standing of a former party.
    const ended = entry & 1 ? entry >>> 1 : (flags[entry >>> 1] as number) & ADJOINS ? (entry >>> 1) - 1 : -1;
    if (ended < 0 || ((flags[ended] as number) & DEPARTED) === 0) continue;
    const instrument = instrumentOf[ended] as number;
    const at = next[instrument] as number;
    rows[at] = ended;
    days[at] = until[ended] as number;
    next[instrument] = at + 1;
  }
  return { starts, rows, days };
}

/** The places in `rows` of an instrument's departures on days `from` <= day < `until`. */
export function departuresIn(
  { starts, days }: Departures,
  instrument: number,
  from: Day,
  until: Day,
): readonly [number, number] {
  const end = starts[instrument + 1] as number;
  const first = countBefore(days, from, starts[instrument] as number, end);
  return [first, countBefore(days, until, first, end)];
}
