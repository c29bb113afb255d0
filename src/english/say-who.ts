import type { AnswerData, Note } from "../questions/answer-data.ts";
import type { Filter, Together, WhoQuestion } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { setsEcho } from "./echo.ts";
import { earliest } from "./supposed-remarks.ts";
import {
  capital,
  count,
  endedForAll,
  listed,
  listedByDay,
  namesBeside,
  namesIn,
  nounOf,
  numberWords,
  stretchWords,
  type Teller,
} from "./teller.ts";

/** The number first, then the names, then who stands apart and why. */
export function whoSentence(data: AnswerData, asked: WhoQuestion, teller: Teller): string {
  return [setSentence(data, asked, teller), ...asides(data, asked, teller)].join(" ");
}

function setSentence(data: AnswerData, asked: WhoQuestion, teller: Teller): string {
  const n = data.count ?? 0;
  const on = asked.on;
  const what = setsWords(asked.instrument, asked.with, on, teller);
  const day = inWords(on);
  const past = on < teller.record.date;
  // What is notified and counts after the record's own date: of nobody else can it be foretold.
  const future = data.because.some((ground) => ground.since > teller.record.date);
  const scope = scopeOf(asked, teller, n);
  const among = scope === "" ? "" : ` ${scope}`;
  const number = capital(numberWords(n));
  const counted = asked.form === "count";
  const names = `${counted ? namesBeside(teller, data.participants ?? [], on) : `: ${namesIn(teller, data.participants ?? [], on)}`}.`;
  switch (asked.reading) {
    case "remaining": {
      if (asked.with)
        return `${number} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} in ${what}${among} on ${day}${n === 0 ? "." : names}`;
      const had = past ? "had" : "has";
      // A set asked on another day would stand between the noun and the asked day.
      if (asked.filters.some((filter) => filter.on !== null && !teller.names.isParticipant(filter.of)))
        return `On ${day} ${what} ${had} ${numberWords(n)} ${nounOf(teller, asked.instrument, n === 0 ? 2 : n)}${among}${n === 0 ? "." : names}`;
      return n === 0
        ? `${capital(what)} ${had} no ${nounOf(teller, asked.instrument, 2)}${among} on ${day}.`
        : `${capital(what)} ${had} ${numberWords(n)} ${nounOf(teller, asked.instrument, n)}${among} on ${day}${names}`;
    }
    case "departed": {
      if (asked.since === on)
        return n === 0
          ? `Nobody${among} left ${what} on ${day}.`
          : `${number}${among} ${future ? (n === 1 ? "leaves" : "leave") : "left"} ${what} on ${day}: ${namesIn(teller, data.participants ?? [], on - 1)}.`;
      const has = past ? "had" : future ? "will have" : n === 1 ? "has" : "have";
      const stretch = stretchWords(asked.since, on);
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} left ${what} ${stretch}.`
        : `${number}${among} ${has} left ${what} ${stretch}: ${exits(data, on, teller)}.`;
    }
    case "excluded": {
      const stretch = stretchWords(asked.since, on);
      return n === 0
        ? `Nobody${among} was expelled from ${what} ${stretch}.`
        : `${number}${among} ${n === 1 ? "was" : "were"} expelled from ${what} ${stretch}: ${exits(data, on, teller)}.`;
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
    case "signed":
    case "consented":
      return `${n === 0 ? `Nobody${among}` : `${number}${among}`} ${past ? "had" : n > 1 ? "have" : "has"} ${asked.reading === "signed" ? "signed" : "ratified"} ${what} by ${day}${n === 0 ? "." : names}`;
    case "unsigned":
      return n === 0
        ? `By ${day} everybody${among} that the record knows ${past ? "had" : "has"} signed or joined ${what}.`
        : `${number}${among} ${past ? "had" : n === 1 ? "has" : "have"} neither signed nor joined ${what} by ${day}${names}`;
    case "joined-unsigned":
      return `${n === 0 ? `Nobody${among}` : `${number}${among}`} became ${n < 2 ? "a party" : "parties"} to ${what} by ${day} without having signed${n === 0 ? "." : names}`;
    case "never":
      return n === 0
        ? `By ${day} everybody${among} that the record knows ${past ? "had" : "has"} been in ${what}.`
        : `${number}${among} ${past ? "had" : n === 1 ? "has" : "have"} never been in ${what} by ${day}${names}`;
    case "absent":
      return n === 0
        ? `Everybody${among} that the record knows ${past ? "was" : "is"} in ${what} on ${day}.`
        : `${number}${among} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} not in ${what} on ${day}${names}`;
    case "ever":
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} been in ${what} by ${day}.`
        : `${number}${among} ${past ? "had" : n === 1 ? "has" : "have"} been in ${what} by ${day}${names}`;
    case "leaving":
      return n === 0
        ? `Nobody${among} ${past ? "was" : "is"} leaving ${what} on ${day}.`
        : `${number}${among} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} leaving ${what} on ${day}: ${listed(leavers(data, teller))}.`;
  }
}

