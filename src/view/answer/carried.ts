import type { Asking } from "../../asking.ts";
import type { OpenRecord, Question } from "../../opened.ts";
import type { Day } from "../../time/day.ts";

/** What a question that says neither is about: what the page shows. */
export interface Standpoint {
  readonly instrument: string;
  readonly day: Day;
}

/** The same question asked of where one has gone to; null where it was none. */
export function carried(
  text: string,
  from: Standpoint,
  to: Standpoint,
  asking: Asking,
  { echo }: OpenRecord,
): string | null {
  if (from.day === to.day && from.instrument === to.instrument) return text;
  const read = asking.read(text, { on: from.day, about: from.instrument });
  return "error" in read ? null : echo(moved(read, to));
}

/**
 * A text that was read as `question`, in words that read as it where one is then: "if all nine ratified it" means another
 * day on the day on which that has its effect.
 */
export function staying(
  text: string,
  question: Question,
  { day, instrument }: Standpoint,
  asking: Asking,
  { echo }: OpenRecord,
): string {
  const again = asking.read(text, { on: day, about: instrument });
  return JSON.stringify(again) === JSON.stringify(question) ? text : echo(question);
}

/** The instrument that a question is about, where it is one that the record has; a share may be of a group. */
export function instrumentOf(question: Question): string | null {
  const asked = question.ask === "claim" ? question.of : question;
  return "instrument" in asked && asked.ask !== "share" ? asked.instrument : null;
}

/** The question with the day and, where it has one, the instrument changed. */
function moved(question: Question, { day: on, instrument }: Standpoint): Question {
  if (question.ask === "claim") return question;
  return instrumentOf(question) === null ? { ...question, on } : ({ ...question, on, instrument } as Question);
}
