import type { AsOfIndex } from "../graph/graph.ts";
import type { Names } from "../records/names.ts";
import type { TreatyRecord } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { type Day, FOREVER, isoOf } from "../time/day.ts";

/** What every export is made from; an opened record is one. */
export interface ExchangeBasis {
  readonly record: TreatyRecord;
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly names: Names;
}

/** The short name that is in use on the record's date. */
export function labelOf({ names, record }: ExchangeBasis, id: string): string {
  return names.short(id, record.date);
}

/** A day that may lie at the open end of a span: `YYYY-MM-DD`, or null. */
export function isoOrNull(day: Day | null): string | null {
  return day === null || !Number.isFinite(day) ? null : isoOf(day);
}

/** The last day of a half-open span, for formats whose ends are inclusive; null while the span is open. */
export function lastDayIso(until: Day | null): string | null {
  return until === null || until === FOREVER ? null : isoOf(until - 1);
}
