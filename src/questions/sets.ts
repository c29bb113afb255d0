import { countsAsParty } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { spanOf } from "../records/span-of.ts";
import type { Membership } from "../standing/membership.ts";
import type { Spell, State } from "../standing/spell.ts";
import { agreed, and, type Certainty, not, or } from "../time/certainty.ts";
import type { Day } from "../time/day.ts";
import { ALL_TIME, covers, type Span } from "../time/span.ts";
import { type Engine, isInstrument } from "./engine.ts";
import type { Filter, SetId, Together } from "./question.ts";

export type Members = ReadonlyMap<ParticipantId, Certainty>;

/** What a spell lets us say of a statement about the state: yes or no where all possibilities agree, else maybe. */
export function sureness(spell: Spell, claim: (state: State) => boolean): Certainty {
  if (spell.orElse.length === 0) return claim(spell.state) ? "yes" : "no";
  return agreed([spell.state, ...spell.orElse].map(claim));
}

/** Whether one has consented to be bound, in force for it or not yet. */
export function isBound({ standing }: State): boolean {
  return standing === "consented" || standing === "party";
}

/** The spells toward the instrument of the line that speaks on that day, by participant in order of id. */
export function spellsOn(engine: Engine, id: InstrumentId, day: Day): Map<ParticipantId, Spell> {
  return ofSpellsOn(engine, id, day, (spell) => spell);
}

/** What is made of each of them. */
function ofSpellsOn<T>(engine: Engine, id: InstrumentId, day: Day, make: (spell: Spell) => T): Map<ParticipantId, T> {
  const found = new Map<ParticipantId, T>();
  for (const [participant, runs] of engine.runs(id)) {
    const run = runs.find((each) => covers(each, day));
    if (run) found.set(participant, make(run.spell));
  }
  return found;
}

/** The spell of one of them. */
export function spellOn(engine: Engine, participant: ParticipantId, id: InstrumentId, day: Day): Spell | null {
  return spellAmong(engine.runs(id), participant, day);
}

/** The same among runs that were looked up before: for who asks of one after the other. */
export function spellAmong(runs: ReturnType<Engine["runs"]>, participant: ParticipantId, day: Day): Spell | null {
  return runs.get(participant)?.find((run) => covers(run, day))?.spell ?? null;
}

/** Whether a participant is in an instrument (as one that counts) or a group on that day; a participant is a set of one. */
export function memberOn(engine: Engine, id: SetId, participant: ParticipantId, day: Day): Certainty {
  return memberIn(engine, id)(participant, day);
}

/** The same of a set that is looked up once: for who asks of many. */
export function memberIn(engine: Engine, id: SetId): (participant: ParticipantId, day: Day) => Certainty {
  if (isInstrument(engine, id)) {
    const runs = engine.runs(id);
    return (participant, day) => {
      const spell = spellAmong(runs, participant, day);
      return spell ? sureness(spell, countsAsParty) : "no";
    };
  }
  const rows = engine.rows(id);
  if (rows)
    return (participant, day) => (rows.get(participant)?.some((row) => covers(spanOf(row), day)) ? "yes" : "no");
  return (participant) => isItself(engine, id, participant);
}

/** Whether a participant has been in the set on any day up to that one. */
export function wasIn(engine: Engine, id: SetId, participant: ParticipantId, day: Day): Certainty {
  if (isInstrument(engine, id)) {
    const started = (engine.memberships(id).get(participant) ?? []).filter((each) => each.from <= day);
    return started.some((each) => isCertain(each, day)) ? "yes" : started.length > 0 ? "maybe" : "no";
  }
  const rows = engine.rows(id);
  if (rows) return (rows.get(participant) ?? []).some((row) => spanOf(row).from <= day) ? "yes" : "no";
  return isItself(engine, id, participant);
}

/** Those who may be in the set on that day; of an instrument everyone with a standing toward it, surely not in included. */
export function membersOn(engine: Engine, id: SetId, day: Day): Members {
  if (isInstrument(engine, id)) return ofSpellsOn(engine, id, day, (spell) => sureness(spell, countsAsParty));
  const isIn = memberIn(engine, id);
  return thoseIn(candidates(engine, id), (each) => isIn(each, day));
}

