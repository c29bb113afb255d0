import { explain } from "../standing/explain.ts";
import { type AnswerData, BLANK, type Refusal } from "./answer-data.ts";
import { type Engine, instrumentOf, turnsOf } from "./engine.ts";
import { answerInForce, answerIs } from "./is.ts";
import { firstDay, notesOnInstrument } from "./notes.ts";
import type { Question, WhyQuestion } from "./question.ts";
import { spellsOn } from "./sets.ts";
import { answerWhen } from "./when.ts";
import { answerWho } from "./who.ts";

/** Answers any question from the record. Ids that the record does not know throw a RangeError: readers check names first. */
export function answerQuestion(engine: Engine, question: Question): AnswerData | Refusal {
  const instrument = instrumentOf(engine, question.instrument);
  if (instrument.coverage.exitsOnly && needsMembers(question)) {
    return { refused: "exits-only", instrument: instrument.id };
  }
  switch (question.ask) {
    case "who":
      return answerWho(engine, question);
    case "is":
      return answerIs(engine, question);
    case "in-force":
      return answerInForce(engine, question);
    case "when":
      return answerWhen(engine, question);
    case "why":
      return answerWhy(engine, question);
  }
}

/** Questions that a record of exits alone would answer wrongly (rule 12). */
function needsMembers(question: Question): boolean {
  if (question.ask === "who") return question.reading !== "departed" && question.reading !== "leaving";
  return question.ask === "when" && question.moment === "peak";
}

function answerWhy(engine: Engine, question: WhyQuestion): AnswerData {
  const { participant, instrument, on } = question;
  const steps = explain(engine.standings, participant, instrument);
  const stateKey = (day: number) => JSON.stringify(spellsOn(engine, instrument, day).get(participant)?.state ?? null);
  const now = stateKey(on);
  const { coverage } = instrumentOf(engine, instrument);
  const spell = spellsOn(engine, instrument, on).get(participant);
  return {
    ...BLANK,
    asked: question,
    kind: "derivation",
    on,
    participants: [participant],
    steps,
    holds: engine.graph.holds(on, turnsOf(engine, [instrument]), (day) => stateKey(day) === now),
    because: steps.flatMap((step) => (step.act ? [{ participant, act: step.act, since: step.on }] : [])),
    notes: [
      ...notesOnInstrument(engine, instrument, on),
      {
        note: "standing",
        participant,
        standing: spell?.state.standing ?? "none",
        since: spell ? firstDay(engine, spell, (state) => state.standing === spell.state.standing) : null,
        ended: null,
      },
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}
