import type { SourceLink } from "../questions/answer.ts";
import type { Note } from "../questions/answer-data.ts";
import type { Names } from "../records/names.ts";
import type { Act, ParticipantId, SourceId, TreatyRecord } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";

/** What sentences are made with. */
export interface Teller {
  readonly record: TreatyRecord;
  readonly names: Names;
}

/** What whole answers are made with: how each source is given, by its id. */
export interface AnswerTeller extends Teller {
  readonly sources: ReadonlyMap<SourceId, Readonly<SourceLink>>;
}

export function tellerOf(record: TreatyRecord, names: Names): AnswerTeller {
  const links = record.sources.map(
    ({ id, title, URL }) => [id, Object.freeze({ id, title, url: URL ?? null })] as const,
  );
  return { record, names, sources: new Map(links) };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `one act`, `12,000 acts`: in prose, by the rule of `numberWords`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${numberWords(n)} ${n === 1 ? one : many}`;
}

/** `1 act`, `20,742 days`: beside a unit, and in a report, where numbers are compared and not read. */
export function tally(n: number, one: string, many = `${one}s`): string {
  return `${digits(n)} ${n === 1 ? one : many}`;
}

/** `17,098,242`: a comma at each thousand, so that it reads the same everywhere. */
export function digits(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** Names in the order of the alphabet, whatever the order of their ids. */
export function namesIn(teller: Teller, ids: readonly ParticipantId[], on: Day): string {
  const { names } = teller;
  const named = ids.map((id) => ({ place: names.place(names.short(id, on)), text: names.inSentence(id, on) }));
  return listed(named.sort((a, b) => a.place - b.place).map(({ text }) => text));
}

/** How many are named beside a number that was asked for: a sentence with two hundred names tells no number. */
export const NAMED_BESIDE = 40;

/** `: A, B and C` behind a number that was asked for; nothing where they are too many to be read, or none. */
export function namesBeside(teller: Teller, ids: readonly ParticipantId[], on: Day): string {
  return ids.length === 0 || ids.length > NAMED_BESIDE ? "" : `: ${namesIn(teller, ids, on)}`;
}

/** `A on 27 December 2025`; `A, B and C on 27 December 2025; D on 10 January 2026`: in order of day, names in order of the alphabet. */
export function listedByDay(items: readonly { readonly id: string; readonly on: Day }[], teller: Teller): string {
  const days = [...new Set(items.map(({ on }) => on))].sort((a, b) => a - b);
  const told = days.map((day) => {
    const ids = items.filter(({ on }) => on === day).map(({ id }) => id);
    return `${namesIn(teller, ids, day - 1)} on ${inWords(day)}`;
  });
  return days.length < items.length ? told.join("; ") : listed(told);
}

/** The days up to one, or from `since` on: `by 1 May 2020`, `on 1 May 2020`, `between 1 May 2019 and 1 May 2020`. */
export function stretchWords(since: Day | null | undefined, on: Day): string {
  if (since == null) return `by ${inWords(on)}`;
  return since === on ? `on ${inWords(on)}` : `between ${inWords(since)} and ${inWords(on)}`;
}

export function nounOf(teller: Teller, id: string, n: number): string {
  const noun = teller.record.instruments.find((instrument) => instrument.id === id)?.noun ?? {
    one: "party",
    many: "parties",
  };
  return n === 1 ? noun.one : noun.many;
}

/** Who suspended what: a membership and its rights are suspended by the others, the operation of a treaty by oneself. */
export function suspendedWords({ scope }: Pick<Act, "scope">, n: number): string {
  const its = n === 1 ? "its" : "their";
  if (scope === "membership") return `had ${its} membership suspended`;
  return scope === "rights" ? `had ${its} rights suspended` : `suspended ${its} operation of it`;
}

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** What is counted in a sentence: in words up to twelve, above in digits. Measures and "3 of 34" are digits throughout. */
export function numberWords(n: number): string {
  return NUMBERS[n] ?? digits(n);
}

const END_WORDS: Partial<Record<string, string>> = {
  "treaty terminated": "ended for all",
  "treaty expired": "expired for all",
  "treaty replaced": "was replaced for all",
};

export function endedForAll(note: Extract<Note, { note: "ended" }>, teller: Teller): string {
  const what = capital(teller.names.inSentence(note.instrument, note.on - 1));
  const parties =
    note.parties.length > 0 && note.parties.length <= 12
      ? `; until then ${namesIn(teller, note.parties, note.on - 1)} ${note.parties.length === 1 ? "was" : "were"} in it`
      : "";
  return `${what} ${END_WORDS[note.how] ?? "ended"} on ${inWords(note.on)}${parties}.`;
}

/** "Had" of a day before that of the record. */
export function hasOn(on: Day, teller: Teller): string {
  return on < teller.record.date ? "had" : "has";
}
