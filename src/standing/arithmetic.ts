import type { LaterJoinersClause, Period, WithdrawalClause } from "../records/clauses.ts";
import type { ParticipantId } from "../records/record.ts";
import { addMonths, civilOf, type Day, dayOf } from "../time/day.ts";
import { ALL_TIME, covers } from "../time/span.ts";

/** What clauses compute: days of entry and exit, by the calendar of the treaty and nothing else. */

export function addPeriod(day: Day, period: Period): Day {
  return "months" in period ? addMonths(day, period.months) : day + period.days;
}

/** The clause that governs a notice of that participant on that day; one naming it goes before one for everybody. */
export function governing(
  clauses: readonly WithdrawalClause[],
  participant: ParticipantId,
  on: Day,
): WithdrawalClause | null {
  const inTime = clauses.filter((clause) =>
    covers({ from: clause.from ?? ALL_TIME.from, until: clause.until ?? ALL_TIME.until }, on),
  );
  return inTime.find((clause) => clause.for === participant) ?? inTime.find((clause) => clause.for === null) ?? null;
}

/** The days that a clause may count from besides the notice: null where they are not known. */
export interface ClauseBase {
  readonly treatyInForce: Day | null;
  readonly partySince: Day | null;
}

/**
 * The first day out under a clause, or null where the clause computes none (no notice clause, no period).
 * A notice given before `notBefore` has run counts from the day it has run.
 */
export function exitDay(clause: WithdrawalClause, notice: Day, base: ClauseBase): Day | null {
  if (clause.way !== "notice" || !clause.period) return null;
  let start = notice;
  if (clause.notBefore) {
    const since = clause.notBefore.since === "treaty" ? base.treatyInForce : base.partySince;
    if (since === null) return null;
    start = Math.max(start, addPeriod(since, clause.notBefore.period));
  }
  const run = addPeriod(start, clause.period) + (clause.fullDays ? 1 : 0);
  return clause.roundTo ? roundedUp(run, notice, clause.roundTo) : run;
}

function roundedUp(run: Day, notice: Day, to: NonNullable<WithdrawalClause["roundTo"]>): Day {
  const { year } = civilOf(run);
  if (to !== "financial-year") return dayOf(year + 1, 1, 1);
  // A notice in the last three months of a financial year counts for the next one (Statute of the Council of Europe, Art. 7).
  return dayOf(year + (civilOf(notice).month > 9 ? 2 : 1), 1, 1);
}

/** The day of entry into force that follows from a deposit: a joiner's own, or the last one that an instrument needed. */
export function joiningDay(clause: Pick<LaterJoinersClause, "delay" | "roundTo">, deposit: Day): Day {
  const run = addPeriod(deposit, clause.delay);
  if (clause.roundTo === "day") return run;
  const { year, month } = civilOf(run);
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}
