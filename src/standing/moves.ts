import type { Clauses } from "../records/clauses.ts";
import {
  type Act,
  type ActKind,
  CONSENTS,
  DEPOSITS,
  INSTRUMENT_ACTS,
  PARTICIPANT_ACTS,
  type ParticipantId,
  type Scope,
} from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { exitDay, governing, joiningDay } from "./arithmetic.ts";
import { type Clock, countsOn, hasBegun } from "./clock.ts";
import type { Cause, Ending, State } from "./spell.ts";

/** A state while folding: with what the state itself need not show. */
export interface Inner extends State {
  /** Signed at some time: what is left when a consent is withdrawn. */
  readonly signed: boolean;
}

export const NOTHING: Inner = {
  standing: "none",
  leaving: null,
  suspended: null,
  provisional: false,
  notToBecome: false,
  signed: false,
};

/**
 * One thing that changes a state: on day `late` for sure, from day `early` on perhaps. Moves of one day are made in
 * `ORDER`, openings before endings, the participant's own exit before the end of the participant and the instrument.
 */
export interface Move {
  readonly early: Day;
  readonly late: Day;
  readonly order: number;
  readonly cause: Cause;
  readonly ending: Ending | null;
  readonly apply: (state: Inner) => Inner;
}

export const ORDER = {
  inherit: -1,
  inForce: 0,
  signature: 1,
  consent: 2,
  entry: 3,
  notice: 4,
  exit: 5,
  participantEnd: 6,
  instrumentEnd: 7,
} as const;

/** What a pair's moves are planned from. `acts`: this pair's, in order of day, without variants and other views. */
export interface PairFacts {
  readonly participant: ParticipantId;
  readonly acts: readonly Act[];
  readonly clauses: Clauses;
  readonly clock: Clock;
  /** The predecessor's state that a succession act takes over; null where no predecessor stands in the record. */
  readonly takenOver: (act: Act) => Inner | null;
}

const EXITS: Partial<Record<Act["act"], Ending>> = { withdrawal: "withdrew", lapse: "lapsed", exclusion: "excluded" };
/** By which one that is not in it comes in, for the first time or again. */
export const ENTRANCES: ReadonlySet<Act["act"]> = new Set([...CONSENTS, "readmission"]);

export function movesOf(pair: PairFacts): Move[] {
  const moves = pair.acts.flatMap((_, index) => movesOfAct(pair, index));
  const { clock } = pair;
  if (clock.provisionalFrom !== null) {
    const start = clock.provisionalFrom;
    const rule = "provisional application";
    moves.push(onDay(start, ORDER.notice, { act: null, rule, computed: false }, (s) => provisional(s, true)));
    if (clock.inForce !== null) {
      const over = "provisional application ends with entry into force";
      moves.push(
        onDay(clock.inForce, ORDER.notice, { act: null, rule: over, computed: false }, (s) => provisional(s, false)),
      );
    }
  }
  return moves;
}

function provisional(state: Inner, on: boolean): Inner {
  if (!on) return state.provisional ? { ...state, provisional: false } : state;
  return state.standing === "signatory" || state.standing === "consented" ? { ...state, provisional: true } : state;
}

function movesOfAct(pair: PairFacts, index: number): Move[] {
  const act = pair.acts[index];
  if (!act) return [];
  const kind = act.act;
  if (DEPOSITS.includes(kind)) return consentMoves(pair, index, act);
  const exit = EXITS[kind];
  if (exit) return [exitMove(window(act), said(act), exit, () => true)];
  switch (kind) {
    case "signature":
      return [ofAct(act, ORDER.signature, (s) => bySignature(pair.clock, act, s))];
    case "succession":
      return successionMoves(pair, index, act);
    case "readmission":
      return [...admittedMoves(pair, index, act), ofAct(act, ORDER.notice, restored)];
    case "admission":
      return admittedMoves(pair, index, act);
    case "entry-into-force":
      return entryMove(pair.clock, window(act), said(act), () => true);
    case "notice-of-withdrawal":
      return noticeMoves(pair, index, act);
    case "notice-revoked":
    case "notice-suspended":
      return [ofAct(act, ORDER.notice, (s) => (s.leaving ? { ...s, leaving: null } : s))];
    case "suspension":
      return act.toward ? [] : [ofAct(act, ORDER.notice, (s) => suspendedBy(s, act.scope ?? "operation"))];
    case "suspension-ended":
      return act.toward ? [] : [ofAct(act, ORDER.notice, (s) => (s.suspended ? { ...s, suspended: null } : s))];
    case "provisional-application":
      return [ofAct(act, ORDER.notice, (s) => (s.standing === "party" ? s : { ...s, provisional: true }))];
    case "provisional-application-ended":
      return [ofAct(act, ORDER.notice, (s) => provisional(s, false))];
    case "consent-withdrawn":
      return [ofAct(act, ORDER.notice, (s) => (s.standing === "consented" ? fallBack(s) : s))];
    case "intention-not-to-become-party":
      return [ofAct(act, ORDER.notice, (s) => (s.standing === "signatory" ? { ...s, notToBecome: true } : s))];
    default:
      return [];
  }
}

