import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Note } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { clausesOn } from "./rule.ts";
import { isBound, spellsOn, sureness } from "./sets.ts";

/**
 * What the entry into force of an instrument waits for on a day: the clause that sets its condition, and whose deposits
 * it lacks then. Nothing of one that is in force, has ended, or is known to enter into force later.
 */
export function notesOnAwaited(engine: Engine, instrument: InstrumentId, day: Day): Note[] {
  const { inForce, ended } = engine.standings.clock(instrument);
  if (inForce !== null || (ended !== null && ended.on <= day)) return [];
  const rules = clausesOn(engine, instrument, "entry", day).map((clause): Note => ({ note: "rule", clause }));
  const lacking = lackingOf(engine, instrument, day);
  return lacking ? [...rules, { note: "awaits", instrument, ...lacking }] : rules;
}

/** Whose deposits are needed and not made, and how many of anybody's; null where the clause names none, or none lack. */
function lackingOf(
  engine: Engine,
  instrument: InstrumentId,
  day: Day,
): { readonly by: readonly ParticipantId[]; readonly deposits: number } | null {
  const clause = instrumentOf(engine, instrument).clauses.entryIntoForce;
  if (!clause || clause.recordedOnly) return null;
  const signed: ParticipantId[] = [];
  const deposited = new Set<ParticipantId>();
  for (const [participant, spell] of spellsOn(engine, instrument, day)) {
    if (sureness(spell, isBound) === "yes") deposited.add(participant);
    else if (spell.state.standing === "signatory") signed.push(participant);
  }
  const needed = new Set([...clause.named, ...(clause.all ? signed : [])]);
  const by = [...needed].filter((id) => !deposited.has(id)).sort();
  const deposits = Math.max(0, (clause.deposits ?? 0) - deposited.size);
  return by.length > 0 || deposits > 0 ? { by, deposits } : null;
}
