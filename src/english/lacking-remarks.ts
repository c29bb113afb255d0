import type { AnswerData, Note } from "../questions/answer-data.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { capital, namesIn, numberWords, type Teller } from "./teller.ts";

// Remarks on what is not there: not yet in force, awaited, not recorded.

/** What an answer that it is not in force has said already is not said again. */
export function notInForce(
  { instrument, from }: Extract<Note, { note: "not-in-force" }>,
  data: AnswerData,
  teller: Teller,
) {
  const on = data.on ?? teller.record.date;
  const it = capital(teller.names.inSentence(instrument, on));
  const later = from !== null && from > on ? from : null;
  const enters =
    later === null ? "" : `${later > teller.record.date ? "enters" : "entered"} into force on ${inWords(later)}`;
  if (data.asked.ask === "in-force") return later === null ? "" : `It ${enters}.`;
  if (from === null)
    return `${it} ${on < teller.record.date ? "had" : "has"} not entered into force: nobody is a party to it.`;
  return `${it} was not in force that day${later === null ? "" : `; it ${enters}`}.`;
}

/** More names than these are a list that nobody reads in a remark. */
const MOST_NAMED = 12;

export function awaited({ by, deposits }: Extract<Note, { note: "awaits" }>, on: Day, teller: Teller): string {
  const named = by.length > MOST_NAMED ? "" : `: ${namesIn(teller, by, on)}`;
  const more = by.length > 0 ? "more " : "";
  const parts = [
    ...(by.length > 0
      ? [`${numberWords(by.length)} ${by.length === 1 ? "deposit" : "deposits"} that it needs by name${named}`]
      : []),
    ...(deposits > 0 ? [`${numberWords(deposits)} ${more}${deposits === 1 ? "deposit" : "deposits"}`] : []),
  ];
  return `Its entry into force waits for ${parts.join("; and for ")}.`;
}

/** Why nothing follows from the record's having no act of it. */
export function unrecorded(
  { participant, instrument, gap }: Extract<Note, { note: "unrecorded" }>,
  on: Day,
  { names }: Teller,
): string {
  const what = names.inSentence(instrument, on);
  const why =
    gap === "exits-only"
      ? ", of which only exits and returns are recorded"
      : ": its acts are among those that the record lacks";
  return `The record has no act of ${names.inSentence(participant, on)} toward ${what}${why}.`;
}