function admittedMoves(pair: PairFacts, index: number, act: Act): Move[] {
  return recordedEntry(pair.acts, index) ? consentMoves(pair, index, act) : admissionMoves(pair.clock, act);
}

/** One whose membership was suspended, and which is readmitted, is a member again without ever having been out. */
function restored(state: Inner): Inner {
  return state.suspended === "membership" ? { ...state, suspended: null } : state;
}

function suspendedBy(state: Inner, scope: Scope): Inner {
  return state.standing === "party" ? { ...state, suspended: scope } : state;
}

function bySignature(clock: Clock, act: Act, state: Inner): Inner {
  if (state.standing === "party" || state.standing === "consented") return { ...state, signed: true };
  const applied =
    clock.provisionalFrom !== null && act.date.latest >= clock.provisionalFrom && !hasBegun(clock, act.date.latest);
  return { ...state, standing: "signatory", signed: true, provisional: state.provisional || applied };
}

/** Consent makes one bound to be; the entry into force for it makes it a party: recorded, or by the clause. */
function consentMoves(pair: PairFacts, index: number, act: Act): Move[] {
  const definitive = act.act === "definitive-signature";
  const moves = [
    move(act.date.earliest, act.date.latest, ORDER.consent, said(act), (s) =>
      s.standing === "party" ? s : { ...s, standing: "consented", signed: s.signed || definitive, notToBecome: false },
    ),
  ];
  if (act.effect) return [...moves, ...entryMove(pair.clock, window(act), said(act), () => true)];
  if (!entersByRule(pair.acts, index)) return moves;
  const entry = computedEntry(pair, act);
  return entry ? [...moves, ...entryMove(pair.clock, entry, entry.cause, (s) => s.standing === "consented")] : moves;
}

/** Whether the act at `index` is a deposit whose entry into force no act tells, so that the instrument's rules give it. */
export function entersByRule(acts: readonly Act[], index: number): boolean {
  const act = acts[index];
  return act !== undefined && DEPOSITS.includes(act.act) && !act.effect && !recordedEntry(acts, index);
}

/** The entry into force recorded for a consent: the next one before any exit or new consent. */
function recordedEntry(acts: readonly Act[], index: number): Act | null {
  for (const later of acts.slice(index + 1)) {
    if (later.act === "entry-into-force") return later;
    if (EXITS[later.act] || later.act === "readmission" || later.act === "admission") return null;
  }
  // Rows of one day stand in alphabetical order of the act, so the entry may stand before the consent.
  const day = acts[index]?.date.latest;
  return acts.find((act) => act.act === "entry-into-force" && act.date.latest === day) ?? null;
}

/** Admission is consent and entry in one; before the instrument is in force it waits for it. */
function admissionMoves(clock: Clock, act: Act): Move[] {
  const at = window(act);
  const consent = (s: Inner): Inner => (s.standing === "party" ? s : { ...s, standing: "consented" });
  const [entry] = entryMove(clock, at, said(act), () => true);
  if (!entry) return [ofAct(act, ORDER.consent, consent)];
  if (entry.late > at.late) return [ofAct(act, ORDER.consent, consent), entry];
  return [entry];
}

interface Window {
  readonly early: Day;
  readonly late: Day;
}

/**
 * The entry into force by the rules of the instrument: with the instrument for those who had consented by the last
 * founding deposit, later by the clause for joiners. Null where the clause gives none.
 */
export function computedEntry(
  pair: Pick<PairFacts, "clauses" | "clock">,
  act: Act,
): (Window & { cause: Cause }) | null {
  const { clock } = pair;
  if (clock.inForce === null) return null;
  const founding = clock.lastFoundingDeposit ?? clock.inForce;
  if (act.date.latest <= founding) {
    const rule = "entry into force of the instrument, consent given before it";
    return { early: clock.inForce, late: clock.inForce, cause: { act, rule, computed: true } };
  }
  const clause = pair.clauses.laterJoiners;
  if (!clause) return null;
  return {
    early: joiningDay(clause, act.date.earliest),
    late: joiningDay(clause, act.date.latest),
    cause: { act, rule: `entry into force by Art. ${clause.article}`, computed: true },
  };
}

/** Nobody is party before entry into force; without one, never. */
function entryMove(clock: Clock, at: Window, cause: Cause, applies: (state: Inner) => boolean): Move[] {
  const inForce = clock.inForce;
  if (inForce === null) return [];
  return [
    move(Math.max(at.early, inForce), Math.max(at.late, inForce), ORDER.entry, cause, (s) =>
      s.standing !== "party" && applies(s) ? { ...s, standing: "party", provisional: false, notToBecome: false } : s,
    ),
  ];
}

