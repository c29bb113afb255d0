import { type Act, DEPOSITS, type Instrument, type ParticipantId, type TreatyRecord } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { addPeriod, joiningDay } from "./arithmetic.ts";
import type { Cause, Ending, InstrumentClock } from "./spell.ts";

/** The clock of an instrument, with the deposit after which a joiner is a later one (null: not known). */
export interface Clock extends InstrumentClock {
  readonly lastFoundingDeposit: Day | null;
  readonly inForceCause: Cause | null;
  readonly provisionalFrom: Day | null;
}

type Known = InstrumentClock & Partial<Clock>;

/** Whether two clocks tell the same days for the same reasons; who is a founder is told by neither. */
export function sameClock(a: Known, b: Known): boolean {
  return (
    a.opened === b.opened &&
    a.inForce === b.inForce &&
    a.provisionalFrom === b.provisionalFrom &&
    a.ended?.on === b.ended?.on &&
    a.ended?.how === b.ended?.how &&
    sameCause(a.ended?.cause, b.ended?.cause) &&
    sameCause(a.inForceCause, b.inForceCause)
  );
}

function sameCause(a: Cause | null | undefined, b: Cause | null | undefined): boolean {
  return a?.act === b?.act && a?.rule === b?.rule && a?.computed === b?.computed;
}

/** Whether an instrument had entered into force by that day, whatever came of it. */
export function hasBegun({ inForce }: Pick<InstrumentClock, "inForce">, day: Day): boolean {
  return inForce !== null && inForce <= day;
}

/** Whether a clock may run otherwise with this act or without it: all that `clockOf` looks at. */
export function movesClock({ act, participant }: Act): boolean {
  return participant === null || DEPOSITS.includes(act) || ENTRIES.has(act) || OF_FOUNDERS.has(act);
}

/** The first day on which an act counts, at the latest. */
export function countsOn(act: Act): Day {
  return (act.effect ?? act.date).latest;
}

/** The days of the instrument itself, from `acts` (of this instrument, no variants, no views). Recorded beats computed. */
export function clockOf(record: TreatyRecord, instrument: Instrument, acts: readonly Act[]): Clock {
  const own = acts.filter((act) => act.participant === null);
  const recordedOpening = own.find((act) => act.act === "opened");
  const signatures = acts.filter((act) => act.act === "signature").map((act) => act.date.earliest);
  const trigger = lastFoundingDeposit(instrument, acts);
  const inForce = entryIntoForce(instrument, acts, own, trigger);
  const provisional = own.find((act) => act.act === "provisional-application");
  return {
    opened: recordedOpening ? recordedOpening.date.earliest : signatures.length > 0 ? Math.min(...signatures) : null,
    inForce: inForce?.on ?? null,
    inForceCause: inForce?.cause ?? null,
    lastFoundingDeposit: trigger,
    ended: endOf(record, instrument, own, inForce?.on ?? null),
    provisionalFrom: provisional ? countsOn(provisional) : null,
  };
}

function entryIntoForce(
  instrument: Instrument,
  acts: readonly Act[],
  own: readonly Act[],
  trigger: Day | null,
): { on: Day; cause: Cause } | null {
  const recorded = own.find((act) => act.act === "entry-into-force");
  if (recorded) {
    return { on: countsOn(recorded), cause: { act: recorded, rule: "entry into force", computed: false } };
  }
  const clause = instrument.clauses.entryIntoForce;
  if (clause && !clause.recordedOnly) {
    if (trigger === null) return null;
    const rule = `entry into force by Art. ${clause.article}`;
    return { on: joiningDay(clause, trigger), cause: { act: null, rule, computed: true } };
  }
  if (clause) return null;
  const entries = acts.filter((act) => act.participant !== null && ENTRIES.has(act.act));
  const first = entries.sort((a, b) => countsOn(a) - countsOn(b))[0];
  return first
    ? { on: countsOn(first), cause: { act: first, rule: "first recorded entry into force", computed: true } }
    : null;
}

const ENTRIES: ReadonlySet<Act["act"]> = new Set(["entry-into-force", "admission", "readmission"]);

/** Acts that tell who must have deposited, or that one's deposit counts no more. */
const OF_FOUNDERS: ReadonlySet<Act["act"]> = new Set(["signature", "consent-withdrawn"]);

/** The day on which the condition for entry into force was met: the last deposit needed. */
function lastFoundingDeposit(instrument: Instrument, acts: readonly Act[]): Day | null {
  const clause = instrument.clauses.entryIntoForce;
  if (!clause || clause.recordedOnly) return null;
  const deposits = new Map<ParticipantId, Day>();
  for (const act of acts) {
    if (act.participant === null) continue;
    if (DEPOSITS.includes(act.act) && !deposits.has(act.participant)) deposits.set(act.participant, act.date.latest);
    // One that takes its consent back before entry into force no longer counts toward it.
    if (act.act === "consent-withdrawn") deposits.delete(act.participant);
  }
  const needed = new Set(clause.named);
  if (clause.all) for (const act of acts) if (act.act === "signature" && act.participant) needed.add(act.participant);
  const days: Day[] = [];
  for (const participant of needed) {
    const day = deposits.get(participant);
    if (day === undefined) return null;
    days.push(day);
  }
  if (clause.deposits !== null) {
    const nth = [...deposits.values()].sort((a, b) => a - b)[clause.deposits - 1];
    if (nth === undefined) return null;
    days.push(nth);
  }
  return days.length > 0 ? Math.max(...days) : null;
}

/** The day after the last under the duration clause and the recorded extensions; null where it is unlimited. */
export function expiryOf(instrument: Instrument, own: readonly Act[], inForce: Day | null): Day | null {
  const duration = instrument.clauses.duration;
  if (!duration || inForce === null) return null;
  let end = addPeriod(inForce, duration.period);
  for (const act of own) {
    if (act.act !== "extension" || duration.extension === null) continue;
    if (duration.extension === "indefinite") return null;
    end = addPeriod(end, duration.extension);
  }
  return end;
}

function endOf(
  record: TreatyRecord,
  instrument: Instrument,
  own: readonly Act[],
  inForce: Day | null,
): InstrumentClock["ended"] {
  const termination = own.find((act) => act.act === "termination");
  const expiry = expiryOf(instrument, own, inForce);
  if (!termination) {
    if (expiry === null) return null;
    const rule = `expired under Art. ${instrument.clauses.duration?.article ?? ""}`;
    return { on: expiry, how: "treaty expired", cause: { act: null, rule, computed: true } };
  }
  const on = countsOn(termination);
  const replaced = record.instruments.some((other) =>
    other.lineage.some((tie) => tie.type === "replaces" && tie.of === instrument.id),
  );
  const how: Ending = expiry === on ? "treaty expired" : replaced ? "treaty replaced" : "treaty terminated";
  return { on, how, cause: { act: termination, rule: how, computed: false } };
}
