import type { Day } from "../time/day.ts";
import type { ParticipantId, SourceId } from "./record.ts";

/**
 * What an instrument says about coming in and getting out, as data. The fold computes days from it where no day is
 * recorded, and the replay compares it with the days that are.
 */
export interface Clauses {
  readonly withdrawal: readonly WithdrawalClause[];
  readonly entryIntoForce: EntryIntoForceClause | null;
  readonly laterJoiners: LaterJoinersClause | null;
  readonly duration: DurationClause | null;
  /** Which day counts where several depositaries record different ones. */
  readonly severalDepositaries: "earliest" | null;
  /** Where the text of the clauses is read; null where none is compiled. */
  readonly source: SourceId | null;
}

/** Of an instrument of which no clause is known. */
export const NO_CLAUSES: Clauses = {
  withdrawal: [],
  entryIntoForce: null,
  laterJoiners: null,
  duration: null,
  severalDepositaries: null,
  source: null,
};

/** Calendar months (years are twelve), or days. */
export type Period = { readonly months: number } | { readonly days: number };

export interface WithdrawalClause {
  readonly article: string;
  /** `none`: the instrument has no clause, and no exit is computed. `lapse`: one leaves by not prolonging. */
  readonly way: "notice" | "lapse" | "none";
  readonly period: Period | null;
  /** The treaty counts whole days between notice and effect: CFE's 150 days end on the 151st. */
  readonly fullDays: boolean;
  readonly countsFrom: "receipt" | "all-notified";
  /** `automatic`: out when the period ends. `earliest`: the leaver names the day, not before the period ends. */
  readonly mode: "automatic" | "earliest";
  readonly roundTo: "year-end" | "1-january" | "financial-year" | null;
  /** No notice has effect before this many years of the instrument's being in force (`treaty`) or of membership. */
  readonly notBefore: { readonly period: Period; readonly since: "treaty" | "participant" } | null;
  /** A condition that the record cannot test, in words; a computed exit under it is `maybe`. */
  readonly condition: string | null;
  /** Only for this participant; null for everyone not named by another clause. */
  readonly for: ParticipantId | null;
  /** The days on which this clause governs, `until` exclusive; null for open ends. */
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface EntryIntoForceClause {
  readonly article: string;
  /** How many deposits are needed; null where only the named ones count. */
  readonly deposits: number | null;
  readonly named: readonly ParticipantId[];
  /** Every signatory must deposit. */
  readonly all: boolean;
  readonly delay: Period;
  readonly roundTo: JoiningDay;
  /** Not computable from the record (quotas, exchanges of instruments): only a recorded day counts. */
  readonly recordedOnly: boolean;
}

export interface LaterJoinersClause {
  readonly article: string;
  readonly delay: Period;
  readonly roundTo: JoiningDay;
}

/**
 * `day`: the day on which the delay has run. `month-first`: the first day of the month after that day, never that day
 * itself: "the first day of the month after the 60th day" (Rome Statute, Art. 126).
 */
export type JoiningDay = "day" | "month-first";

export interface DurationClause {
  readonly article: string;
  readonly period: Period;
  /** How long one extension runs, or that it lifts the limit (NPT, 1995); null where the clause knows none. */
  readonly extension: Period | "indefinite" | null;
}
