import type { AsOfIndex } from "../graph/graph.ts";
import type { Instrument, InstrumentId, Life, ParticipantId, TreatyRecord } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";

/** What questions are answered from. */
export interface Engine {
  readonly record: TreatyRecord;
  readonly standings: Standings;
  readonly graph: AsOfIndex;
}

export function isInstrument(engine: Engine, id: string): boolean {
  return engine.record.instruments.some((instrument) => instrument.id === id);
}

export function isGroup(engine: Engine, id: string): boolean {
  return engine.record.groups.some((row) => row.group === id);
}

/** The instrument of that id; a program that asks for another has made a mistake. */
export function instrumentOf(engine: Engine, id: InstrumentId): Instrument {
  const found = engine.record.instruments.find((instrument) => instrument.id === id);
  if (!found) throw new RangeError(`questions: no instrument ${JSON.stringify(id)} in the record`);
  return found;
}

/** The instrument and those it continues, oldest first: a name shared along the line asks them all (rule 10). */
export function lineUpTo(engine: Engine, id: InstrumentId): readonly InstrumentId[] {
  const line = engine.standings.line(id);
  return line.slice(0, line.indexOf(id) + 1);
}

/**
 * The instrument of the line that speaks on that day: the youngest in force, else the youngest that was opened, else
 * the one asked for. The CSTO asked for a day in 1995 is the Tashkent treaty.
 */
export function actingOn(engine: Engine, id: InstrumentId, day: Day): InstrumentId {
  const line = [...lineUpTo(engine, id)].reverse();
  const inForce = line.find((each) => isInForce(engine, each, day));
  if (inForce) return inForce;
  const opened = line.find((each) => {
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

/** The days on which membership of a set (an instrument's line or a group) can change, ascending. */
export function turnsOf(engine: Engine, ids: readonly string[]): Day[] {
  const days = new Set<Day>();
  for (const id of ids) {
    if (!isInstrument(engine, id)) continue;
    for (const each of lineUpTo(engine, id)) {
      for (const day of engine.graph.turningDays(each)) days.add(day);
      // Instruments of a line hand over on their own days, even where nobody's standing changes.
      const { inForce, ended, opened } = engine.standings.clock(each);
      for (const day of [opened, inForce, ended?.on ?? null]) if (day !== null) days.add(day);
    }
  }
  for (const row of engine.record.groups) {
    if (!ids.includes(row.group)) continue;
    if (row.from !== null) days.add(row.from);
    if (row.until !== null) days.add(row.until);
  }
  return [...days].sort((a, b) => a - b);
}

/** The days on which participants come and go. */
export function turnsOfLife(engine: Engine): Day[] {
  return engine.record.participants.flatMap((participant) =>
    participant.lives.flatMap((life) => [life.from, life.until].filter((day): day is Day => day !== null)),
  );
}
