import type { InstrumentId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { isWithin } from "../time/span.ts";
import { countBefore } from "../time/turns.ts";
import { AliveMasks } from "./alive.ts";
import { writeBits } from "./bits.ts";
import { type ChangeLog, changeLogOf, sliceOf } from "./change-log.ts";
import { instrumentOf, PARTY, type SpellColumns, TALLY } from "./columns.ts";
import { type Departures, departuresIn, departuresOf } from "./departures.ts";
import type { Rows } from "./graph.ts";
import { ownChangesOf } from "./own-changes.ts";
import { pointAt, type TurningPoints, turningPointsOf } from "./turning-points.ts";

/** Everything that is computed once from the columns; `AsOfIndex` and `Rows` are two ways of asking it. */
export interface Index {
  readonly columns: SpellColumns;
  readonly log: ChangeLog;
  readonly points: TurningPoints;
  readonly rows: Rows;
}

/** `mostSetBytes`: see `TurningPoints.sets`; only tests give another. */
export function buildIndex(columns: SpellColumns, mostSetBytes?: number): Index {
  const log = changeLogOf(columns);
  const own = ownChangesOf(columns, log.entries.length);
  const points = turningPointsOf(columns, own, mostSetBytes);
  return { columns, log, points, rows: rowsOf(columns, log, points, departuresOf(columns, own)) };
}

function rowsOf(columns: SpellColumns, log: ChangeLog, points: TurningPoints, departures: Departures): Rows {
  const { participants, instruments, starts, participant, from, until, flags, spell } = columns;
  const { sets, width } = points;
  const alive = new AliveMasks(columns, log);
  // Where there are no sets: the members of two instruments, one bit a participant.
  const scratch = sets ? null : [new Uint32Array(width), new Uint32Array(width)];

  /** Where the set of an instrument on a day begins in `wordsOf`; -1 where it is empty. */
  const setAt = (instrument: number, day: Day, which: 0 | 1): number => {
    if (!scratch) {
      const point = pointAt(points, instrument, day);
      return point < 0 ? -1 : point * width;
    }
    const words = (scratch[which] as Uint32Array).fill(0);
    for (let row = starts[instrument] as number; row < (starts[instrument + 1] as number); row++) {
      if (((flags[row] as number) & TALLY) !== PARTY) continue;
      if (!isWithin(from[row] as number, until[row] as number, day)) continue;
      const who = participant[row] as number;
      words[who >>> 5] = (words[who >>> 5] as number) | (1 << (who & 31));
    }
    return 0;
  };
  const wordsOf = (which: 0 | 1): Uint32Array => sets ?? ((scratch as Uint32Array[])[which] as Uint32Array);

  return {
    count: from.length,
    participants,
    instruments,
    instrument: (id) => placeOf(instruments, id),
    of: (instrument) => [starts[instrument] ?? 0, starts[instrument + 1] ?? 0],
    instrumentOf: (row) => instrumentOf(starts, row),
    spell,
    participant,
    from,
    until,
    members: (instrument, day, into) => {
      const at = setAt(instrument, day, 0);
      if (at < 0) return 0;
      const words = wordsOf(0);
      let count = 0;
      for (let w = 0; w < width; w++) count = writeBits(words[at + w] as number, w * 32, into, count);
      return count;
    },
    membersOutside: (instrument, other, day, into) => {
      const at = setAt(instrument, day, 0);
      if (at < 0) return 0;
      const not = setAt(other, day, 1);
      const words = wordsOf(0);
      const others = wordsOf(1);
      let count = 0;
      for (let w = 0; w < width; w++) {
        const left = (words[at + w] as number) & ~(not < 0 ? 0 : (others[not + w] as number));
        count = writeBits(left, w * 32, into, count);
      }
      return count;
    },
    memberCounts: (instrument) => {
      const [first, end] = [points.starts[instrument] ?? 0, points.starts[instrument + 1] ?? 0];
      return { days: points.days.subarray(first, end), counts: points.parties.subarray(first, end) };
    },
    departures: (instrument, first, end) =>
      departures.rows.subarray(...departuresIn(departures, instrument, first, end)),
    covering: (day, into) => alive.on(day, into),
    memberships: (day) => log.memberships[countBefore(log.days, day + 1)] as number,
    changes: (first, end) => log.entries.subarray(...sliceOf(log, first, end)),
    bytes: bytesOf(columns) + bytesOf(log) + bytesOf(points) + bytesOf(departures) + alive.bytes,
  };
}

/** The place of `id` in sorted ids, or -1. */
function placeOf(ids: readonly InstrumentId[], id: InstrumentId): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as string) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}

function bytesOf(parts: object): number {
  return Object.values(parts).reduce((sum: number, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0);
}
