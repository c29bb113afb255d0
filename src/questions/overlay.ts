import { indexOf } from "../graph/as-of.ts";
import type { AsOfIndex } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId, TreatyRecord } from "../records/record.ts";
import { sameClock } from "../standing/clock.ts";
import type { Standings } from "../standing/fold.ts";
import { lazily, remembered } from "../standing/lazily.ts";
import type { Spell } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { covers, overlap } from "../time/span.ts";
import { answersOf, type Engine, grouped, inOrderOfDay, movesOf } from "./engine.ts";
import { ascending, membershipsIn, runsOf, speakersOf } from "./line.ts";

/**
 * An engine of which some instruments stand otherwise: for these `over` answers, for all others `base`. Of a touched
 * instrument only those are looked at again who have `moved`, and nothing is made before it is asked for. `over` is
 * folded from the acts toward `touched` alone; `whole` gives the record with all acts.
 */
export function engineOver(
  base: Engine,
  over: Standings,
  touched: readonly InstrumentId[],
  moved: ReadonlySet<ParticipantId>,
  whole: () => TreatyRecord,
): Engine {
  const others = new Set(touched);
  const acts = lazily(() => whole().acts);
  const record = {
    ...over.record,
    get acts() {
      return acts();
    },
  };
  const standings = standingsOver(base.standings, over, others, record);
  const keepsItsDays = remembered((id) => sameClock(base.standings.clock(id), standings.clock(id)));
  const graph = graphOver(base.graph, over, others, standings, (id) => (keepsItsDays(id) ? moved : null));
  const part = answersOf(
    base,
    standings,
    graph,
    grouped(over.record.acts, (act) => act.instrument),
  );
  const of = (id: string) => (others.has(id) ? part : base);
  // While its instruments keep their days, a line differs from the record's in those alone who are folded again.
  const keepsDays = (id: InstrumentId) => base.line(id).every(keepsItsDays);
  const patched = <T>(from: Lists<T>, again: (participant: ParticipantId) => readonly T[]): Lists<T> => {
    const all = new Map(from);
    for (const participant of moved) {
      const own = again(participant);
      if (own.length > 0) all.set(participant, own);
      else all.delete(participant);
    }
    // One that is in it now and was not stands at the end of the map.
    return all.size > from.size ? new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))) : all;
  };
  const memberships = remembered((id) =>
    keepsDays(id)
      ? patched(base.memberships(id), (participant) => membershipsIn(participant, base.line(id), standings))
      : part.memberships(id),
  );
  const { joinings, leavings } = inOrderOfDay(memberships);
  const runs = remembered((id) => {
    if (!keepsDays(id)) return part.runs(id);
    const speakers = speakersOf(base.line(id), id, standings);
    return patched(base.runs(id), (participant) => runsOf(participant, speakers, standings));
  });
  const moves = remembered((id) =>
    keepsDays(id)
      ? patched(base.moves(id), (each) => movesOf(runs(id).get(each), memberships(id).get(each)))
      : part.moves(id),
  );
  const turns = remembered((id) => {
    if (!keepsDays(id)) return part.turns(id);
    // Days on which somebody moved and now moves no more may stay: on these nothing is found to change.
    return ascending([...base.turns(id), ...[...moved].flatMap((each) => moves(id).get(each) ?? [])]);
  });
  return {
    ...base,
    record,
    standings,
    graph,
    recorded: (id) => of(id).recorded(id),
    acts: (id) => of(id).acts(id),
    actsOfKind: (kind, id) => of(id).actsOfKind(kind, id),
    actsOf: (participant, id) => of(id).actsOf(participant, id),
    variants: (id) => of(id).variants(id),
    disputed: (id) => of(id).disputed(id),
    memberships: (id) => (others.has(id) ? memberships(id) : base.memberships(id)),
    joinings: (id) => (others.has(id) ? joinings(id) : base.joinings(id)),
    leavings: (id) => (others.has(id) ? leavings(id) : base.leavings(id)),
    runs: (id) => (others.has(id) ? runs(id) : base.runs(id)),
    moves: (id) => (others.has(id) ? moves(id) : base.moves(id)),
    turns: (id) => (others.has(id) ? turns(id) : base.turns(id)),
  };
}

type Lists<T> = ReadonlyMap<ParticipantId, readonly T[]>;

function standingsOver(
  base: Standings,
  over: Standings,
  touched: ReadonlySet<InstrumentId>,
  record: TreatyRecord,
): Standings {
  const of = (instrument: InstrumentId) => (touched.has(instrument) ? over : base);
  const spells = lazily(() => {
    const all = [...base.spells.filter((spell) => !touched.has(spell.instrument)), ...over.spells];
    return all.sort((a, b) => (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : 0));
  });
  const toward = lazily(() => [...base.toward.filter((tie) => !touched.has(tie.instrument)), ...over.toward]);
  return {
    record,
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

/**
 * Two verbs are answered from the few spells themselves; the others are asked rarely, and only then is an index made.
 * `movedIn`: those who alone can stand otherwise toward an instrument; null for everybody.
 */
function graphOver(
  base: AsOfIndex,
  over: Standings,
  touched: ReadonlySet<InstrumentId>,
  standings: Standings,
  movedIn: (instrument: InstrumentId) => ReadonlySet<ParticipantId> | null,
): AsOfIndex {
  const spells = lazily(() => grouped(over.spells, (spell) => spell.instrument));
  const part = lazily(() => indexOf(over));
  const all = lazily(() => indexOf(standings));
  const of = (instrument: InstrumentId) => (touched.has(instrument) ? part() : base);
  const found = (instrument: InstrumentId, wanted: (spell: Spell) => boolean) =>
    (spells().get(instrument) ?? []).filter(wanted);
  const at = (instrument: InstrumentId, day: Day): Spell[] => {
    if (!touched.has(instrument)) return base.at(instrument, day);
    const moved = movedIn(instrument);
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
