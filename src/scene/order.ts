import { membershipsToward, participantsToward } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers, overlap, type Span } from "../time/span.ts";
import type { SceneBasis } from "./basis.ts";

/** A participant's place in the order; `group` changes where another kind of neighbour begins. */
export interface Place {
  readonly participant: ParticipantId;
  readonly group: string;
}

/** The days on which each participant belongs to an alliance or to one that it continues. */
export type Belonging = ReadonlyMap<ParticipantId, readonly Span[]>;

export function belongingTo(standings: Standings, sector: InstrumentId): Belonging {
  const line = standings.line(sector);
  const spans = new Map<ParticipantId, Span[]>();
  for (const membership of membershipsOf(standings.spells.filter((spell) => line.includes(spell.instrument)))) {
    spans.set(membership.participant, [...(spans.get(membership.participant) ?? []), membership]);
  }
  return spans;
}

export function belongs(belonging: Belonging, participant: ParticipantId, day: Day): boolean {
  return (belonging.get(participant) ?? []).some((span) => covers(span, day));
}

/**
 * Who stands on the ring: everyone who ever had a standing toward the instrument. One that ended before anybody was a
 * party, or whose place another took over by continuing it, is not seated: its acts are in its successor's card.
 */
export function seated({ record, standings, graph }: SceneBasis, instrument: InstrumentId): ParticipantId[] {
  const { inForce } = standings.clock(instrument);
  const having = participantsToward(graph, instrument);
  return [...having].filter((id) => {
    const continued = record.successions.some(
      (tie) => tie.from === id && tie.type === "continues" && having.has(tie.to),
    );
    const lives = record.participants.find((participant) => participant.id === id)?.lives ?? [];
    const end = Math.max(...lives.map((life) => life.until ?? FOREVER), lives.length === 0 ? FOREVER : ALWAYS);
    return !continued && (inForce === null || end > inForce);
  });
}

/**
 * The sectors that the focus view draws: the instrument's own choice, else up to two alliances, before organisations,
 * with the most participants in common. Never the instrument itself or its line.
 */
export function sectorsOf(basis: SceneBasis, instrument: InstrumentId): InstrumentId[] {
  const { record, standings } = basis;
  const own = record.instruments.find((each) => each.id === instrument);
  if (own && own.sectors.length > 0) return own.sectors.slice(0, 2);
  const there = new Set(seated(basis, instrument));
  const life = lifeOf(standings, instrument);
  return record.instruments
    .filter((each) => each.kind !== "treaty" && !standings.line(instrument).includes(each.id))
    .filter((each) => standings.line(each.id).at(-1) === each.id)
    .map((each) => {
      const belonging = belongingTo(standings, each.id);
      const shared = [...there].filter((id) => (belonging.get(id) ?? []).some((span) => overlap(span, life)));
      return { id: each.id, alliance: each.kind === "alliance" && shared.length > 1 ? 1 : 0, shared: shared.length };
    })
    .filter(({ shared }) => shared > 0 && shared < there.size)
    .sort((a, b) => b.alliance - a.alliance || b.shared - a.shared || (a.id < b.id ? -1 : 1))
    .slice(0, 2)
    .map(({ id }) => id);
}

function lifeOf(standings: Standings, instrument: InstrumentId): Span {
  const { opened, ended } = standings.clock(instrument);
  return { from: opened ?? ALWAYS, until: ended?.on ?? FOREVER };
}

/**
 * The order on the ring, anticlockwise from the start, over the union of all time: (1) in the first alliance before the
 * instrument opened, (2) then by day of joining it, (3) in neither ever, (4) once in the second, by days in it, (5) in it
 * to the end. So each alliance is one arc on every day, as long as the first only grows and the second only shrinks.
 * Inside a group by total area; the departed at the outer ends, so that ghosts are neighbours.
 */
export function ringOrder(basis: SceneBasis, instrument: InstrumentId): Place[] {
  const { record, standings, figures } = basis;
  const [first, second] = sectorsOf(basis, instrument);
  const inFirst = first === undefined ? new Map() : belongingTo(standings, first);
  const inSecond = second === undefined ? new Map() : belongingTo(standings, second);
  const life = lifeOf(standings, instrument);
  const opened = Number.isFinite(life.from) ? life.from : record.date;
  const last = Math.min(record.date, life.until - 1);
  const measure = figures.measures()[0] ?? "";
  const size = (id: ParticipantId) => figures.value(id, measure)?.value ?? 0;
  const departed = departedFrom(basis, instrument);

  const keyed = seated(basis, instrument).map((participant) => {
    const a: Span | undefined = inFirst.get(participant)?.find((span: Span) => overlap(span, life));
    const b: readonly Span[] = inSecond.get(participant) ?? [];
    const left = departed.has(participant);
    if (a && a.from <= opened) return { participant, group: "1", rank: [1, 0, left ? 0 : 1, -size(participant)] };
    if (a) return { participant, group: `2 ${a.from}`, rank: [2, a.from, left ? 0 : 1, size(participant)] };
    const days = b.reduce((sum, span) => sum + (overlap(span, life) ? Math.min(span.until, last) - span.from : 0), 0);
    if (days <= 0) return { participant, group: "3", rank: [3, 0, left ? 1 : 0, -size(participant)] };
    const toTheEnd = b.some((span) => covers(span, last));
    return {
      participant,
      group: toTheEnd ? "5" : `4 ${days}`,
      rank: toTheEnd ? [5, 0, left ? 1 : 0, size(participant)] : [4, days, left ? 1 : 0, size(participant)],
    };
  });
  return keyed
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.participant < b.participant ? -1 : 1))
    .map(({ participant, group }) => ({ participant, group }));
}

/** Who ever left the instrument, of its own accord or excluded. */
export function departedFrom({ graph }: SceneBasis, instrument: InstrumentId): ReadonlySet<ParticipantId> {
  const departures = membershipsToward(graph, instrument);
  return new Set(departures.filter(isDeparture).map((membership) => membership.participant));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
