import type { Act, TreatyRecord } from "../records/record.ts";

/** The source that hypothetical acts cite: nothing of theirs can be taken for a document. */
export const SUPPOSITION = "supposition";

/**
 * The record with hypothetical acts on top, each after the acts of its day, and without those that are `setAside`;
 * the record itself is not touched. An act toward an instrument that the record does not know throws a RangeError.
 */
export function suppose(
  record: TreatyRecord,
  acts: readonly Act[],
  setAside: ReadonlySet<Act> = new Set(),
): TreatyRecord {
  for (const { instrument } of acts) {
    if (!record.instruments.some((one) => one.id === instrument))
      throw new RangeError(`standing/suppose: no instrument ${JSON.stringify(instrument)} in the record`);
  }
  const all = record.acts.filter((act) => !setAside.has(act));
  for (const act of acts) {
    const later = all.findIndex((each) => each.instrument === act.instrument && each.date.earliest > act.date.earliest);
    const lastOfIts = all.findLastIndex((each) => each.instrument === act.instrument);
    all.splice(later >= 0 ? later : lastOfIts + 1, 0, act);
  }
  const source = { id: SUPPOSITION, type: "document", title: "A supposition of the question; no document says so" };
  return { ...record, acts: all, sources: [...record.sources.filter(({ id }) => id !== SUPPOSITION), source] };
}
