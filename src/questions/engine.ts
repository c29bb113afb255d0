import type { AsOfIndex } from "../graph/graph.ts";
import { type Figures, figuresOf } from "../records/figures.ts";
import { type Names, namesOf } from "../records/names.ts";
import type {
  Act,
  ActKind,
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
import { grouped } from "../standing/grouped.ts";
import { remembered } from "../standing/lazily.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { isWithin } from "../time/span.ts";
import { ascending, membershipsIn, participantsAlong, type Run, runsOf, speakersOf, turnsOfLine } from "./line.ts";

/** What questions are answered from: a folded record, looked up once and not a question at a time. */
export interface Engine {
  readonly record: TreatyRecord;
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly figures: Figures;
  readonly names: Names;
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  /** The days on which each comes and goes. */
  readonly lives: ReadonlyMap<ParticipantId, readonly Day[]>;
  /** All participants by id, sorted. */
  readonly everyone: readonly ParticipantId[];
  readonly groups: ReadonlyMap<GroupId, readonly GroupMember[]>;
  /** A group's rows by participant; null where there is no such group. */
  rows(group: GroupId): ReadonlyMap<ParticipantId, readonly GroupMember[]> | null;
  /** Every act toward an instrument, in the record's order. */
  recorded(instrument: InstrumentId): readonly Act[];
  /** The acts toward an instrument that count for standing: no variants, no other views. */
  acts(instrument: InstrumentId): readonly Act[];
  /** Those of one kind. */
  actsOfKind(kind: ActKind, instrument: InstrumentId): readonly Act[];
  /** Those of one pair. */
  actsOf(participant: ParticipantId, instrument: InstrumentId): readonly Act[];
  /** What other sources say of the acts toward an instrument. */
  variants(instrument: InstrumentId): readonly Act[];
  /** The instrument and those it continues, oldest first: a name shared along the line asks them all (rule 10). */
  line(instrument: InstrumentId): readonly InstrumentId[];
  /** Those who have a standing along the line on some day, in order of id. */
  people(instrument: InstrumentId): ReadonlySet<ParticipantId>;
  /** Every membership toward the line up to `instrument`, by participant in order of id, each in order of day. */
  memberships(instrument: InstrumentId): ReadonlyMap<ParticipantId, readonly Membership[]>;
  /** The same in one list, in order of first day, then of participant id. */
  joinings(instrument: InstrumentId): readonly Membership[];
  /** Those of them that their member ended, or of whose end it gave notice, in the same order. */
  leavings(instrument: InstrumentId): readonly Membership[];
  /** Those of whose standing toward the instrument there is more than one view. */
  disputed(instrument: InstrumentId): readonly ParticipantId[];
  /**
   * What each participant's standing along the line is, by participant in order of id: on the days on which an
   * instrument of the line speaks for it (`actingOn`), the spells toward that one.
   */
  runs(instrument: InstrumentId): ReadonlyMap<ParticipantId, readonly Run[]>;
  /**
   * The days on which anything can change between a participant and a set, ascending: its standing along the line and
   * its memberships, or its time in the group. Who is not in it has none.
   */
  moves(set: string): ReadonlyMap<ParticipantId, readonly Day[]>;
  /** The days on which membership of a set can change, ascending. */
  turns(id: string): readonly Day[];
}

export function engineOf(standings: Standings, graph: AsOfIndex): Engine {
  const { record } = standings;
  const instruments = new Map(record.instruments.map((one) => [one.id, one]));
  const participants = new Map(record.participants.map((one) => [one.id, one]));
  const groups = grouped(record.groups, (row) => row.group);
  const acts = grouped(record.acts, (act) => act.instrument);
  const line = remembered((id) => {
    const whole = standings.line(id);
    return whole.slice(0, whole.indexOf(id) + 1);
  });
  const rows = remembered((id) => byParticipant(groups.get(id)));
  return {
    record,
    standings,
    graph,
    figures: figuresOf(record),
    names: namesOf(record),
    instruments,
    participants,
    lives: new Map(record.participants.map(({ id, lives }) => [id, movesOf(lives)])),
    everyone: [...participants.keys()].sort(),
    groups,
    line,
    rows,
    ...answersOf({ instruments, groups, rows, line }, standings, graph, (id) => acts.get(id) ?? NO_ACTS),
  };
}

type LookedUp =
  | ("recorded" | "acts" | "actsOfKind" | "actsOf" | "variants" | "disputed")
  | ("people" | "memberships" | "joinings" | "leavings" | "runs" | "moves" | "turns");

/** What an engine looks up of acts and standings, each once and not before it is asked for. */
export function answersOf(
  { instruments, groups, rows, line }: Pick<Engine, "instruments" | "groups" | "rows" | "line">,
  standings: Standings,
  graph: AsOfIndex,
  recorded: Engine["recorded"],
): Pick<Engine, LookedUp> {
  const acts = remembered((id) => recorded(id).filter((a) => a.mark !== "variant" && a.view === null));
  const ofKind = remembered((id) => grouped(acts(id), (act) => act.act));
  const ofPair = remembered((id) => grouped(acts(id), (act) => act.participant ?? ""));
  const variants = remembered((id) => recorded(id).filter((act) => act.mark === "variant"));
  const people = remembered((id) => new Set(participantsAlong(line(id), graph)));
  const memberships = remembered((id) =>
    havingSome(people(id), (participant) => membershipsIn(participant, line(id), standings)),
  );
  const disputed = remembered((id) => {
    // Without acts the spells tell it, of which there are more.
    const seen = standings.explained
      ? recorded(id).filter((act) => act.view !== null)
      : graph.between(id, ALWAYS, FOREVER).filter((spell) => spell.contested.length > 0);
    return [...new Set(seen.flatMap(({ participant }) => participant ?? []))];
  });
  const runs = remembered((id) => {
    const speakers = speakersOf(line(id), id, standings);
    return havingSome(people(id), (participant) => runsOf(participant, speakers, standings));
  });
  const moves = remembered((id) =>
    instruments.has(id)
      ? havingSome(people(id), (participant) => movesOf(runs(id).get(participant), memberships(id).get(participant)))
      : havingSome(rows(id)?.keys() ?? [], (participant) => movesOf(rows(id)?.get(participant))),
  );
  const turns = remembered((id) =>
    instruments.has(id) ? turnsOfLine(line(id), standings, graph) : turnsOfGroup(groups.get(id) ?? []),
  );
  return {
    recorded,
    acts,
    actsOfKind: (kind, id) => ofKind(id).get(kind) ?? NO_ACTS,
    actsOf: (participant, id) => ofPair(id).get(participant) ?? NO_ACTS,
    variants,
    disputed,
    people,
    memberships,
    ...inOrderOfDay(memberships),
    runs,
    moves,
    turns,
  };
}

const NO_ACTS: readonly Act[] = [];

/** Every membership toward an instrument in one list, and those of them that have a leaving. */
export function inOrderOfDay(memberships: Engine["memberships"]): Pick<Engine, "joinings" | "leavings"> {
  const joinings = remembered((id) =>
    [...memberships(id).values()].flat().sort((a, b) => a.from - b.from || (a.participant < b.participant ? -1 : 1)),
  );
  return { joinings, leavings: remembered((id) => joinings(id).filter(hasLeaving)) };
}

/** True where its member ended it, or gave notice of its end. */
export function hasLeaving(membership: Membership): boolean {
  return isDeparture(membership) || membership.spells.some(({ state }) => state.leaving !== null);
}

function byParticipant(rows: readonly GroupMember[] | undefined): Map<ParticipantId, GroupMember[]> | null {
  return rows ? grouped(rows, (row) => row.participant) : null;
}

/** What each of them has, without those that have none of it. */
function havingSome<T>(
  ids: Iterable<ParticipantId>,
  of: (id: ParticipantId) => readonly T[],
): Map<ParticipantId, readonly T[]> {
  const found = new Map<ParticipantId, readonly T[]>();
  for (const id of ids) {
    const own = of(id);
    if (own.length > 0) found.set(id, own);
  }
  return found;
}

/** What has its first and last day: a run, a spell, a row of a group; a membership has those of its spells. */
interface Stay {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly spells?: readonly Stay[];
}

/** The days on which any of these begins or ends, ascending. */
export function movesOf(...stays: readonly (readonly Stay[] | undefined)[]): Day[] {
  const days: Day[] = [];
  for (const each of stays)
    for (const stay of each ?? [])
      for (const { from, until } of stay.spells ?? [stay]) {
        if (from !== null && Number.isFinite(from)) days.push(from);
        if (until !== null && Number.isFinite(until)) days.push(until);
      }
  return ascending(days);
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

/** True while one of the participant's lives lasts; a life without a compiled start has always been. */
export function isAlive(lives: readonly Life[], day: Day): boolean {
  return lives.some(({ from, until }) => isWithin(from ?? ALWAYS, until ?? FOREVER, day));
}

/** The days on which membership of any of the sets (an instrument's line or a group) can change, ascending. */
export function turnsOf(engine: Engine, ids: readonly string[]): readonly Day[] {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return engine.turns(only);
  return ascending(ids.flatMap((id) => engine.turns(id)));
}

function turnsOfGroup(rows: readonly GroupMember[]): readonly Day[] {
  return ascending(rows.flatMap((row) => [row.from, row.until].filter((day): day is Day => day !== null)));
}