function successionMoves(pair: PairFacts, index: number, act: Act): Move[] {
  const taken = pair.takenOver(act);
  const take = ofAct(act, ORDER.consent, (s) => {
    if (s.standing === "party") return s;
    if (!taken) return { ...s, standing: "consented" };
    return taken.standing === "former" || taken.standing === "none"
      ? s
      : { ...taken, leaving: null, suspended: null, notToBecome: false };
  });
  if ((taken && taken.standing !== "consented") || recordedEntry(pair.acts, index)) return [take];
  const at = window(act);
  const rule = taken ? "entry into force of the instrument, consent taken over" : "notification of succession";
  return [
    take,
    ...entryMove(pair.clock, at, { act, rule, computed: taken !== null }, (s) => s.standing === "consented"),
  ];
}

/** How a notice ends: recorded, named in the notice, or computed by the clause. */
export interface ExitPlan {
  readonly day: Day;
  readonly source: "recorded" | "named" | "clause";
  /** No exit happens: the notice was revoked or suspended first. */
  readonly called_off: boolean;
  readonly rule: string;
  /** The clause's condition, which the record cannot test. */
  readonly condition: string | null;
}

/** What follows from the notice at `index`: null where neither an act nor a clause gives a day. */
export function exitPlan(pair: PairFacts, index: number): ExitPlan | null {
  const notice = pair.acts[index];
  if (!notice) return null;
  let named: Day | null = notice.effect?.latest ?? null;
  let calledOff: Day | null = null;
  for (const later of pair.acts.slice(index + 1)) {
    if (ENTRANCES.has(later.act) || later.act === "notice-of-withdrawal") break;
    if (later.act === "notice-extended" && later.effect) named = later.effect.latest;
    if (later.act === "notice-revoked" || later.act === "notice-suspended") {
      calledOff = later.date.latest;
      break;
    }
    if (EXITS[later.act]) {
      const day = countsOn(later);
      return { day, source: "recorded", called_off: false, rule: "recorded exit", condition: null };
    }
  }
  const clause = governing(pair.clauses.withdrawal, pair.participant, notice.date.latest);
  const computed = clause
    ? exitDay(clause, notice.date.latest, { treatyInForce: pair.clock.inForce, partySince: entryBefore(pair, index) })
    : null;
  const day = named ?? computed;
  if (day === null) return null;
  return {
    day,
    source: named !== null ? "named" : "clause",
    called_off: calledOff !== null && calledOff <= day,
    rule:
      named !== null
        ? "the day named in the notice"
        : `Art. ${clause?.article ?? ""}${clause?.mode === "earliest" ? ", at the earliest" : ""}`,
    condition: named === null ? (clause?.condition ?? null) : null,
  };
}

function entryBefore(pair: PairFacts, index: number): Day | null {
  const entries = pair.acts
    .slice(0, index)
    .filter((act) => act.act === "entry-into-force" || act.act === "readmission");
  const last = entries[entries.length - 1];
  return last ? countsOn(last) : pair.clock.inForce;
}

function noticeMoves(pair: PairFacts, index: number, act: Act): Move[] {
  const plan = exitPlan(pair, index);
  const notice = act.date.latest;
  const give = move(act.date.earliest, notice, ORDER.notice, said(act), (s) =>
    s.standing === "party" ? { ...s, leaving: { notice, effect: plan?.day ?? null } } : s,
  );
  if (!plan || plan.source === "recorded" || plan.called_off) return [give];
  const cause: Cause = { act, rule: plan.rule, computed: plan.source === "clause" };
  const stillLeaving = (s: Inner) => s.leaving?.notice === notice;
  // Under a condition that the record cannot test the exit may not have happened at all: unsure, without an end.
  const late = plan.condition === null ? plan.day : Number.POSITIVE_INFINITY;
  return [give, exitMove({ early: plan.day, late }, cause, "withdrew", stillLeaving)];
}

function exitMove(at: Window, cause: Cause, how: Ending, applies: (state: Inner) => boolean): Move {
  return {
    ...move(at.early, at.late, ORDER.exit, cause, (s) => {
      if (!applies(s)) return s;
      if (s.standing === "party") return { ...NOTHING, standing: "former", signed: false };
      return s.standing === "consented" ? fallBack(s) : s;
    }),
    ending: how,
  };
}

function fallBack(state: Inner): Inner {
  return { ...NOTHING, standing: state.signed ? "signatory" : "none", signed: state.signed };
}

const SPOKEN: ReadonlyMap<ActKind, string> = new Map(
  [...PARTICIPANT_ACTS, ...INSTRUMENT_ACTS].map((kind) => [kind, kind.replaceAll("-", " ")]),
);

function said(act: Act): Cause {
  return { act, rule: SPOKEN.get(act.act) ?? act.act, computed: act.mark === "computed" };
}

function window(act: Act): Window {
  const at = act.effect ?? act.date;
  return { early: at.earliest, late: at.latest };
}

function ofAct(act: Act, order: number, apply: Move["apply"]): Move {
  const at = window(act);
  return move(at.early, at.late, order, said(act), apply);
}

function onDay(day: Day, order: number, cause: Cause, apply: Move["apply"]): Move {
  return move(day, day, order, cause, apply);
}

function move(early: Day, late: Day, order: number, cause: Cause, apply: Move["apply"]): Move {
  return { early, late, order, cause, apply, ending: null };
}
