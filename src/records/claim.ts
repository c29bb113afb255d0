import type { Day } from "../time/day.ts";
import type { EdtfDate } from "../time/edtf.ts";
import type { Act, ActKind, InstrumentId, ParticipantId, RecordedEvent, SourceId, TreatyRecord } from "./record.ts";

/**
 * A statement made in public, in our words, with what checks it. Whether it holds is written nowhere: it follows from
 * the answers. "Only Finland and Sweden would remain outside NATO" (18 December 2021) comes with its question and the
 * two names that the answer must give for it to hold.
 */
export interface Claim {
  readonly id: string;
  /** What was said, in our words. */
  readonly claim: string;
  /** Whose statement it is: the article's own, or somebody quoted in it. */
  readonly by: string;
  /** The day on which it was made. */
  readonly on: Day;
  readonly source: SourceId;
  /** Where in the source: `paragraph 4`. */
  readonly place: string;
  /** It holds as said if each of these does; empty where the record cannot check it. */
  readonly checks: readonly ClaimCheck[];
  /** Other readings, under which it may come out otherwise. */
  readonly readings: readonly { readonly reading: string; readonly checks: readonly ClaimCheck[] }[];
  /** Why the record cannot check it; null where it can. */
  readonly reason: string | null;
  /** What else one should know. */
  readonly note: string | null;
}

/** A question in words with what its answer must be, or a row that must stand in the record. */
export type ClaimCheck =
  | { readonly question: string; readonly expect: Expectation }
  | { readonly recorded: RecordedRow };

/** What an answer must give. `on`: one of its dates falls on these days. `share`: from 0 to 1, both ends included. */
export type Expectation =
  | { readonly verdict: "yes" | "no" }
  | { readonly count: { readonly min: number; readonly max: number } }
  | { readonly participants: readonly ParticipantId[] }
  | { readonly instruments: readonly InstrumentId[] }
  | { readonly includes: readonly string[] }
  | { readonly on: EdtfDate }
  | { readonly share: { readonly min: number; readonly max: number } };

/** An act of that kind, or where `act` is null an event, that falls within those days. */
export interface RecordedRow {
  readonly instrument: InstrumentId;
  /** Null for the instrument itself. */
  readonly participant: ParticipantId | null;
  readonly act: ActKind | null;
  readonly within: EdtfDate;
}

/** The first act or event of the record that is the row looked for; a variant is none. */
export function recordedRow(record: TreatyRecord, row: RecordedRow): Act | RecordedEvent | undefined {
  const { instrument, participant, act: kind, within } = row;
  const rows: readonly (Act | RecordedEvent)[] =
    kind === null ? record.events : record.acts.filter((act) => act.act === kind && act.mark !== "variant");
  return rows.find(
    (each) =>
      each.instrument === instrument &&
      each.participant === participant &&
      each.date.earliest >= within.earliest &&
      each.date.latest <= within.latest,
  );
}
