import type { Act, Instrument, InstrumentId, TreatyRecord } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { joiningDay } from "./arithmetic.ts";
import { clockOf, countsOn, expiryOf } from "./clock.ts";
import type { Standings } from "./fold.ts";
import { entriesOf, exitsOf, type Replay, type ReplayedExit } from "./replay.ts";

export const REPLAYED = ["entry", "exit", "in force", "end", "compiled entry"] as const;
/**
 * What was replayed: a participant's entry or exit, the instrument's own entry into force or end; or an entry that
 * stands in the record with the mark *computed*, where agreement shows only that two computations are the same.
 */
export type Replayed = (typeof REPLAYED)[number];

/** All recorded days of one kind that one clause of one instrument computes. */
export interface ReplayGroup {
  readonly instrument: InstrumentId;
  readonly what: Replayed;
  readonly clause: string;
  readonly agreeing: readonly Replay[];
  readonly differing: readonly Replay[];
}

export interface ReplayReport {
  /** By instrument, then in the order of `REPLAYED`, then by clause. */
  readonly groups: readonly ReplayGroup[];
  /** Recorded exits that no clause computes a day for, each with the reason. */
  readonly open: readonly ReplayedExit[];
}

/**
 * Replays every clause of the record against every recorded day that it computes. The exit of the Emirates from OPEC
 * (1 May 2026, by Art. 8 the first of January 2027) is a difference; Russia's from CFE agrees to the day.
 */
export function replayRecord(standings: Standings): ReplayReport {
  const groups = new Map<string, { instrument: InstrumentId; what: Replayed; clause: string; replays: Replay[] }>();
  const open: ReplayedExit[] = [];
  const add = (instrument: InstrumentId, what: Replayed, replays: readonly Replay[]) => {
    for (const replay of replays) {
      const key = JSON.stringify([instrument, what, replay.clause]);
      const group = groups.get(key) ?? { instrument, what, clause: replay.clause, replays: [] };
      groups.set(key, group);
      group.replays.push(replay);
    }
  };
  for (const instrument of standings.record.instruments) {
    add(instrument.id, "in force", ownEntry(standings, instrument));
    add(instrument.id, "end", ownEnd(standings, instrument));
    for (const { id } of standings.record.participants) {
      const facts = standings.history(id, instrument.id)?.facts;
      if (!facts) continue;
      add(
        instrument.id,
        "entry",
        entriesOf(facts, (act) => act.mark !== "computed"),
      );
      add(
        instrument.id,
        "compiled entry",
        entriesOf(facts, (act) => act.mark === "computed"),
      );
      const exits = exitsOf(facts);
      add(
        instrument.id,
        "exit",
        exits.flatMap(({ replay }) => (replay ? [replay] : [])),
      );
      open.push(...exits.filter(({ replay }) => replay === null));
    }
  }
  const sorted = [...groups.values()].sort(
    (a, b) =>
      compare(a.instrument, b.instrument) ||
      REPLAYED.indexOf(a.what) - REPLAYED.indexOf(b.what) ||
      compare(a.clause, b.clause),
  );
  return {
    groups: sorted.map(({ replays, ...group }) => ({
      ...group,
      agreeing: replays.filter((one) => one.agrees),
      differing: replays.filter((one) => !one.agrees),
    })),
    open,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The recorded entry into force of the instrument against the last deposit that its clause asks for. */
function ownEntry({ record }: Standings, instrument: Instrument): Replay[] {
  const acts = firm(record, instrument.id);
  const clause = instrument.clauses.entryIntoForce;
  const { lastFoundingDeposit } = clockOf(record, instrument, acts);
  const act = ownAct(acts, "entry-into-force");
  if (!clause || lastFoundingDeposit === null || !act) return [];
  return [held(act, `Art. ${clause.article}`, joiningDay(clause, lastFoundingDeposit))];
}

/** The recorded end against the term and its extensions. */
function ownEnd({ record }: Standings, instrument: Instrument): Replay[] {
  const acts = firm(record, instrument.id);
  const { duration } = instrument.clauses;
  const own = acts.filter((act) => act.participant === null);
  const computed = expiryOf(instrument, own, clockOf(record, instrument, acts).inForce);
  const act = ownAct(acts, "termination");
  return duration && act && computed !== null ? [held(act, `Art. ${duration.article}`, computed)] : [];
}

/** The acts of an instrument that the depositary's view rests on, in order of day. */
function firm(record: TreatyRecord, instrument: InstrumentId): Act[] {
  return record.acts
    .filter((act) => act.instrument === instrument && act.mark !== "variant" && act.view === null)
    .sort((a, b) => a.date.latest - b.date.latest || a.line - b.line);
}

function ownAct(acts: readonly Act[], kind: Act["act"]): Act | undefined {
  return acts.find((act) => act.participant === null && act.act === kind);
}

function held(act: Act, clause: string, computed: Day): Replay {
  const recorded = countsOn(act);
  return { act, clause, computed, recorded, agrees: computed === recorded };
}
