import type { Answer } from "../questions/answer.ts";
import { type Day, dayOfIso } from "../time/day.ts";
import { inWords } from "../time/words.ts";

/** Days on which something is true; null for an end that is open. */
interface Days {
  readonly from: Day | null;
  readonly until: Day | null;
}

/**
 * "True from 18 Dec 2021 until 4 Apr 2023."; what is true only as supposed says so. `recordEnds`: the day on which the
 * record ends, told beside what is still true; null where it is not told.
 */
export function truthWords({ from, until }: Days, supposed: boolean, recordEnds: Day | null): string {
  const how = supposed ? "As supposed, true" : "True";
  const day = (on: Day) => inWords(on, "short");
  if (from !== null && until !== null) return `${how} from ${day(from)} until ${day(until)}.`;
  if (until !== null) return `${how} until ${day(until)}.`;
  if (from === null) return `${how} on every day of the record.`;
  const end = recordEnds === null ? "" : `; the record ${supposed ? "itself " : ""}ends on ${day(recordEnds)}`;
  return `${how} since ${day(from)}${end}.`;
}

/** The same of an answer; empty where it holds on no single stretch. What else was taken for granted supposes nothing. */
export function holdsSentence({ holds, parts }: Answer, recordEnds: Day | null = null): string {
  if (!holds) return "";
  const supposed = parts.some(({ slot }) => slot === "given");
  const day = (iso: string | null) => (iso === null ? null : dayOfIso(iso));
  return truthWords({ from: day(holds.from), until: day(holds.until) }, supposed, recordEnds);
}