/** "outside NATO", "that were also in the EU", "among the former Soviet republics". */
function scopeOf(asked: WhoQuestion, teller: Teller, n: number): string {
  // What one is in goes before what one is not in: "among the states of Europe and outside NATO".
  const ordered = [...asked.filters].sort((a, b) => Number(b.in) - Number(a.in));
  const { on } = asked;
  const is = on < teller.record.date ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are";
  const told = ordered.map((filter, i) => {
    const words = filterWords(filter, on, teller, n > 1 || (n === 0 && asked.reading === "remaining"));
    if (asked.reading !== "remaining" || filter.on !== null || !words.startsWith("in ")) return words;
    return i === 0 ? `that ${is} also ${words}` : words;
  });
  return told.reduce((all, one) => (all === "" ? one : `${all}${standsBare(one, all) ? "" : " and"} ${one}`), "");
}

/** "Among the Baltic states besides Estonia", "in the EU that were never in NATO": no "and" before it. */
function standsBare(one: string, before: string): boolean {
  return one.startsWith("besides ") || (one.startsWith("that ") && !before.includes("that "));
}

/** "outside NATO", "among the former Soviet republics", "that were not in NATO on 1 January 2023"; of one that "was". */
export function filterWords(filter: Filter, on: Day, teller: Teller, many = true): string {
  const own = filter.on;
  const wanted = filter.in;
  if (teller.names.isParticipant(filter.of))
    return `${wanted ? "among" : "besides"} ${namesIn(teller, [filter.of, ...(filter.with?.of ?? [])], on)}`;
  const name = setsWords(filter.of, filter.with, typeof own === "number" ? own : on, teller, wanted);
  const isInstrument = teller.record.instruments.some(({ id }) => id === filter.of);
  const were = many ? "were" : "was";
  if (own === "ever") return `that ${were} ${wanted ? "ever" : "never"} in ${name}`;
  if (typeof own === "number")
    return `that ${were} ${wanted ? "" : "not "}${isInstrument ? "in" : "among"} ${name} on ${inWords(own)}`;
  if (wanted) return `${isInstrument ? "in" : "among"} ${name}`;
  return `${isInstrument ? "outside" : "not among"} ${name}`;
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

/** "NATO or the CSTO", "exactly one of CFE and Open Skies"; who is in none of them is "outside NATO and the EU". */
function setsWords(of: string, others: Together | undefined, on: Day, teller: Teller, wanted = true): string {
  if (!others || others.how === "one")
    return setsEcho(of, others, { names: teller.names, today: teller.record.date }, on);
  const names = [of, ...others.of].map((id) => teller.names.inSentence(id, on));
  return wanted ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : listed(names);
}

/** "Finland (out on 10 January 2026)", those of one day together. */
function leavers(data: AnswerData, teller: Teller): string[] {
  const told = (data.participants ?? []).map((id) => {
    const note = data.notes.find(
      (each): each is Extract<Note, { note: "leaving" }> => each.note === "leaving" && each.participant === id,
    );
    return { id, on: note?.effect ?? null, unsure: note?.unsure === true };
  });
  const unsure = new Set(told.flatMap((each) => (each.unsure ? [each.id] : [])));
  return byDay(told, (ids, on) => {
    const early = earliest({ unsure: ids.some((id) => unsure.has(id)) });
    const names = namesIn(teller, ids, data.on ?? 0);
    return on === null
      ? names
      : `${names} (${ids.length === 2 ? "both " : ids.length > 2 ? "all " : ""}out on ${inWords(on)}${early})`;
  });
}

function byDay(
  told: readonly { readonly id: string; readonly on: Day | null }[],
  words: (ids: readonly string[], on: Day | null) => string,
): string[] {
  const days = [...new Set(told.map(({ on }) => on))].sort((a, b) => (a ?? 0) - (b ?? 0));
  return days.map((day) =>
    words(
      told.filter(({ on }) => on === day).map(({ id }) => id),
      day,
    ),
  );
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
