import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { exitDay, governing } from "./arithmetic.ts";
import { countsOn } from "./clock.ts";
import type { Standings } from "./fold.ts";
import { computedEntry, type PairFacts } from "./moves.ts";

/** A recorded day held against the day that the instrument's clause computes. */
export interface Replay {
  readonly act: Act;
  /** The clause in words: `Art. XV(2), at the earliest`. */
  readonly clause: string;
  readonly computed: Day;
  readonly recorded: Day;
  /** The same day; or, where the leaver names the day, not before it. */
  readonly agrees: boolean;
}

const DEPOSITS: readonly Act["act"][] = ["ratification", "acceptance", "approval", "accession", "definitive-signature"];

/** Replays the clauses of a pair against its recorded entries and exits; differences are findings, not errors. */
export function replayPair(standings: Standings, participant: ParticipantId, instrument: InstrumentId): Replay[] {
  const facts = standings.history(participant, instrument)?.facts;
  if (!facts) return [];
  // A row that was itself computed from a clause proves nothing about it.
  return [
    ...entriesOf(facts, (act) => act.mark !== "computed"),
    ...exitsOf(facts).flatMap(({ replay }) => (replay ? [replay] : [])),
  ].sort((a, b) => a.recorded - b.recorded);
}

/** Recorded entries into force that follow from a deposit by the clause for later joiners. */
export function entriesOf(facts: PairFacts, keep: (act: Act) => boolean): Replay[] {
  const replays: Replay[] = [];
  let deposit: Act | null = null;
  for (const act of inOrder(facts)) {
    if (DEPOSITS.includes(act.act)) deposit = act;
    if (act.act !== "entry-into-force" || !keep(act)) continue;
    const entry = deposit && computedEntry(facts, deposit);
    // An entry that merely repeats the instrument's own day has no clause to be held against.
    if (!entry || !facts.clauses.laterJoiners || !entry.cause.rule.startsWith("entry into force by")) continue;
    const clause = entry.cause.rule.replace("entry into force by ", "");
    const recorded = countsOn(act);
    replays.push({ act, clause, computed: entry.late, recorded, agrees: entry.late === recorded });
  }
  return replays;
}

/** An exit, and what its clause says of it; `replay` null where none computes a day, with the reason. */
export interface ReplayedExit {
  readonly act: Act;
  readonly replay: Replay | null;
  readonly why: string;
}

/** Recorded exits, each held against the notice before it and the clause that governed on that day. */
export function exitsOf(facts: PairFacts): ReplayedExit[] {
  const exits: ReplayedExit[] = [];
  let notice: Act | null = null;
  let partySince: Day | null = null;
  for (const act of inOrder(facts)) {
    if (act.act === "notice-of-withdrawal") notice = act;
    if (act.act === "notice-extended") notice = act;
    if (act.act === "notice-revoked" || act.act === "notice-suspended") notice = null;
    if (act.act === "entry-into-force" || act.act === "readmission") partySince = countsOn(act);
    if (act.act === "exclusion") exits.push({ act, replay: null, why: "excluded: no notice runs" });
    if (act.act === "lapse") exits.push({ act, replay: null, why: "did not prolong: no notice runs" });
    if (act.act === "withdrawal") {
      exits.push(replayedExit(facts, act, notice, partySince));
      notice = null;
    }
  }
  return exits;
}

function replayedExit(facts: PairFacts, act: Act, notice: Act | null, partySince: Day | null): ReplayedExit {
  if (notice === null) return { act, replay: null, why: "no notice is recorded" };
  // An extended notice runs to the day agreed, which no clause computes.
  if (notice.act === "notice-extended")
    return { act, replay: null, why: "the time of notice was extended by agreement" };
  const given = notice.date.latest;
  const clause = governing(facts.clauses.withdrawal, facts.participant, given);
  const computed = clause && exitDay(clause, given, { treatyInForce: facts.clock.inForce, partySince });
  if (!clause || computed === null) return { act, replay: null, why: "no clause computes a day" };
  const recorded = countsOn(act);
  const earliest = clause.mode === "earliest";
  const text = `Art. ${clause.article}${earliest ? ", at the earliest" : ""}`;
  const agrees = computed === recorded || (earliest && recorded > computed);
  return { act, replay: { act, clause: text, computed, recorded, agrees }, why: "" };
}

/** By the day on which each was done; on one day deposits before the entries that follow from them. */
function inOrder(facts: PairFacts): Act[] {
  const rank = (act: Act) => (DEPOSITS.includes(act.act) ? 0 : 1);
  return [...facts.acts].sort((a, b) => a.date.latest - b.date.latest || rank(a) - rank(b) || a.line - b.line);
}
