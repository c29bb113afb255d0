import type { InstrumentId, ParticipantId, Succession } from "../records/record.ts";
import { grouped } from "../standing/grouped.ts";
import { onceFor } from "../standing/lazily.ts";
import type { Day } from "../time/day.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground } from "./answer-data.ts";
import { type Engine, instrumentOf, isAlive } from "./engine.ts";
import { groundsOf } from "./grounds.ts";
import { notesOnActs } from "./notes.ts";
import type { HeirsQuestion } from "./question.ts";

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

/** A participant and those before it, from which it came. */
export function identities(engine: Pick<Engine, "record">, asked: ParticipantId): ParticipantId[] {
  const found = new Set([asked]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) for (const tie of successionsOf(engine, id)) found.add(tie.from);
  return [...found];
}

/** Those that came from a participant, in order of day. */
export function heirsOf(engine: Engine, id: ParticipantId): readonly { id: ParticipantId; on: Day; type: string }[] {
  return engine.record.successions
    .filter((tie) => tie.from === id)
    .map((tie) => ({ id: tie.to, on: tie.date, type: tie.type }))
    .sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1));
}

/** "Who succeeded the Soviet Union in the INF Treaty?": who went on in it, and who came from it without doing so. */
export function answerHeirs(engine: Engine, question: HeirsQuestion): AnswerData {
  const { participant, instrument, on } = question;
  const heirs = heirsOf(engine, participant).filter((heir) => heir.on <= on);
  const inIt = (id: ParticipantId) => instrument === null || tookPart(engine, id, participant, instrument);
  const chosen = heirs.filter(({ id }) => inIt(id));
  const others = heirs.filter(({ id }) => !inIt(id)).map(({ id }) => id);
  const dates = chosen.map(
    ({ id, on: since, type }): DatedMoment => ({
      participant: id,
      instrument: instrument ?? "",
      act: type,
      on: since,
      text: "",
    }),
  );
  const grounds = instrument === null ? [] : chosen.flatMap(({ id }) => groundIn(engine, id, instrument));
  const coverage = instrument === null ? null : instrumentOf(engine, instrument).coverage;
  return {
    ...BLANK,
    asked: question,
    kind: "participants",
    on,
    participants: chosen.map(({ id }) => id).sort(),
    instruments: instrument === null ? null : [instrument],
    count: chosen.length,
    dates,
    because: grounds,
    notes: [
      ...(others.length > 0 ? [{ note: "heirs" as const, of: participant, heirs: others }] : []),
      ...notesOnActs(engine, grounds),
    ],
    coverage: { until: coverage?.until ?? engine.record.date, missing: coverage?.missing ?? [] },
  };
}

/** One that has a standing, or an act of succession, toward what its predecessor was in. */
function tookPart(engine: Engine, id: ParticipantId, from: ParticipantId, instrument: InstrumentId): boolean {
  if (!engine.memberships(instrument).has(from) && engine.standings.spellsOf(from, instrument).length === 0)
    return false;
  return engine.line(instrument).some((each) => engine.standings.spellsOf(id, each).length > 0);
}

function groundIn(engine: Engine, id: ParticipantId, instrument: InstrumentId): Ground[] {
  const [first] = engine.standings.spellsOf(id, instrument);
  return first ? groundsOf(engine, first) : [];
}
