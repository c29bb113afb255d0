import type { AsOfIndex } from "../graph/graph.ts";
import { type Figures, figuresOf } from "../records/figures.ts";
import type {
  Act,
  GroupId,
  GroupMember,
  Instrument,
  InstrumentId,
  Life,
  Participant,
  ParticipantId,
  TreatyRecord,
} from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { type Membership, membershipsOf } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";

/** What questions are answered from: a folded record, looked up once and not a question at a time. */
export interface Engine {
  readonly record: TreatyRecord;
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly figures: Figures;
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  readonly groups: ReadonlyMap<GroupId, readonly GroupMember[]>;
  /** The acts toward an instrument that count for standing: no variants, no other views. */
  acts(instrument: InstrumentId): readonly Act[];
  /** Those of one pair. */
  actsOf(participant: ParticipantId, instrument: InstrumentId): readonly Act[];
  /** What other sources say of the acts toward an instrument. */
  variants(instrument: InstrumentId): readonly Act[];
  /** The instrument and those it continues, oldest first: a name shared along the line asks them all (rule 10). */
  line(instrument: InstrumentId): readonly InstrumentId[];
  /** Every membership toward the line up to `instrument`, by participant in order of id, each in order of day. */
  memberships(instrument: InstrumentId): ReadonlyMap<ParticipantId, readonly Membership[]>;
  /** The days on which membership of a set can change, ascending. */
  turns(id: string): readonly Day[];
}

export function engineOf(standings: Standings, graph: AsOfIndex): Engine {
  const { record } = standings;
  const instruments = new Map(record.instruments.map((one) => [one.id, one]));
  const participants = new Map(record.participants.map((one) => [one.id, one]));
  const groups = grouped(record.groups, (row) => row.group);
  const counting = grouped(
    record.acts.filter((act) => act.mark !== "variant" && act.view === null),
    (act) => act.instrument,
  );
  const ofPair = grouped([...counting.values()].flat(), (act) => `${act.instrument} ${act.participant}`);
  const variants = grouped(
    record.acts.filter((act) => act.mark === "variant"),
    (act) => act.instrument,
  );
  const line = remembered((id) => {
    const whole = standings.line(id);
    return whole.slice(0, whole.indexOf(id) + 1);
  });
  const memberships = remembered((id) => membershipsAlong(line(id), graph));
  const turns = remembered((id) =>
    instruments.has(id) ? turnsOfLine(line(id), standings, graph) : turnsOfGroup(groups.get(id) ?? []),
  );
  return {
    record,
    standings,
    graph,
    figures: figuresOf(record),
    instruments,
    participants,
    groups,
    acts: (id) => counting.get(id) ?? [],
    actsOf: (participant, id) => ofPair.get(`${id} ${participant}`) ?? [],
    variants: (id) => variants.get(id) ?? [],
    line,
    memberships,
    turns,
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list) list.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function remembered<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = make(id);
    known.set(id, made);
    return made;
  };
}

export function isInstrument(engine: Engine, id: string): boolean {
  return engine.instruments.has(id);
}

export function isGroup(engine: Engine, id: string): boolean {
  return engine.groups.has(id);
}

/** The instrument of that id; a program that asks for another has made a mistake. */
export function instrumentOf(engine: Engine, id: InstrumentId): Instrument {
  const found = engine.instruments.get(id);
  if (!found) throw new RangeError(`questions: no instrument ${JSON.stringify(id)} in the record`);
  return found;
}

function membershipsAlong(line: readonly InstrumentId[], graph: AsOfIndex): Map<ParticipantId, Membership[]> {
  const found = new Map<ParticipantId, Membership[]>();
  for (const each of line) {
    for (const membership of membershipsOf(graph.between(each, ALWAYS, FOREVER))) {
      const list = found.get(membership.participant);
      if (list) list.push(membership);
      else found.set(membership.participant, [membership]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.from - b.from);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/**
 * The instrument of the line that speaks on that day: the youngest in force, else the youngest that was opened, else
 * the one asked for. The CSTO asked for a day in 1995 is the Tashkent treaty.
 */
export function actingOn(engine: Engine, id: InstrumentId, day: Day): InstrumentId {
  const line = engine.line(id);
  if (line.length === 1) return id;
  const youngestFirst = [...line].reverse();
  const inForce = youngestFirst.find((each) => isInForce(engine, each, day));
  if (inForce) return inForce;
  const opened = youngestFirst.find((each) => {
    const start = engine.standings.clock(each).opened;
    return start !== null && start <= day;
  });
  return opened ?? id;
}

export function isInForce(engine: Engine, id: InstrumentId, day: Day): boolean {
  const { inForce, ended } = engine.standings.clock(id);
  return inForce !== null && covers({ from: inForce, until: ended?.on ?? FOREVER }, day);
}

/** True while one of the participant's lives lasts; a life without a compiled start has always been. */
export function isAlive(lives: readonly Life[], day: Day): boolean {
  return lives.some((life) => covers({ from: life.from ?? ALWAYS, until: life.until ?? FOREVER }, day));
}

export function aliveOn(engine: Engine, day: Day): ParticipantId[] {
  return engine.record.participants
    .filter((participant) => isAlive(participant.lives, day))
    .map((participant) => participant.id)
    .sort();
}

/** The days on which membership of any of the sets (an instrument's line or a group) can change, ascending. */
export function turnsOf(engine: Engine, ids: readonly string[]): readonly Day[] {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return engine.turns(only);
  return ascending(ids.flatMap((id) => engine.turns(id)));
}

function turnsOfLine(line: readonly InstrumentId[], standings: Standings, graph: AsOfIndex): readonly Day[] {
  return ascending([...line.flatMap((each) => graph.turningDays(each)), ...handovers(line, standings)]);
}

/** Instruments of a line hand over on their own days, even where nobody's standing changes. */
export function handovers(line: readonly InstrumentId[], standings: Standings): Day[] {
  return line.flatMap((each) => {
    const { inForce, ended, opened } = standings.clock(each);
    return [opened, inForce, ended?.on ?? null].filter((day): day is Day => day !== null);
  });
}

/** The days on which a spell that `wanted` picks begins or ends along the line, and those on which the line hands over. */
export function turnsOfSpells(engine: Engine, id: InstrumentId, wanted: (spell: Spell) => boolean): Day[] {
  const line = engine.line(id);
  const spells = line.flatMap((each) => engine.graph.between(each, ALWAYS, FOREVER)).filter(wanted);
  return [
    ...spells.flatMap(({ from, until }) => (until === FOREVER ? [from] : [from, until])),
    ...handovers(line, engine.standings),
  ];
}

function turnsOfGroup(rows: readonly GroupMember[]): readonly Day[] {
  return ascending(rows.flatMap((row) => [row.from, row.until].filter((day): day is Day => day !== null)));
}

export function ascending(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The days on which participants come and go. */
export function turnsOfLife(engine: Engine): Day[] {
  return engine.record.participants.flatMap((participant) =>
    participant.lives.flatMap((life) => [life.from, life.until].filter((day): day is Day => day !== null)),
  );
}