/** Those who are in the set on that day for sure. */
export function sureMembers(engine: Engine, id: SetId, day: Day): ParticipantId[] {
  const sure: ParticipantId[] = [];
  for (const [participant, so] of membersOn(engine, id, day)) if (so === "yes") sure.push(participant);
  return sure;
}

/** Those who have been in the set on any day up to that one, or may have been. */
export function everIn(engine: Engine, id: SetId, day: Day): Members {
  return thoseIn(candidates(engine, id), (each) => wasIn(engine, id, each, day));
}

/** The days of everybody who is in the set for sure, as often as there are such days. */
export function spansIn(engine: Engine, id: SetId): Span[] {
  if (isInstrument(engine, id)) {
    const runs = [...engine.runs(id).values()].flat();
    return runs.filter(({ spell }) => sureness(spell, countsAsParty) === "yes");
  }
  const rows = engine.rows(id);
  return rows ? [...rows.values()].flat().map(spanOf) : [ALL_TIME];
}

function thoseIn(ids: Iterable<ParticipantId>, so: (id: ParticipantId) => Certainty): Members {
  const members = new Map<ParticipantId, Certainty>();
  for (const id of ids) {
    const each = so(id);
    if (each !== "no") members.set(id, each);
  }
  return members;
}

/** Everyone who is in the set on some day. */
function candidates(engine: Engine, id: SetId): Iterable<ParticipantId> {
  if (isInstrument(engine, id)) return engine.memberships(id).keys();
  return engine.rows(id)?.keys() ?? [id];
}

function isItself(engine: Engine, id: SetId, participant: ParticipantId): Certainty {
  if (!engine.participants.has(id))
    throw new RangeError(`questions: no instrument, group or participant ${JSON.stringify(id)} in the record`);
  return id === participant ? "yes" : "no";
}

/** True where some day of the membership up to `day` is beyond doubt. */
export function isCertain(membership: Membership, day: Day): boolean {
  return membership.spells.some((spell) => spell.orElse.length === 0 && spell.from <= day);
}

/** What is so of several sets taken as one: in any of them, or in exactly one. */
export function joined(each: readonly Certainty[], how: Together["how"]): Certainty {
  return how === "any" ? each.reduce(or) : exactlyOne(each);
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

/** Whether one passes all filters on the asked day (a filter with a day of its own asks on that). */
export function passes(engine: Engine, filters: readonly Filter[], id: ParticipantId, day: Day): Certainty {
  let so: Certainty = "yes";
  for (const filter of filters) {
    const inside = isInside(engine, filter, id, day);
    so = and(so, filter.in ? inside : not(inside));
    if (so === "no") return so;
  }
  return so;
}

function isInside(engine: Engine, filter: Filter, id: ParticipantId, day: Day): Certainty {
  const { on, of, with: others } = filter;
  if (others)
    return joined(
      idsOf(filter).map((set) => isInOne(engine, on, set, id, day)),
      others.how,
    );
  return isInOne(engine, on, of, id, day);
}

function isInOne(engine: Engine, on: Filter["on"], set: SetId, id: ParticipantId, day: Day): Certainty {
  return on === "ever" ? wasIn(engine, set, id, day) : memberOn(engine, set, id, on === null ? day : on);
}

/** The same for anyone on one day. */
export function passing(engine: Engine, filters: readonly Filter[], day: Day): (id: ParticipantId) => Certainty {
  return (id) => passes(engine, filters, id, day);
}

/** Those who pass for sure on the asked day. */
export function thosePassing(engine: Engine, filters: readonly Filter[], day: Day): ParticipantId[] {
  const inside = filters.find((filter) => filter.in);
  const ids = inside ? new Set(idsOf(inside).flatMap((set) => [...candidates(engine, set)])) : engine.everyone;
  return [...ids].filter((id) => passes(engine, filters, id, day) === "yes");
}

/** The sets whose changes can change who passes on the asked day. */
export function movingSets(filters: readonly Filter[]): SetId[] {
  return filters.filter(({ on }) => on === null || on === "ever").flatMap(idsOf);
}
