import { changesAmong, countsAsParty, type Change as Moved } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { DEPARTURES, type Ending, type Spell } from "../standing/spell.ts";
import { ALWAYS, type Day } from "../time/day.ts";
import { covers, type Span } from "../time/span.ts";
import { type AnswerData, BLANK, type Change, type ChangeState } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { notesOnActs } from "./notes.ts";
import type { SupposedEngine } from "./overlay.ts";
import type { ChangesQuestion } from "./question.ts";

/** "What changed between 2020 and 2022?": every change of standing from `since` to `on`, both days included. */
export function answerChanges(engine: Engine, question: ChangesQuestion): AnswerData {
  const { instrument, participant, on } = question;
  const from = question.since ?? ALWAYS;
  const found = changesOf(engine, question, { from, until: on + 1 })
    .filter((change) => isAsked(question, change.before, change.after))
    .sort((a, b) => a.on - b.on);
  const changes = found.map(
    (change): Change => ({
      on: change.on,
      participant: change.participant,
      instrument: change.instrument,
      from: stateOf(change.before, null),
      to: stateOf(change.after, change.before?.ended?.how ?? null),
    }),
  );
  const grounds = found.flatMap(({ participant: who, before, after, on: since }) => {
    const act = after?.began.act ?? before?.ended?.act ?? null;
    return act ? [{ participant: who, act, since }] : [];
  });
  const coverage = instrument === null ? null : instrumentOf(engine, instrument).coverage;
  const events = engine.record.events.filter(
    (event) =>
      (instrument === null || engine.line(instrument).includes(event.instrument)) &&
      (participant === null || event.participant === participant) &&
      covers({ from, until: on + 1 }, event.date.earliest),
  );
  return {
    ...BLANK,
    asked: question,
    kind: "changes",
    on: null,
    between: { from, until: on + 1 },
    participants: [...new Set(changes.map((change) => change.participant))].sort(),
    instruments: [...new Set(changes.map((change) => change.instrument))].sort(),
    count: changes.length,
    changes,
    because: grounds,
    notes: [
      ...(instrument !== null ? events.map((event) => ({ note: "event" as const, event })) : []),
      ...(instrument !== null && participant === null && coverage?.exitsOnly !== true && question.since !== null
        ? [
            {
              note: "counts" as const,
              before: countOn(engine, instrument, from - 1),
              after: countOn(engine, instrument, on),
            },
          ]
        : []),
      ...notesOnActs(engine, grounds).filter((note) => note.note !== "variant"),
      ...(on > engine.record.date ? [{ note: "past-record" as const, asked: on, record: engine.record.date }] : []),
    ],
    coverage: { until: coverage?.until ?? engine.record.date, missing: coverage?.missing ?? [] },
  };
}

/** Every change in those days; of one participant only its own spells are looked at. */
function changesOf(engine: Engine, { instrument, participant }: ChangesQuestion, days: Span): Moved[] {
  const line = instrument === null ? null : engine.line(instrument);
  if (participant !== null)
    return (line ?? instrumentIds(engine)).flatMap((each) =>
      changesAmong(engine.standings.spellsOf(participant, each), days),
    );
  return (line ?? [undefined]).flatMap((each) => engine.graph.changes(days.from, days.until, each));
}

function instrumentIds(engine: Engine): InstrumentId[] {
  return [...engine.instruments.keys()].sort();
}

function countOn(engine: Engine, instrument: string, day: Day): number {
  return engine.graph.at(instrument, day).filter((spell) => countsAsParty(spell.state)).length;
}

function isAsked({ only }: ChangesQuestion, before: Spell | null, after: Spell | null): boolean {
  if (only === "all") return true;
  const was = before !== null && countsAsParty(before.state);
  const is = after !== null && countsAsParty(after.state);
  if (only === "losses") return was && !is;
  return !was && is;
}

/** The standing as a change tells it: leaving and suspended by name, and what ended for all apart from what was left. */
export function stateOf(spell: Spell | null, ended: Ending | null): ChangeState {
  const gone: ChangeState = ended === null ? "none" : DEPARTURES.includes(ended) ? "departed" : "ended";
  if (!spell) return gone;
  if (spell.orElse.length > 0) return "maybe";
  const { state } = spell;
  if (state.standing === "former") return ended === null ? "former" : gone;
  if (state.standing === "party" && state.suspended === "membership") return "suspended";
  return state.standing === "party" && state.leaving ? "leaving" : state.standing;
}

/** The changes that a supposition makes on one day: who stands otherwise than in the record. */
export function differences(real: Engine, supposed: SupposedEngine, instruments: readonly string[], on: Day): Change[] {
  const stands = (engine: Engine, participant: ParticipantId, instrument: InstrumentId) =>
    engine.standings.spellsOf(participant, instrument).find((spell) => covers(spell, on)) ?? null;
  return instruments.flatMap((instrument) => {
    const everybody = () =>
      [real, supposed].flatMap(({ graph }) => graph.at(instrument, on).map((each) => each.participant));
    const moved = [...new Set(supposed.movedToward(instrument) ?? everybody())].sort();
    return moved.flatMap((participant): Change[] => {
      const [was, is] = [stands(real, participant, instrument), stands(supposed, participant, instrument)];
      const [from, to] = [stateOf(was, null), stateOf(is, null)];
      return from === to ? [] : [{ on: is?.from ?? on, participant, instrument, from, to }];
    });
  });
}
