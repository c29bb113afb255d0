import { countsAsParty } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Membership } from "../standing/membership.ts";
import { membershipsOf } from "../standing/membership.ts";
import type { Spell, State } from "../standing/spell.ts";
import { agreed, and, type Certainty, not } from "../time/certainty.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { actingOn, type Engine, isInstrument, lineUpTo } from "./engine.ts";
import type { Filter } from "./question.ts";

/** What a spell lets us say of a statement about the state: yes or no where all possibilities agree, else maybe. */
export function sureness(spell: Spell, claim: (state: State) => boolean): Certainty {
  return agreed([spell.state, ...spell.orElse].map(claim));
}

/** The spells toward the instrument of the line that speaks on that day, by participant. */
export function spellsOn(engine: Engine, id: InstrumentId, day: Day): Map<ParticipantId, Spell> {
  const spells = engine.graph.at(actingOn(engine, id, day), day);
  return new Map(spells.map((spell) => [spell.participant, spell]));
}

/** Whether a participant is in an instrument (as one that counts) or a group on that day. */
export function membersOn(engine: Engine, id: string, day: Day): Map<ParticipantId, Certainty> {
  if (isInstrument(engine, id)) {
    const members = [...spellsOn(engine, id, day)].map(
      ([participant, spell]) => [participant, sureness(spell, countsAsParty)] as const,
    );
    return new Map(members);
  }
  const rows = engine.record.groups.filter(
    (row) => row.group === id && covers({ from: row.from ?? ALWAYS, until: row.until ?? FOREVER }, day),
  );
  if (!engine.record.groups.some((row) => row.group === id)) {
    throw new RangeError(`questions: no instrument or group ${JSON.stringify(id)} in the record`);
  }
  return new Map(rows.map((row) => [row.participant, "yes"]));
}

/** All filters together, for anyone, on the asked day (a filter with a day of its own asks on that). */
export function passing(engine: Engine, filters: readonly Filter[], day: Day): (id: ParticipantId) => Certainty {
  const sets = filters.map((filter) => ({ filter, members: membersOn(engine, filter.of, filter.on ?? day) }));
  return (id) =>
    sets.reduce<Certainty>((so, { filter, members }) => {
      const member = members.get(id) ?? "no";
      return and(so, filter.in ? member : not(member));
    }, "yes");
}

/** Every membership toward the line up to `id`, by participant, in order of day. */
export function membershipsIn(engine: Engine, id: InstrumentId): Map<ParticipantId, Membership[]> {
  const found = new Map<ParticipantId, Membership[]>();
  for (const each of lineUpTo(engine, id)) {
    for (const membership of membershipsOf(engine.graph.between(each, ALWAYS, FOREVER))) {
      found.set(membership.participant, [...(found.get(membership.participant) ?? []), membership]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.from - b.from);
  return found;
}
