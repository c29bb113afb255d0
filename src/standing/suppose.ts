import type { Act, TreatyRecord } from "../records/record.ts";

/** The record with hypothetical acts on top, in their places by day; the record itself is not touched. */
export function suppose(record: TreatyRecord, acts: readonly Act[]): TreatyRecord {
  return { ...record, acts: [...record.acts, ...acts] };
}
