import type { InstrumentId } from "../records/record.ts";
import type { Spell, State } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";

/**
 * The as-of index: every spell of every pair, asked by day.
 *
 * Few exact verbs, whose insides may change and whose meanings may not. It knows spells; it refuses to know why they
 * are there (`standing/`) and what anybody asks (`questions/`).
 */
export interface AsOfIndex {
  /** The spells that cover `day`, one a participant, sorted by participant id. Days without a spell are `none`. */
  at(instrument: InstrumentId, day: Day): Spell[];
  /** The spells that share a day with `from`..`until` (exclusive), sorted by participant id, then `from`. */
  between(instrument: InstrumentId, from: Day, until: Day): Spell[];
  /** What changes on days `from` <= day < `until`, sorted by day, instrument, participant. */
  changes(from: Day, until: Day, instrument?: InstrumentId): Change[];
  /** The number of parties as steps, the first at the first turning day; each step lasts until the next. */
  countOver(instrument: InstrumentId): CountStep[];
  /** Days on which any standing changes, ascending, of one instrument or of all. */
  turningDays(instrument?: InstrumentId): readonly Day[];
  /**
   * The longest run of days around `day` on which `same` stays true, looking only at `turns` (ascending days on which
   * it can change). `same(day)` is taken as true. Open ends are `ALWAYS` and `FOREVER`.
   */
  holds(day: Day, turns: readonly Day[], same: (day: Day) => boolean): Span;
}

export interface Change {
  readonly on: Day;
  readonly instrument: InstrumentId;
  readonly participant: string;
  readonly before: Spell | null;
  readonly after: Spell | null;
}

export interface CountStep {
  readonly from: Day;
  /** Parties that count on these days for sure: membership not suspended. */
  readonly parties: number;
  /** Bound to be, not yet in force. */
  readonly consented: number;
  readonly signatories: number;
}

/** True for a state that counts in the headline: a party whose membership is not suspended. */
export function countsAsParty(state: State): boolean {
  return state.standing === "party" && state.suspended !== "membership";
}
