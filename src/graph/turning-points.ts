import type { Day } from "../time/day.ts";
import { countBefore } from "../time/turns.ts";
import { ADJOINS, CONSENTED, OTHER, PARTY, SIGNATORY, type SpellColumns, TALLY } from "./columns.ts";
import type { OwnChanges } from "./own-changes.ts";

/**
 * The turning days of each instrument, and what is true from each of them to the next: how many parties, consented and
 * signatories there are, and the parties themselves as one bit a participant.
 */
export interface TurningPoints {
  /** Points of instrument `i`: from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly parties: Uint16Array;
  readonly consented: Uint16Array;
  readonly signatories: Uint16Array;
  /** Words of 32 participants in one set. */
  readonly width: number;
  /** `width` words a point; null where they would take more than `MOST_SET_BYTES` a row, and rows are read instead. */
  readonly sets: Uint32Array | null;
}

/** What the sets may take for each row. A set of 256 participants, the states and organisations of a world, fits. */
export const MOST_SET_BYTES = 40;

/** Goes through the changes of each instrument in order of day, so that all that is read and written lies together. */
export function turningPointsOf(
  columns: SpellColumns,
  own: OwnChanges,
  mostSetBytes: number = MOST_SET_BYTES,
): TurningPoints {
  const { flags, participant } = columns;
  const count = columns.instruments.length;
  const starts = pointStarts(columns, own);
  const points = starts[count] ?? 0;
  const width = Math.ceil(columns.participants.length / 32);
  const fits = points * width * 4 <= mostSetBytes * flags.length;
  const sets = fits ? new Uint32Array(points * width) : null;
  const days = new Int32Array(points);
  // One tally a point for each of OTHER, PARTY, CONSENTED and SIGNATORY; nobody asks for the first.
  const tallies = [0, 1, 2, 3].map((code) => new Uint16Array(code === OTHER ? 0 : points));
  const tally = (point: number, row: number, by: 1 | -1) => {
    const code = (flags[row] as number) & TALLY;
    if (code === OTHER) return;
    const of = tallies[code] as Uint16Array;
    of[point] = (of[point] as number) + by;
    if (code !== PARTY || !sets) return;
    const who = participant[row] as number;
    const word = point * width + (who >>> 5);
    sets[word] = (sets[word] as number) ^ (1 << (who & 31));
  };
  let point = -1;
  for (let i = 0; i < count; i++) {
    const first = point + 1;
    for (let at = own.starts[i] as number; at < (own.starts[i + 1] as number); at++) {
      const entry = own.entries[at] as number;
      const row = entry >>> 1;
      const day = dayOfEntry(columns, entry);
      if (point < first || days[point] !== day) {
        point++;
        days[point] = day;
        if (point > first) {
          for (const of of tallies) if (of.length > 0) of[point] = of[point - 1] as number;
          if (sets) for (let w = point * width; w < (point + 1) * width; w++) sets[w] = sets[w - width] as number;
        }
      }
      if (entry & 1) tally(point, row, -1);
      else {
        if ((flags[row] as number) & ADJOINS) tally(point, row - 1, -1);
        tally(point, row, 1);
      }
    }
  }
  return {
    starts,
    days,
    parties: tallies[PARTY] as Uint16Array,
    consented: tallies[CONSENTED] as Uint16Array,
    signatories: tallies[SIGNATORY] as Uint16Array,
    width,
    sets,
  };
}

/** The point of an instrument whose run of days holds `day`; -1 before the first. */
export function pointAt({ starts, days }: TurningPoints, instrument: number, day: Day): number {
  const first = starts[instrument] as number;
  const after = countBefore(days, day + 1, first, starts[instrument + 1] as number);
  return after === first ? -1 : after - 1;
}

function pointStarts(columns: SpellColumns, own: OwnChanges): Uint32Array {
  const starts = new Uint32Array(own.starts.length);
  let points = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    const first = own.starts[i] as number;
    for (let at = first; at < (own.starts[i + 1] as number); at++) {
      const day = dayOfEntry(columns, own.entries[at] as number);
      if (at === first || day !== dayOfEntry(columns, own.entries[at - 1] as number)) points++;
    }
    starts[i + 1] = points;
  }
  return starts;
}

function dayOfEntry({ from, until }: SpellColumns, entry: number): Day {
  return (entry & 1 ? until[entry >>> 1] : from[entry >>> 1]) as Day;
}
