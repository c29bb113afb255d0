import type { AnswerData, Base, CountRule, Measured, Note } from "../questions/answer-data.ts";
import type { ReconcileQuestion, SharePart, ShareQuestion } from "../questions/question.ts";
import { HEADS } from "../questions/share.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { filterWords } from "./say-who.ts";
import { capital, count, digits, listed, namesIn, nounOf, numberWords, type Teller } from "./teller.ts";

/** `62.1 %`; shares are told to a tenth of a percent. */
export function percent(value: number, total: number): string {
  return total > 0 ? `${(Math.round((value / total) * 1000) / 10).toFixed(1)} %` : "no share";
}

/** `17,098,242 km²`. */
export function amount(value: number, unit: string): string {
  return `${digits(value)} ${unit === "km2" ? "km²" : unit}`;
}

/** What a total covers: "the 34 parties to Open Skies on …, total area without dependencies". */
export function baseWords(base: Base, teller: Teller): string {
  const { on } = base;
  const n = base.participants.length;
  if (base.instrument === null)
    return `${count(n, "participant")} of the record, by ${base.measure.replaceAll("-", " ")}`;
  const isInstrument = teller.record.instruments.some(({ id }) => id === base.instrument);
  const noun = isInstrument ? nounOf(teller, base.instrument, n) : n === 1 ? "participant" : "participants";
  const of = isInstrument ? "of" : "among";
  const out = base.without.length > 0 ? `, leaving out ${namesIn(teller, base.without, on)}` : "";
  return `the ${numberWords(n)} ${noun} ${of} ${teller.names.inSentence(base.instrument, on)}${out}, by ${base.measure.replaceAll("-", " ")}`;
}

export function shareSentence(data: AnswerData, asked: ShareQuestion, teller: Teller): string {
  const { measure } = data;
  if (!measure) return "The record has no such figure.";
  const { on } = asked;
  const base = baseWords(measure.base, teller);
  const name = asked.measure.replace(/-(.*)$/, (_, more: string) => ` (${more.replaceAll("-", " ")})`);
  const what = teller.names.inSentence(asked.instrument, on);
  if (asked.part.part === "all")
    return `The ${name} of ${what} on ${inWords(on)} was ${amount(measure.total, measure.unit)} in all: ${base}.`;
  if (measure.part.length === 0)
    return `Nothing of the ${name} of ${what} ${asked.lost ? "was lost" : "is with them"} by ${inWords(on)}: ${base}.`;
  if (asked.measure === HEADS) return headsSentence(measure, asked, teller);
  const sum = `${digits(measure.value)} of ${amount(measure.total, measure.unit)}`;
  const share = percent(measure.value, measure.total);
  const stayed = asked.part.part === "stayed";
  const is = on < teller.record.date ? "was" : "is";
  const verb = asked.lost ? "was lost" : stayed ? `${is} left` : is;
  const few = measure.part.length <= 12;
  const with_ = few
    ? namesIn(teller, measure.part, on - (asked.lost ? 1 : 0))
    : count(measure.part.length, "participant");
  const otherwise = measure.otherwise.map(
    ({ base: other, value, total }) => `${percent(value, total)} ${otherwiseWords(other, measure.base, teller)}`,
  );
  const also =
    otherwise.length === 0
      ? ""
      : ` On ${otherwise.length === 1 ? "another base" : "other bases"}: ${listed(otherwise)}.`;
  return `${share} of the ${name} of ${what} ${verb} with ${with_} ${asked.lost ? "by" : "on"} ${inWords(on)}: ${sum}, of ${stayed ? allEver(base) : base}.${also}`;
}

/** Of what is left the base holds those that have left, too. */
function allEver(base: string): string {
  return `${base}, those that have left counted in`;
}

