import { indexOf } from "../graph/as-of.ts";
import type { AsOfIndex } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Standings, StandingsOver } from "../standing/fold.ts";
import { grouped } from "../standing/grouped.ts";
import { lazily, remembered } from "../standing/lazily.ts";
import type { Spell } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { covers, overlap } from "../time/span.ts";
import { answersOf, type Engine, inOrderOfDay, movesOf } from "./engine.ts";
import { ascending, membershipsIn, runsOf, speakersOf } from "./line.ts";

/** An engine on top of another. */
export interface SupposedEngine extends Engine {
  readonly movedToward: StandingsOver["movedToward"];
}

/**
 * An engine of which the `touched` instruments stand otherwise: for these `over` answers, for all others `base`. Only
 * those are looked at again who have moved toward an instrument, and nothing is made before it is asked for. `recorded`
 * gives the acts toward a touched instrument, those that are supposed among them.
 */
export function engineOver(
  base: Engine,
  over: StandingsOver,
  touched: ReadonlySet<InstrumentId>,
  recorded: Engine["recorded"],
): SupposedEngine {
  const standings = standingsOver(base.standings, over, touched);
  const graph = graphOver(base.graph, over, touched, standings);
  // What is supposed is no variant, and sets none aside.
  const part = { ...answersOf(base, standings, graph, recorded), variants: base.variants };
  const patched = <T>(
    moved: ReadonlySet<ParticipantId>,
    from: Lists<T>,
    again: (participant: ParticipantId) => readonly T[],
  ): Lists<T> => {
    const all = new Map(from);
    let joins = false;
    for (const participant of moved) {
      const own = again(participant);
      joins ||= own.length > 0 && !from.has(participant);
      if (own.length > 0) all.set(participant, own);
      else all.delete(participant);
    }
    // One that is in it now and was not stands at the end of the map.
    return joins ? new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))) : all;
  };
  /** Those in whom alone the line up to an instrument differs from the record's; null where it may in everybody. */
  const movedAlong = remembered((id): ReadonlySet<ParticipantId> | null => {
    const along = base.line(id).map(over.movedToward);
    if (along.length === 1) return along[0] ?? null;
    return along.includes(null) ? null : new Set(along.flatMap((moved) => [...(moved ?? [])]));
  });
  const memberships = remembered((id) => {
    const alone = movedAlong(id);
    if (!alone) return part.memberships(id);
    return patched(alone, base.memberships(id), (each) => membershipsIn(each, base.line(id), standings));
  });
  const { joinings, leavings } = inOrderOfDay(memberships);
  const runs = remembered((id) => {
    const alone = movedAlong(id);
    if (!alone) return part.runs(id);
    const speakers = speakersOf(base.line(id), id, standings);
    return patched(alone, base.runs(id), (each) => runsOf(each, speakers, standings));
  });
  const moves = remembered((id) => {
    const alone = movedAlong(id);
    if (!alone) return part.moves(id);
    return patched(alone, base.moves(id), (each) => movesOf(runs(id).get(each), memberships(id).get(each)));
  });
  const turns = remembered((id) => {
    const alone = movedAlong(id);
    if (!alone) return part.turns(id);
    // Days on which somebody moved and now moves no more may stay: on these nothing is found to change.
    return ascending([...base.turns(id), ...[...alone].flatMap((each) => moves(id).get(each) ?? [])]);
  });
  const again = { ...part, memberships, joinings, leavings, runs, moves, turns };
  const of = (id: string) => (touched.has(id) ? again : base);
  return {
    ...base,
    record: over.record,
    standings,
    graph,
    recorded: (id) => of(id).recorded(id),
    acts: (id) => of(id).acts(id),
    actsOfKind: (kind, id) => of(id).actsOfKind(kind, id),
    actsOf: (participant, id) => of(id).actsOf(participant, id),
    variants: base.variants,
    disputed: (id) => of(id).disputed(id),
    people: (id) => of(id).people(id),
    memberships: (id) => of(id).memberships(id),
    joinings: (id) => of(id).joinings(id),
    leavings: (id) => of(id).leavings(id),
    runs: (id) => of(id).runs(id),
    moves: (id) => of(id).moves(id),
    turns: (id) => of(id).turns(id),
    movedToward: over.movedToward,
  };
}

type Lists<T> = ReadonlyMap<ParticipantId, readonly T[]>;

function standingsOver(base: Standings, over: Standings, touched: ReadonlySet<InstrumentId>): Standings {
  const of = (instrument: InstrumentId) => (touched.has(instrument) ? over : base);
  const spells = lazily(() => {
    const all = [...base.spells.filter((spell) => !touched.has(spell.instrument)), ...over.spells];
    return all.sort((a, b) => (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : 0));
  });
  const toward = lazily(() => [...base.toward.filter((tie) => !touched.has(tie.instrument)), ...over.toward]);
  return {
    record: over.record,
    get spells() {
      return spells();
    },
    get toward() {
      return toward();
    },
    spellsOf: (participant, instrument) => of(instrument).spellsOf(participant, instrument),
    clock: (instrument) => of(instrument).clock(instrument),
    line: (instrument) => base.line(instrument),
    explained: base.explained,
    history: (participant, instrument) => of(instrument).history(participant, instrument),
  };
}

/** Two verbs are answered from the few spells themselves; the others are asked rarely, and only then is an index made. */
function graphOver(
  base: AsOfIndex,
  over: StandingsOver,
  touched: ReadonlySet<InstrumentId>,
  standings: Standings,
): AsOfIndex {
  const spells = lazily(() => grouped(over.spells, (spell) => spell.instrument));
  const part = lazily(() => indexOf(over));
  const all = lazily(() => indexOf(standings));
  const of = (instrument: InstrumentId) => (touched.has(instrument) ? part() : base);
  const found = (instrument: InstrumentId, wanted: (spell: Spell) => boolean) =>
    (spells().get(instrument) ?? []).filter(wanted);
  const at = (instrument: InstrumentId, day: Day): Spell[] => {
    if (!touched.has(instrument)) return base.at(instrument, day);
    const moved = over.movedToward(instrument);
    if (!moved) return found(instrument, (spell) => covers(spell, day));
    const others = base.at(instrument, day).filter((spell) => !moved.has(spell.participant));
    const own = [...moved].flatMap((each) => over.spellsOf(each, instrument).filter((spell) => covers(spell, day)));
    return [...others, ...own].sort((a, b) => (a.participant < b.participant ? -1 : 1));
  };
  return {
    at,
    between: (instrument, from, until) =>
      touched.has(instrument)
        ? found(instrument, (spell) => overlap(spell, { from, until }) !== null)
        : base.between(instrument, from, until),
    changes: (from, until, instrument) =>
      instrument === undefined ? all().changes(from, until) : of(instrument).changes(from, until, instrument),
    countOver: (instrument) => of(instrument).countOver(instrument),
    turningDays: (instrument) =>
      instrument === undefined ? all().turningDays() : of(instrument).turningDays(instrument),
    holds: base.holds,
    get rows() {
      return all().rows;
    },
  };
}
