import type { Act, InstrumentId, ParticipantId, Succession } from "../records/record.ts";
import { grouped } from "../standing/grouped.ts";
import { onceFor } from "../standing/lazily.ts";
import type { Day } from "../time/day.ts";
import { type Engine, isAlive } from "./engine.ts";

/** The participant that bears the identity of `id` on that day: Russia asked about in 1980 is the one that it continues. */
export function heirsAlong(engine: Pick<Engine, "record" | "participants">, id: ParticipantId, on: Day): ParticipantId {
  const found = engine.participants.get(id);
  if (!found || isAlive(found.lives, on)) return id;
  const before = successionsOf(engine, id).find((tie) => tie.type === "continues" && on < tie.date);
  return before ? heirsAlong(engine, before.from, on) : id;
}

/** The ties by which a participant came from others. */
export function successionsOf({ record }: Pick<Engine, "record">, id: ParticipantId): readonly Succession[] {
  return byHeir(record.successions).get(id) ?? NO_TIES;
}

const NO_TIES: readonly Succession[] = [];
const byHeir = onceFor((ties: readonly Succession[]) => grouped(ties, (tie) => tie.to));

/** The tie by which a participant took over on that day from the one that it continues. */
export function continuedOn(engine: Pick<Engine, "record">, id: ParticipantId, on: Day): Succession | undefined {
  return successionsOf(engine, id).find((tie) => tie.type === "continues" && tie.date === on);
}

/** A participant and those before it, from which it came. */
export function identities(engine: Pick<Engine, "record">, asked: ParticipantId): ParticipantId[] {
  const found = new Set([asked]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) for (const tie of successionsOf(engine, id)) found.add(tie.from);
  return [...found];
}

/**
 * By which acts those that came from one succeeded to what it was in, where the record has no act of its own toward it: a succession
 * presupposes that there was something to succeed to (Vienna Convention on Succession of States in respect of Treaties,
 * Art. 2(1)(b)).
 */
export function successionsTo(engine: Engine, participant: ParticipantId, instrument: InstrumentId): Act[] {
  const line = engine.line(instrument);
  if (line.some((each) => engine.actsOf(participant, each).length > 0)) return [];
  const acts = heirsOf(engine, participant).flatMap(({ id }) => line.flatMap((each) => engine.actsOf(id, each)));
  return acts.filter(({ act }) => act === "succession");
}

/** Those that came from a participant, in order of day. */
export function heirsOf(engine: Engine, id: ParticipantId): readonly { id: ParticipantId; on: Day; type: string }[] {
  return engine.record.successions
    .filter((tie) => tie.from === id)
    .map((tie) => ({ id: tie.to, on: tie.date, type: tie.type }))
    .sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1));
}
