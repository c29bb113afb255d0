import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Ground, Note } from "./answer-data.ts";
import { groundFor } from "./dated.ts";
import { type Engine, instrumentOf, isAlive } from "./engine.ts";
import { heirsOf, successionsTo } from "./lineage.ts";

// Where the record has nothing of one participant toward one instrument, and says itself that it lacks that.

/** `exits-only`: of the instrument nothing but exits and returns is recorded. `missing`: its acts are named as missing. */
type Gap = Extract<Note, { note: "unrecorded" }>["gap"];

/** Why nothing follows from the record's having no act of one toward an instrument; null where there is one, or none lacks. */
export function gapFor(engine: Engine, participant: ParticipantId, instrument: InstrumentId): Gap | null {
  const line = engine.line(instrument);
  // A file may hold the standings and leave out the acts that they follow from.
  const known = (each: InstrumentId) =>
    engine.actsOf(participant, each).length > 0 || engine.standings.spellsOf(participant, each).length > 0;
  if (line.some(known)) return null;
  const coverages = line.map((each) => instrumentOf(engine, each).coverage);
  if (coverages.some(({ exitsOnly }) => exitsOnly)) return "exits-only";
  const lacking = coverages.flatMap(({ missing }) => missing).filter((text) => /\bacts\b/.test(text));
  if (lacking.length === 0) return null;
  const named = engine.record.names.some(
    ({ id, name, kind }) => id === participant && NAMED_BY.has(kind) && lacking.some((text) => says(text, name)),
  );
  return named ? "missing" : null;
}

const NAMED_BY: ReadonlySet<string> = new Set(["official", "short"]);

/** The name stands in the text by itself, and not within a longer word. */
function says(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length));
}

/** Whether one that lived, and an instrument in force, had a day in common up to that one: only then may it have been in it. */
export function mayHaveBeenIn(engine: Engine, participant: ParticipantId, instrument: InstrumentId, day: Day): boolean {
  const { inForce, ended } = engine.standings.clock(instrument);
  if (inForce === null || inForce > day) return false;
  const lives = engine.participants.get(participant)?.lives ?? [];
  return lives.some(
    ({ from, until }) =>
      (from === null || (from <= day && (ended === null || from < ended.on))) && (until === null || until > inForce),
  );
}

/** Of a step for which there is no day: that nothing is recorded, why, and what those that came after it did. */
export function notesOnNone(engine: Engine, participant: ParticipantId, instrument: InstrumentId, on: Day): Note[] {
  const taken = successionsTo(engine, participant, instrument);
  const gap = taken.length > 0 ? null : gapFor(engine, participant, instrument);
  const lacks: Note[] =
    gap && mayHaveBeenIn(engine, participant, instrument, on)
      ? [{ note: "unrecorded", participant, instrument, gap }]
      : [];
  const lives = engine.participants.get(participant)?.lives ?? [];
  const last = lives.at(-1);
  const over: Note[] =
    !isAlive(lives, on) && last?.until != null && last.until <= on
      ? [{ note: "life", participant, from: last.from, until: last.until }, ...wentOn(engine, participant, instrument)]
      : [];
  return [...lacks, ...(taken.length > 0 ? [succeededTo(participant, taken)] : over)];
}

/** What the successions of others rest on, as that from which theirs follows. */
export function groundsOfSuccessors(engine: Engine, participant: ParticipantId, instrument: InstrumentId): Ground[] {
  return successionsTo(engine, participant, instrument).map((act) => groundFor(act, act.date.latest));
}

export function succeededTo(of: ParticipantId, acts: readonly Act[]): Note {
  return { note: "succeeded-to", of, heirs: [...new Set(acts.flatMap((act) => act.participant ?? []))] };
}

/** Who came from one and went on in the same instrument. */
export function wentOn(engine: Engine, of: ParticipantId, instrument: InstrumentId): Note[] {
  const heirs = heirsOf(engine, of)
    .map(({ id }) => id)
    .filter((id) => engine.line(instrument).some((each) => engine.standings.spellsOf(id, each).length > 0));
  return heirs.length > 0 ? [{ note: "went-on", of, heirs }] : [];
}
