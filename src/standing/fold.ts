import type { Act, Instrument, InstrumentId, ParticipantId, TreatyRecord } from "../records/record.ts";
import { lazily } from "./lazily.ts";
import type { PairFacts } from "./moves.ts";
import { Pairs } from "./pairs.ts";
import type { InstrumentClock, Spell, TowardSuspension } from "./spell.ts";
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

/** Folds the acts of a record. */
export function fold(record: TreatyRecord): Standings {
  const pairs = new Pairs(record);
  // What cannot be folded is told at once, not when the first question happens to ask for it.
  for (const instrument of record.instruments)
    for (const participant of pairs.participantsOf(instrument)) pairs.spells(participant, instrument);
  const standings = standingsFrom(pairs, record, record.instruments);
  foldedFrom.set(standings, pairs);
  return standings;
}

const foldedFrom = new WeakMap<Standings, Pairs>();

/** The pairs behind standings; where these were read from a file, folded when they are needed. */
function pairsBehind(standings: Standings): Pairs {
  const pairs = foldedFrom.get(standings) ?? new Pairs(standings.record);
  foldedFrom.set(standings, pairs);
  return pairs;
}

/** Standings toward some instruments, folded on top of others. */
export interface StandingsOver extends Standings {
  /** Those who alone can stand otherwise toward an instrument than before; null where everybody can. */
  movedToward(instrument: InstrumentId): ReadonlySet<ParticipantId> | null;
}

/**
 * What follows toward the `touched` instruments with some acts more and without those that are set aside; `record` is
 * the record with them. Only the pairs that these can reach are folded, and these when they are asked for; the others
 * are taken over as they are.
 */
export function foldOver(
  before: Standings,
  record: TreatyRecord,
  touched: ReadonlySet<InstrumentId>,
  more: readonly Act[],
  setAside: ReadonlySet<Act>,
): StandingsOver {
  const pairs = pairsBehind(before).with(more, setAside);
  return standingsFrom(
    pairs,
    record,
    record.instruments.filter(({ id }) => touched.has(id)),
  );
}

function standingsFrom(pairs: Pairs, record: TreatyRecord, toward: readonly Instrument[]): StandingsOver {
  const instruments = new Map(toward.map((instrument) => [instrument.id, instrument]));
  const inOrder = lazily(() => [...toward].sort((a, b) => compare(a.id, b.id)));
  const spells = lazily(() =>
    inOrder().flatMap((instrument) =>
      [...pairs.participantsOf(instrument)].sort(compare).flatMap((each) => pairs.spells(each, instrument)),
    ),
  );
  const suspensions = lazily(() =>
    inOrder().flatMap((instrument) =>
      towardSuspensions(instrument.id, pairs.actsOf(instrument), (each) => pairs.spells(each, instrument)),
    ),
  );
  return {
    record,
    get spells() {
      return spells();
    },
    get toward() {
      return suspensions();
    },
    spellsOf: (participant, id) => {
      const instrument = instruments.get(id);
      return instrument ? pairs.spells(participant, instrument) : NO_SPELLS;
    },
    clock: (id) => pairs.clock(known(instruments, id)),
    line: (id) => lineOf(record, id),
    explained: true,
    history: (participant, id) => {
      const instrument = known(instruments, id);
      if (!pairs.participantsOf(instrument).has(participant)) return null;
      return { facts: pairs.facts(participant, instrument, null), segments: pairs.segments(participant, instrument) };
    },
    movedToward: (id) => pairs.movedToward(known(instruments, id)),
  };
}

const NO_SPELLS: readonly Spell[] = [];

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
