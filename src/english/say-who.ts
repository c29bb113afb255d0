import type { AnswerData, Note } from "../questions/answer-data.ts";
import type { Filter, WhoQuestion } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { filterEcho, setsEcho } from "./echo.ts";
import {
  capital,
  count,
  endedForAll,
  listed,
  listedByDay,
  namesIn,
  nounOf,
  numberWords,
  type Teller,
} from "./teller.ts";

/** The number first, then the names, then who stands apart and why. */
export function whoSentence(data: AnswerData, asked: WhoQuestion, teller: Teller): string {
  return [setSentence(data, asked, teller), ...asides(data, asked, teller)].join(" ");
}

function setSentence(data: AnswerData, asked: WhoQuestion, teller: Teller): string {
  const n = data.count ?? 0;
  const on = asked.on;
  const what = setsEcho(asked.instrument, asked.with, { names: teller.names, today: teller.record.date }, on);
  const day = inWords(on);
  const past = on < teller.record.date;
  const scope = scopeOf(asked, teller);
  const among = scope === "" ? "" : ` ${scope}`;
  const number = capital(numberWords(n));
  const names = asked.form === "count" && n > NAMED_BESIDE ? "." : `: ${namesIn(teller, data.participants ?? [], on)}.`;
  switch (asked.reading) {
    case "remaining": {
      if (asked.with)
        return `${number} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} in ${what}${among} on ${day}${n === 0 ? "." : names}`;
      const had = past ? "had" : "has";
      return n === 0
        ? `${capital(what)} ${had} no ${nounOf(teller, asked.instrument, 2)}${among} on ${day}.`
        : `${capital(what)} ${had} ${numberWords(n)} ${nounOf(teller, asked.instrument, n)}${among} on ${day}${names}`;
    }
    case "departed": {
      const has = past ? "had" : n === 1 ? "has" : "have";
      const span = asked.since ? ` between ${inWords(asked.since)} and ${day}` : ` by ${day}`;
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} left ${what}${span}.`
        : `${number}${among} ${has} left ${what}${span}: ${exits(data, on, teller)}.`;
    }
    case "excluded": {
      const span = asked.since ? ` between ${inWords(asked.since)} and ${day}` : ` by ${day}`;
      return n === 0
        ? `Nobody${among} was expelled from ${what}${span}.`
        : `${number}${among} ${n === 1 ? "was" : "were"} expelled from ${what}${span}: ${exits(data, on, teller)}.`;
    }
    case "returned":
      return n === 0
        ? `Nobody${among} left ${what} and came back by ${day}.`
        : `${number}${among} left ${what} and came back by ${day}${names}`;
    case "pending":
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} signed ${what} without ratifying it by ${day}.`
        : `${number}${among} ${past ? "had" : n === 1 ? "has" : "have"} signed ${what} and not ratified it by ${day}${names}`;
    case "unratified":
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} still to ratify ${what} on ${day}.`
        : `${number}${among} ${past ? "had" : n === 1 ? "has" : "have"} not ratified ${what} by ${day}${names}`;
    case "suspended":
      return n === 0
        ? `Nobody${among} ${past ? "was" : "is"} suspended in ${what} on ${day}.`
        : `${number}${among} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} suspended in ${what} on ${day}${names}`;
    case "never":
      return n === 0
        ? `By ${day} everybody${among} that the record knows had been in ${what}.`
        : `${number}${among} had never been in ${what} by ${day}${names}`;
    case "absent":
      return n === 0
        ? `Everybody${among} that the record knows ${past ? "was" : "is"} in ${what} on ${day}.`
        : `${number}${among} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} not in ${what} on ${day}${names}`;
    case "ever":
      return n === 0
        ? `Nobody${among} had been in ${what} by ${day}.`
        : `${number}${among} had been in ${what} by ${day}${names}`;
    case "leaving":
      return n === 0
        ? `Nobody${among} ${past ? "was" : "is"} leaving ${what} on ${day}.`
        : `${number}${among} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} leaving ${what} on ${day}: ${listed(leavers(data, teller))}.`;
  }
}

/** "outside NATO", "that were also in the EU", "among the former Soviet republics". */
function scopeOf(asked: WhoQuestion, teller: Teller): string {
  const joined = asked.filters.map((filter) => filterWords(filter, asked.on, teller)).join(" and ");
  return asked.reading === "remaining" && asked.filters[0]?.in && joined.startsWith("in ")
    ? `that ${asked.on < teller.record.date ? "were" : "are"} also ${joined}`
    : joined;
}

/** "outside NATO", "among the former Soviet republics". */
export function filterWords(filter: Filter, on: Day, teller: Teller): string {
  const scribe = { names: teller.names, today: teller.record.date };
  const own = filter.on;
  if (teller.names.isParticipant(filter.of)) return filterEcho(filter, scribe, on);
  const name = setsEcho(filter.of, filter.with, scribe, typeof own === "number" ? own : on);
  const when = typeof own === "number" ? ` on ${inWords(own)}` : "";
  const isInstrument = teller.record.instruments.some(({ id }) => id === filter.of);
  if (own === "ever") return `${filter.in ? "ever" : "never"} in ${name}`;
  if (filter.in) return `${isInstrument ? "in" : "among"} ${name}${when}`;
  return `${isInstrument ? "outside" : "not among"} ${name}${when}`;
}

/** Who left, with the day where acts are there to tell it. */
function exits(data: AnswerData, on: Day, teller: Teller): string {
  const ids = data.participants ?? [];
  const dated = ids.flatMap((id) => {
    const ground = data.because.find((each) => each.participant === id);
    return ground ? [{ id, on: ground.since }] : [];
  });
  return dated.length < ids.length ? namesIn(teller, ids, on) : listedByDay(dated, teller);
}

/** How many are named beside a number that was asked for: a sentence with two hundred names tells no number. */
const NAMED_BESIDE = 40;

function leavers(data: AnswerData, teller: Teller): string[] {
  return (data.participants ?? []).map((id) => {
    const note = data.notes.find(
      (each): each is Extract<Note, { note: "leaving" }> => each.note === "leaving" && each.participant === id,
    );
    const name = teller.names.inSentence(id, data.on ?? 0);
    return note?.effect ? `${name}, with effect on ${inWords(note.effect)}` : name;
  });
}

/** Who stands apart: suspended, perhaps, ended for all, not in force. Each in a sentence of its own. */
function asides(data: AnswerData, asked: WhoQuestion, teller: Teller): string[] {
  const said: string[] = [];
  const on = asked.on;
  if (data.suspended.length > 0) {
    said.push(
      `${capital(namesIn(teller, data.suspended, on))} ${data.suspended.length === 1 ? "is" : "are"} apart, with membership suspended.`,
    );
  }
  if (data.maybe.length > 0) said.push(`The record cannot tell of ${namesIn(teller, data.maybe, on)}.`);
  for (const note of data.notes) {
    if (note.note === "not-in-force" && asked.reading === "remaining") said.push(notInForce(note, on, teller));
    if (note.note === "ended" && (asked.reading === "remaining" || asked.reading === "departed"))
      said.push(endedForAll(note, teller));
    if (note.note === "returned") {
      said.push(
        `${capital(teller.names.inSentence(note.participant, on))} left on ${inWords(note.left)}${note.again === null ? " and" : ","} came back on ${inWords(note.back)}${note.again === null ? "" : ` and left again on ${inWords(note.again)}`}.`,
      );
    }
  }
  return said;
}

function notInForce(note: Extract<Note, { note: "not-in-force" }>, on: Day, teller: Teller): string {
  const when =
    note.from === null
      ? "It never entered into force"
      : on < note.from
        ? `It entered into force on ${inWords(note.from)}`
        : "It was not in force";
  const { consented, signed } = note;
  const bound = consented.length > 0 ? `${count(consented.length, "was", "were")} bound to be` : "";
  const signatories =
    signed.length > 0
      ? `${count(signed.length, "had", "had")} signed only${signed.length <= 3 ? ` (${namesIn(teller, signed, on)})` : ""}`
      : "";
  const who = [bound, signatories].filter((part) => part !== "");
  return who.length === 0 ? `${when}.` : `${when}; that day ${who.join(" and ")}.`;
}
