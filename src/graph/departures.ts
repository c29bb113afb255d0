import type { Day } from "../time/day.ts";
import { countBefore } from "../time/turns.ts";
import { ADJOINS, DEPARTED, type SpellColumns } from "./columns.ts";
import type { OwnChanges } from "./own-changes.ts";

/** The rows that their members ended, of each instrument in order of day. */
export interface Departures {
  /** Departures from instrument `i`: from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** The first day without the member, beside its row. */
  readonly days: Int32Array;
}

export function departuresOf(columns: SpellColumns, own: OwnChanges): Departures {
  const { flags, until } = columns;
  const count = columns.instruments.length;
  let departed = 0;
  for (const flag of flags) if (flag & DEPARTED) departed++;
  const starts = new Uint32Array(count + 1);
  const rows = new Uint32Array(departed);
  const days = new Int32Array(departed);
  let written = 0;
  for (let i = 0; i < count; i++) {
    for (let at = own.starts[i] as number; at < (own.starts[i + 1] as number); at++) {
      const entry = own.entries[at] as number;
      // What adjoins a membership that its member ended is the standing of a former party.
      const ended = entry & 1 ? entry >>> 1 : (flags[entry >>> 1] as number) & ADJOINS ? (entry >>> 1) - 1 : -1;
      if (ended < 0 || ((flags[ended] as number) & DEPARTED) === 0) continue;
      rows[written] = ended;
      days[written] = until[ended] as number;
      written++;
    }
    starts[i + 1] = written;
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
