import { OWN_MOMENTS } from "../questions/question.ts";
import { type Heard, type Hearing, isYesNo, missing, peopleOf, says } from "./hearing.ts";
import { tagged, textOf } from "./pieces.ts";
import { readWhen } from "./read-when.ts";

/** "In which year did most states join NATO?": a day is asked for, of a step that most took in it; and not when they were most. */
export function asksBusiest(hearing: Hearing): boolean {
  const { verbs } = hearing.slots;
  const deed = verbs.some(({ verb, negated }) => verb !== "remain" && negated === null);
  const most = says(hearing, "peak", "most", "most-of-many");
  return says(hearing, "when") && most && deed && peopleOf(hearing).length === 0 && !isYesNo(hearing) && !hearing.claim;
}

/** By years, where nothing smaller is asked for. */
export function readBusiest(hearing: Hearing): Heard {
  const { slots } = hearing;
  const whole = slots.pieces.find((piece, i) => {
    const plural = tagged(piece, "treaty", "alliance", "organisation") && textOf(piece).endsWith("s");
    return plural && !slots.sets.some(({ place }) => Math.abs(place - i) === 1);
  });
  const asked = slots.pieces.find((piece) => tagged(piece, "when"));
  if (whole && slots.sets.every(({ entry }) => entry.kind !== "instrument"))
    return missing(hearing, "other", "when most was done is told of one treaty, alliance or organisation", whole.at);
  if (/\b(month|decade|century|week)/.test(textOf(asked)))
    return missing(hearing, "other", "ask for the year, or for the day, on which most did so", asked?.at);
  // The days are those of whoever did it.
  const tags = new Set([...slots.tags, "who" as const]);
  for (const tag of ["peak", "most", "most-of-many"] as const) tags.delete(tag);
  // "Their" is of those that did it, and not of one that was spoken of before.
  const read = readWhen({ ...hearing, supposedOf: null, slots: { ...slots, tags } });
  if ("miss" in read || read.question.ask !== "when") return read;
  const { question } = read;
  if (OWN_MOMENTS.has(question.moment) || question.form || question.toward)
    return missing(hearing, "verb", "most did what? joined, left, signed, ratified …");
  const busiest = /\b(day|date)/.test(textOf(asked)) ? "day" : "year";
  return { ...read, question: { ...question, busiest } };
}
