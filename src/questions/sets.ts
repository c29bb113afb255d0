import { countsAsParty } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Membership } from "../standing/membership.ts";
import type { Spell, State } from "../standing/spell.ts";
import { agreed, and, type Certainty, not, or } from "../time/certainty.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { actingOn, type Engine, isInstrument } from "./engine.ts";
import type { Filter, SetId, Together } from "./question.ts";

export type Members = ReadonlyMap<ParticipantId, Certainty>;

/** What a spell lets us say of a statement about the state: yes or no where all possibilities agree, else maybe. */
export function sureness(spell: Spell, claim: (state: State) => boolean): Certainty {
  return agreed([spell.state, ...spell.orElse].map(claim));
}

/** The spells toward the instrument of the line that speaks on that day, by participant in order of id. */
export function spellsOn(engine: Engine, id: InstrumentId, day: Day): Map<ParticipantId, Spell> {
  const spells = engine.graph.at(actingOn(engine, id, day), day);
  return new Map(spells.map((spell) => [spell.participant, spell]));
}

/** Whether a participant is in an instrument (as one that counts) or a group on that day; a participant is a set of one. */
export function membersOn(engine: Engine, id: SetId, day: Day): Members {
  if (isInstrument(engine, id)) {
    const members = new Map<ParticipantId, Certainty>();
    for (const [participant, spell] of spellsOn(engine, id, day))
      members.set(participant, sureness(spell, countsAsParty));
    return members;
  }
  const rows = engine.groups.get(id);
  if (rows) {
    const now = rows.filter((row) => covers({ from: row.from ?? ALWAYS, until: row.until ?? FOREVER }, day));
    return new Map(now.map((row) => [row.participant, "yes"]));
  }
  if (engine.participants.has(id)) return new Map([[id, "yes"]]);
  throw new RangeError(`questions: no instrument, group or participant ${JSON.stringify(id)} in the record`);
}

/** Whether a participant has been in the set on any day up to that one. */
export function everIn(engine: Engine, id: SetId, day: Day): Members {
  if (isInstrument(engine, id)) {
    const members = new Map<ParticipantId, Certainty>();
    for (const [participant, memberships] of engine.memberships(id)) {
      const started = memberships.filter((membership) => membership.from <= day);
      if (started.length > 0) members.set(participant, started.some((m) => isCertain(m, day)) ? "yes" : "maybe");
    }
    return members;
  }
  const rows = engine.groups.get(id);
  if (!rows) return membersOn(engine, id, day);
  return new Map(rows.filter((row) => (row.from ?? ALWAYS) <= day).map((row) => [row.participant, "yes"]));
}

/** True where some day of the membership up to `day` is beyond doubt. */
export function isCertain(membership: Membership, day: Day): boolean {
  return membership.spells.some((spell) => spell.orElse.length === 0 && spell.from <= day);
}

/** Several sets as one: in any of them, or in exactly one. */
export function together(sets: readonly Members[], how: Together["how"]): Members {
  const members = new Map<ParticipantId, Certainty>();
  for (const id of new Set(sets.flatMap((set) => [...set.keys()]))) {
    const each = sets.map((set) => set.get(id) ?? "no");
    members.set(id, how === "any" ? each.reduce(or) : exactlyOne(each));
  }
  return members;
}

function exactlyOne(each: readonly Certainty[]): Certainty {
  const sure = each.filter((so) => so === "yes").length;
  const perhaps = each.filter((so) => so === "maybe").length;
  if (sure > 1 || (sure === 0 && perhaps === 0)) return "no";
  return perhaps === 0 ? "yes" : "maybe";
}

/** The ids that a filter speaks of. */
export function idsOf(filter: Filter): readonly SetId[] {
  return [filter.of, ...(filter.with?.of ?? [])];
}

function membersOf(engine: Engine, filter: Filter, day: Day): Members {
  const one = (id: SetId) =>
    filter.on === "ever" ? everIn(engine, id, day) : membersOn(engine, id, filter.on === null ? day : filter.on);
  return filter.with ? together(idsOf(filter).map(one), filter.with.how) : one(filter.of);
}

/** All filters together, for anyone, on the asked day (a filter with a day of its own asks on that). */
export function passing(engine: Engine, filters: readonly Filter[], day: Day): (id: ParticipantId) => Certainty {
  const sets = filters.map((filter) => ({ filter, members: membersOf(engine, filter, day) }));
  return (id) =>
    sets.reduce<Certainty>((so, { filter, members }) => {
      const member = members.get(id) ?? "no";
      return and(so, filter.in ? member : not(member));
    }, "yes");
}

/** The sets whose changes can change what passes on the asked day. */
export function movingSets(filters: readonly Filter[]): SetId[] {
  return filters.filter((filter) => filter.on === null || filter.on === "ever").flatMap(idsOf);
}
