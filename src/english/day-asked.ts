import type { Engine } from "../questions/engine.ts";
import type { Question } from "../questions/question.ts";
import { answerRank } from "../questions/rank.ts";
import { isOnce, momentsOf } from "../questions/when.ts";
import type { Day } from "../time/day.ts";

/**
 * The day that a question asks for, which "then" means in the one asked with it: of a step, of an event, of whoever was first.
 * Null where there is none on record, or where there are several.
 */
export function dayAskedBy(engine: Engine, question: Question): Day | null {
  const [day = null, ...others] = new Set(daysOf(engine, question));
  return others.length === 0 ? day : null;
}

function daysOf(engine: Engine, question: Question): Day[] {
  if (question.ask === "rank") return (answerRank(engine, question).dates ?? []).map(({ on }) => on);
  if (question.ask !== "when") return [];
  const { moment } = question;
  return momentsOf(engine, question)
    .filter(({ act }) => isOnce(moment, act) || moment === "notice" || moment === "peak")
    .map(({ on }) => on);
}