/** A share of heads: "28 of the 32 members of NATO are in Open Skies …: 87.5 %." */
function headsSentence({ part, value, total }: Measured, asked: ShareQuestion, teller: Teller): string {
  const { on } = asked;
  const past = on < teller.record.date;
  const is = past ? (value === 1 ? "was" : "were") : value === 1 ? "is" : "are";
  const which =
    asked.part.part === "filter"
      ? `${is} ${filterWords(asked.part.filter, on, teller)}`
      : asked.part.part === "reading"
        ? stepWords(asked.part, value, on, teller)
        : asked.lost
          ? `had left by ${inWords(on)}`
          : asked.part.part === "stayed"
            ? `${is} left, those that have left counted in`
            : `${is} among those asked about`;
  const names = part.length <= 12 ? ` (${namesIn(teller, part, on)})` : "";
  const name = teller.names.inSentence(asked.instrument, on);
  const of = asked.among
    ? `signatories of ${name}`
    : teller.record.instruments.some(({ id }) => id === asked.instrument)
      ? `${nounOf(teller, asked.instrument, total)} of ${name}`
      : `among ${name}`;
  const day = asked.lost ? "" : `On ${inWords(on)}, `;
  return `${day}${value} of the ${total} ${of}${names} ${which}: ${percent(value, total)}.`;
}

/** "Have ratified the CTBT", and what they have not. */
function stepWords(
  { reading, of }: Extract<SharePart, { part: "reading" }>,
  value: number,
  on: Day,
  teller: Teller,
): string {
  const what = teller.names.inSentence(of, on);
  const have = on < teller.record.date ? "had" : value === 1 ? "has" : "have";
  switch (reading) {
    case "signed":
      return `${have} signed ${what}`;
    case "consented":
      return `${have} consented to be bound by ${what}`;
    case "pending":
      return `${have} signed ${what} and not ratified it`;
    case "unratified":
      return `${have} not consented to be bound by ${what}`;
  }
}

/** How another base differs: "with Canada left out", "by area with Greenland". */
export function otherwiseWords(other: Base, base: Base, teller: Teller): string {
  const out = other.without.filter((id) => !base.without.includes(id));
  if (out.length > 0) return `with ${namesIn(teller, out, other.on)} left out`;
  return `by ${other.measure.replaceAll("-", " ")}`;
}

const RULES: Record<CountRule, string> = {
  parties: "the number of those that count that day",
  "parties-and-suspended": "those whose membership is suspended counted in",
  "parties-certain": "those with anything suspended left out",
  "not-leaving": "those that have given notice left out",
  bound: "those bound to be a party counted in, though it was not yet in force for them",
  "signed-or-bound": "signatories counted in",
  "ever-party": "whoever has ever been in it",
  "ever-signed-or-bound": "whoever has signed or been in it",
  "other-view": "by the other view of a disputed standing",
};

/** "Why 34 and not 35?": each number with the rule and the participants that make it right. */
export function reconcileSentence(data: AnswerData, asked: ReconcileQuestion, teller: Teller): string {
  const on = data.on ?? asked.on;
  const what = teller.names.inSentence(asked.instrument, on);
  const told = data.notes.flatMap((note) =>
    note.note === "counted"
      ? [countedWords(note, on, teller)]
      : note.note === "uncounted"
        ? [`${note.n} is the number of no rule and no day`]
        : [],
  );
  return `${capital(what)} on ${inWords(on)}: ${told.join("; ")}.`;
}

function countedWords(note: Extract<Note, { note: "counted" }>, on: number, teller: Teller): string {
  const more = note.extra.length > 0 ? `, with ${few(note.extra, on, teller)}` : "";
  const less = note.missing.length > 0 ? `, without ${few(note.missing, on, teller)}` : "";
  if (note.span) {
    const until = Number.isFinite(note.span.until) ? ` to ${inWords(note.span.until - 1)}` : " on";
    return `${note.n} was the number from ${inWords(note.span.from)}${until}${more}${less}`;
  }
  return `${note.n} ${note.how === "parties" ? "is" : "comes out by another rule:"} ${RULES[note.how]}${more}${less}`;
}

function few(ids: readonly string[], on: number, teller: Teller): string {
  return ids.length > 8 ? count(ids.length, "participant") : namesIn(teller, ids, on);
}
