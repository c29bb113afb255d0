import type { Act, TreatyRecord } from "../records/record.ts";
import { lazily } from "./lazily.ts";

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
  // Many suppositions are answered from spells alone: a list of all acts is made for who asks for it.
  const all = lazily(() => actsWith(record.acts, acts, setAside));
  return {
    ...record,
    get acts() {
      return all();
    },
    sources: [...record.sources.filter(({ id }) => id !== SUPPOSITION), SOURCE],
  };
}

const SOURCE = { id: SUPPOSITION, type: "document", title: "A supposition of the question; no document says so" };

/** Acts in the order of a record, each of those more after the acts of its day toward its instrument. */
export function actsWith(acts: readonly Act[], more: readonly Act[], setAside: ReadonlySet<Act>): readonly Act[] {
  const all = acts.filter((act) => !setAside.has(act));
  for (const act of more) {
    const later = all.findIndex((each) => each.instrument === act.instrument && each.date.earliest > act.date.earliest);
    const lastOfIts = all.findLastIndex((each) => each.instrument === act.instrument);
    all.splice(later >= 0 ? later : lastOfIts + 1, 0, act);
  }
  return all;
}
