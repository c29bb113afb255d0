import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { exitDay, governing } from "./arithmetic.ts";
import type { Standings } from "./fold.ts";
import { computedEntry } from "./moves.ts";

/** A recorded day held against the day that the instrument's clause computes. */
export interface Replay {
  readonly act: Act;
  /** The clause in words: `Art. XV(2), at the earliest`. */
  readonly clause: string;
  readonly computed: Day;
  readonly recorded: Day;
}

const DEPOSITS: readonly Act["act"][] = ["ratification", "acceptance", "approval", "accession", "definitive-signature"];

/** Replays the clauses of a pair against its recorded entries and exits; differences are findings, not errors. */
export function replayPair(standings: Standings, participant: ParticipantId, instrument: InstrumentId): Replay[] {
  const facts = standings.history(participant, instrument)?.facts;
  if (!facts) return [];
  const replays: Replay[] = [];
  let deposit: Act | null = null;
  let notice: Act | null = null;
  let partySince: Day | null = null;
  for (const act of facts.acts) {
    const recorded = (act.effect ?? act.date).latest;
    if (DEPOSITS.includes(act.act)) deposit = act;
    if (act.act === "notice-of-withdrawal") notice = act;
    // An extended notice runs to the day agreed, which no clause computes.
    if (act.act === "notice-extended") notice = null;
    if (act.act === "entry-into-force" && act.mark !== "computed") {
      const entry = deposit && computedEntry(facts, deposit);
      // An entry that merely repeats the instrument's own day has no clause to be held against.
      if (entry && facts.clauses.laterJoiners && entry.cause.rule.startsWith("entry into force by")) {
        replays.push({
          act,
          clause: entry.cause.rule.replace("entry into force by ", ""),
          computed: entry.late,
          recorded,
        });
      }
      partySince = recorded;
    }
    if (act.act === "withdrawal" && notice) {
      const clause = governing(facts.clauses.withdrawal, participant, notice.date.latest);
      const computed =
        clause && exitDay(clause, notice.date.latest, { treatyInForce: facts.clock.inForce, partySince });
      if (clause && computed !== null) {
        const earliest = clause.mode === "earliest" ? ", at the earliest" : "";
        replays.push({ act, clause: `Art. ${clause.article}${earliest}`, computed, recorded });
      }
      notice = null;
    }
  }
  return replays;
}
