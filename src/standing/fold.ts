import type { Instrument, InstrumentId, ParticipantId, TreatyRecord } from "../records/record.ts";
import { sameClock } from "./clock.ts";
import { lazily } from "./lazily.ts";
import type { PairFacts } from "./moves.ts";
import { Pairs } from "./pairs.ts";
import type { InstrumentClock, Spell, TowardSuspension } from "./spell.ts";
import { spellsOf } from "./spells.ts";
import { towardSuspensions } from "./toward.ts";
import type { Segment } from "./worlds.ts";

/**
 * What follows: the one fold from acts to standings. `fold(record)` reads every pair's acts in order of day and gives
 * its spells; the United States and Open Skies come out as signatory, consented, party, party (leaving), former.
 *
 * This floor knows rules and clauses. It refuses to know questions, days asked, and pictures.
 */
export interface Standings {
  readonly record: TreatyRecord;
  /** All spells, sorted by instrument, participant, first day. */
  readonly spells: readonly Spell[];
  readonly toward: readonly TowardSuspension[];
  /** The spells of one pair in order; empty where there never was any. */
  spellsOf(participant: ParticipantId, instrument: InstrumentId): readonly Spell[];
  clock(instrument: InstrumentId): InstrumentClock;
  /** The instruments along the lineage `continues`, oldest first, `instrument` among them. */
  line(instrument: InstrumentId): readonly InstrumentId[];
  /** What the pair's spells were made from; null where the pair has no act and inherits none. */
  history(participant: ParticipantId, instrument: InstrumentId): PairHistory | null;
  /** False where the spells stand alone, without the acts and clauses that they follow from. */
  readonly explained: boolean;
}

export interface PairHistory {
  readonly facts: PairFacts;
  readonly segments: readonly Segment[];
}

/** What was folded before some participants' acts were added to the record. */
export interface FoldedBefore {
  readonly standings: Standings;
  readonly changed: ReadonlySet<ParticipantId>;
}

/**
 * With `before` only the pairs that the added acts can reach are folded, and these when they are asked for; the others
 * are taken over as they are.
 */
export function fold(record: TreatyRecord, before: FoldedBefore | null = null): Standings {
  const pairs = new Pairs(record);
  const instruments = new Map(record.instruments.map((instrument) => [instrument.id, instrument]));
  const again = before && { ...before, reached: continuing(record, before.changed), kept: new Map<string, boolean>() };
  // A pair is folded from its own acts, its predecessors' and the instrument's clock, and from nothing else.
  const isKept = (participant: ParticipantId, instrument: Instrument): boolean => {
    if (!again || again.reached.has(participant)) return false;
    let kept = again.kept.get(instrument.id);
    if (kept === undefined) {
      kept = sameClock(pairs.clock(instrument), again.standings.clock(instrument.id));
      again.kept.set(instrument.id, kept);
    }
    return kept;
  };
  const folded = new Map<InstrumentId, Map<ParticipantId, readonly Spell[]>>();
  const spellsToward = (instrument: Instrument, participant: ParticipantId): readonly Spell[] => {
    if (!pairs.participantsOf(instrument).has(participant)) return NO_SPELLS;
    const known = folded.get(instrument.id) ?? new Map<ParticipantId, readonly Spell[]>();
    folded.set(instrument.id, known);
    let ofPair = known.get(participant);
    if (!ofPair) {
      ofPair =
        again && isKept(participant, instrument)
          ? again.standings.spellsOf(participant, instrument.id)
          : spellsOf(
              participant,
              instrument.id,
              pairs.segments(participant, instrument),
              pairs.otherViews(participant, instrument),
            );
      known.set(participant, ofPair);
    }
    return ofPair;
  };
  const inOrder = lazily(() => [...record.instruments].sort((a, b) => compare(a.id, b.id)));
  const spells = lazily(() =>
    inOrder().flatMap((instrument) =>
      [...pairs.participantsOf(instrument)].sort(compare).flatMap((each) => spellsToward(instrument, each)),
    ),
  );
  const toward = lazily(() =>
    inOrder().flatMap((instrument) =>
      towardSuspensions(instrument.id, pairs.actsOf(instrument), (each) => spellsToward(instrument, each)),
    ),
  );
  // What cannot be folded is told at once, not when the first question happens to ask for it.
  if (!again) spells();
  return {
    record,
    get spells() {
      return spells();
    },
    get toward() {
      return toward();
    },
    spellsOf: (participant, id) => {
      const instrument = instruments.get(id);
      return instrument ? spellsToward(instrument, participant) : NO_SPELLS;
    },
    clock: (id) => pairs.clock(known(instruments, id)),
    line: (id) => lineOf(record, id),
    explained: true,
    history: (participant, id) => {
      const instrument = known(instruments, id);
      if (!pairs.participantsOf(instrument).has(participant)) return null;
      return { facts: pairs.facts(participant, instrument, null), segments: pairs.segments(participant, instrument) };
    },
  };
}

const NO_SPELLS: readonly Spell[] = [];

/** Those participants and whoever succeeds to one of them, in whatever way: those whom their acts can reach. */
export function continuing(record: TreatyRecord, participants: ReadonlySet<ParticipantId>): Set<ParticipantId> {
  const found = new Set(participants);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) for (const tie of record.successions) if (tie.from === id) found.add(tie.to);
  return found;
}

function known(instruments: ReadonlyMap<InstrumentId, Instrument>, id: InstrumentId): Instrument {
  const instrument = instruments.get(id);
  if (!instrument) throw new RangeError(`standing/fold: no instrument ${JSON.stringify(id)} in the record`);
  return instrument;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The instruments tied to `id` by `continues`, oldest first. */
export function lineOf(record: TreatyRecord, id: InstrumentId): InstrumentId[] {
  const line = [id];
  for (;;) {
    const oldest = record.instruments.find((instrument) => instrument.id === line[0]);
    const before = oldest?.lineage.find((tie) => tie.type === "continues")?.of;
    if (before === undefined || line.includes(before)) break;
    line.unshift(before);
  }
  for (;;) {
    const youngest = line[line.length - 1];
    const after = record.instruments.find((instrument) =>
      instrument.lineage.some((tie) => tie.type === "continues" && tie.of === youngest),
    )?.id;
    if (after === undefined || line.includes(after)) return line;
    line.push(after);
  }
}
