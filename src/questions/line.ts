import { type AsOfIndex, type CountStep, participantsToward } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { type Membership, membershipsOf } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers, overlap, type Span } from "../time/span.ts";
import type { Engine } from "./engine.ts";

/** Days on which a spell says how a participant stands along a line: those of the spell on which its instrument speaks. */
export interface Run extends Span {
  readonly spell: Spell;
}

/** An instrument of a line, on the days on which it is the one that speaks. */
export interface Speaker extends Span {
  readonly instrument: InstrumentId;
}

/** Which instrument of the line up to `id` speaks, in order of day and without gaps. */
export function speakersOf(line: readonly InstrumentId[], id: InstrumentId, standings: Clocks): Speaker[] {
  const turns = [ALWAYS, ...ascending(handovers(line, standings))];
  const speakers: Speaker[] = [];
  turns.forEach((from, i) => {
    const until = turns[i + 1] ?? FOREVER;
    const instrument = actingOf(line, id, standings, from);
    const last = speakers[speakers.length - 1];
    if (last?.instrument === instrument) speakers[speakers.length - 1] = { ...last, until };
    else speakers.push({ instrument, from, until });
  });
  return speakers;
}

/** The number of parties as steps: of each instrument of the line while it is the one that speaks. */
export function countsAlong(engine: Engine, id: InstrumentId): CountStep[] {
  const line = engine.line(id);
  if (line.length === 1) return engine.graph.countOver(id);
  return speakersOf(line, id, engine.standings).flatMap((speaker) => {
    const steps = engine.graph.countOver(speaker.instrument);
    return steps.flatMap((step, i) => {
      const days = overlap(speaker, { from: step.from, until: steps[i + 1]?.from ?? FOREVER });
      return days ? [{ ...step, from: days.from }] : [];
    });
  });
}

type Spells = Pick<Standings, "spellsOf">;

/** The standing of one participant along a line, in order of day. */
export function runsOf(participant: ParticipantId, speakers: readonly Speaker[], standings: Spells): Run[] {
  const runs: Run[] = [];
  for (const speaker of speakers)
    for (const spell of standings.spellsOf(participant, speaker.instrument)) {
      const days = overlap(speaker, spell);
      if (days) runs.push({ from: days.from, until: days.until, spell });
    }
  return runs;
}

/** Every membership of one participant along a line, in order of day. */
export function membershipsIn(
  participant: ParticipantId,
  line: readonly InstrumentId[],
  standings: Spells,
): readonly Membership[] {
  const found = line.flatMap((each) => membershipsOf(standings.spellsOf(participant, each)));
  return line.length === 1 ? found : found.sort((a, b) => a.from - b.from);
}

/** Those who ever had a standing along the line, sorted. */
export function participantsAlong(line: readonly InstrumentId[], graph: Pick<AsOfIndex, "between">): ParticipantId[] {
  return [...new Set(line.flatMap((each) => [...participantsToward(graph, each)]))].sort();
}

/**
 * The instrument of the line that speaks on that day: the youngest in force, else the youngest that was opened, else
 * the one asked for. The CSTO asked for a day in 1995 is the Tashkent treaty.
 */
export function actingOn(engine: Engine, id: InstrumentId, day: Day): InstrumentId {
  return actingOf(engine.line(id), id, engine.standings, day);
}

type Clocks = Pick<Standings, "clock">;

function actingOf(line: readonly InstrumentId[], id: InstrumentId, standings: Clocks, day: Day): InstrumentId {
  if (line.length === 1) return id;
  const inForce = line.findLast((each) => isRunning(standings, each, day));
  if (inForce) return inForce;
  const opened = line.findLast((each) => {
    const start = standings.clock(each).opened;
    return start !== null && start <= day;
  });
  return opened ?? id;
}

export function isInForce(engine: Engine, id: InstrumentId, day: Day): boolean {
  return isRunning(engine.standings, id, day);
}

function isRunning(standings: Clocks, id: InstrumentId, day: Day): boolean {
  const { inForce, ended } = standings.clock(id);
  return inForce !== null && covers({ from: inForce, until: ended?.on ?? FOREVER }, day);
}

/** The days on which anything along the line can change, ascending. */
export function turnsOfLine(line: readonly InstrumentId[], standings: Clocks, graph: AsOfIndex): readonly Day[] {
  return ascending([...line.flatMap((each) => graph.turningDays(each)), ...handovers(line, standings)]);
}

/** Instruments of a line hand over on their own days, even where nobody's standing changes. */
export function handovers(line: readonly InstrumentId[], standings: Clocks): Day[] {
  return line.flatMap((each) => {
    const { inForce, ended, opened } = standings.clock(each);
    return [opened, inForce, ended?.on ?? null].filter((day): day is Day => day !== null);
  });
}

export function ascending(days: readonly Day[]): Day[] {
  return days.length < 2 ? [...days] : [...new Set(days)].sort((a, b) => a - b);
}
