import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { groundsOf } from "./grounds.ts";
import { heirsOf } from "./lineage.ts";
import { notesOnActs } from "./notes.ts";
import type { HeirsQuestion } from "./question.ts";

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
