import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { type Membership, membershipsOf } from "../standing/membership.ts";
import type { Spell, State } from "../standing/spell.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers, type Span } from "../time/span.ts";

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
  /** The same spells by number, for pictures and questions over a million of them. */
  readonly rows: Rows;
}

/**
 * The index in numbers: a row is a spell, rows lie in order of instrument, participant, first day, and participants
 * and instruments are numbered by their place in `participants` and `instruments`. Numbers outside these lists throw
 * nothing and mean nothing. Members are parties for sure whose membership is not suspended.
 */
export interface Rows {
  readonly count: number;
  /** Sorted ids. */
  readonly participants: readonly ParticipantId[];
  readonly instruments: readonly InstrumentId[];
  /** The number of an instrument, or -1. */
  instrument(id: InstrumentId): number;
  /** Rows of one instrument, the second end exclusive. */
  of(instrument: number): readonly [number, number];
  /** The number of a row's instrument. */
  instrumentOf(row: number): number;
  spell(row: number): Spell;
  /** Columns, one number a row: whose spell it is, its first day, and the first day after it (`OPEN` where none is). */
  readonly participant: Uint16Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** Writes the members on `day` into `into`, ascending, and gives their number. */
  members(instrument: number, day: Day, into: Uint16Array): number;
  /** The same without whoever is a member of `other` on that day. */
  membersOutside(instrument: number, other: number, day: Day, into: Uint16Array): number;
  /** Turning days of an instrument and the number of members from each of them on. */
  memberCounts(instrument: number): { readonly days: Int32Array; readonly counts: Uint16Array };
  /**
   * The rows of memberships that their member ended on days `from` <= day < `until`, in order of day. A view of the
   * index: not to be written to.
   */
  departures(instrument: number, from: Day, until: Day): Uint32Array;
  /** One bit a row that covers `day`: `row & 31` of word `row >>> 5`. */
  covering(day: Day, into?: Uint32Array): Uint32Array;
  /**
   * What changes on days `from` <= day < `until`, in order of day and row: `row * 2` where a spell begins,
   * `row * 2 + 1` where one ends and none of its pair adjoins it. A view of the index: not to be written to.
   */
  changes(from: Day, until: Day): Uint32Array;
  /** How many memberships there are on `day` in all instruments together: what `members` counts, summed. */
  memberships(day: Day): number;
  /** What all columns and indices take. */
  readonly bytes: number;
}

export interface Change {
  readonly on: Day;
  readonly instrument: InstrumentId;
  readonly participant: string;
  readonly before: Spell | null;
  readonly after: Spell | null;
}

/** What changes among the spells of one pair (in order of day), as `AsOfIndex.changes` would tell it. */
export function changesAmong(spells: readonly Spell[], days: Span): Change[] {
  const changes: Change[] = [];
  spells.forEach((spell, i) => {
    const { participant, instrument, from, until } = spell;
    const last = spells[i - 1];
    const before = last?.until === from ? last : null;
    if (covers(days, from)) changes.push({ on: from, instrument, participant, before, after: spell });
    if (covers(days, until) && spells[i + 1]?.from !== until)
      changes.push({ on: until, instrument, participant, before: spell, after: null });
  });
  return changes;
}

export interface CountStep {
  readonly from: Day;
  /** Parties that count on these days for sure: membership not suspended. */
  readonly parties: number;
  /** Bound to be, not yet in force. */
  readonly consented: number;
  readonly signatories: number;
}

/** Every membership toward an instrument there ever was, in order of participant, then of day. */
export function membershipsToward(graph: Pick<AsOfIndex, "between">, instrument: InstrumentId): Membership[] {
  return membershipsOf(graph.between(instrument, ALWAYS, FOREVER));
}

/** Who ever had a standing toward it, in order of id. */
export function participantsToward(
  graph: Pick<AsOfIndex, "between">,
  instrument: InstrumentId,
): ReadonlySet<ParticipantId> {
  return new Set(graph.between(instrument, ALWAYS, FOREVER).map((spell) => spell.participant));
}

/** True for a state that counts in the headline: a party whose membership is not suspended. */
export function countsAsParty(state: State): boolean {
  return state.standing === "party" && state.suspended !== "membership";
}
