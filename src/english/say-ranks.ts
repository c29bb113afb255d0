import type { AnswerData, Measured, Note } from "../questions/answer-data.ts";
import type { RankQuestion } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { kindWords } from "./echo-record.ts";
import { ordinalFigure } from "./numbers.ts";
import { OF_ITSELF, whenWords } from "./say-acts.ts";
import { amount, percent } from "./say-numbers.ts";
import { lengthWords } from "./say-record.ts";
import { rankedOf, topSentence } from "./say-top.ts";
import { capital, count, digits, hasOn, listed, namesIn, nounOf, numberWords, type Teller } from "./teller.ts";

export function rankSentence(data: AnswerData, asked: RankQuestion, teller: Teller): string {
  const { rank, on } = asked;
  if (asked.top !== undefined) return topSentence(data, asked, teller);
  const day = inWords(on);
  const what = asked.instrument === null ? "" : teller.names.inSentence(asked.instrument, on);
  if (data.kind === "instruments") {
    const names = capital(namesIn(teller, data.instruments ?? [], on));
    const n = data.instruments?.length ?? 0;
    if (n === 0) return `None has ${rank === "most-left-instrument" ? "been left" : "parties"} by ${day}.`;
    if (isAged(rank)) return ageWords(data, asked, teller);
    if (rank === "most-left-instrument")
      return `${names} ${n === 1 ? "has" : "have"} been left most often, ${count(data.count ?? 0, "time")} by ${day}.`;
    const [first] = data.instruments ?? [];
    const fewest = rank === "smallest-instrument";
    const sizes = sizesWords(data.notes, on, teller, fewest);
    if (sizes)
      return `${capital(sizes.first)} ${hasOn(on, teller)} ${n > 1 ? "as many" : `${fewest ? "fewer" : "more"}${sizes.by}`}: ${sizes.held} on ${day}; ${listed(sizes.others)}.`;
    return `${names} ${n === 1 ? "has" : "have"} the ${rank === "smallest-instrument" ? "fewest" : "most"}, ${data.count} ${nounOf(teller, first ?? "", data.count ?? 0)} on ${day}.`;
  }
  const ids = data.participants ?? [];
  if (ids.length === 0 && asked.nth !== undefined)
    return `There is no ${ordinalFigure(asked.nth)}: fewer than that ${rankVerb(rank)} ${what} by ${day}.`;
  if (ids.length === 0) return `Nobody${what ? ` ${rankVerb(rank)} ${what}` : ""} by ${day}.`;
  const names = capital(namesIn(teller, ids, data.dates?.[0]?.on ?? on));
  if (data.measure) return `${names} ${measureWords(data.measure, asked, teller)}.`;
  if (rank === "most-exits")
    return `${names} ${ids.length === 1 ? "has" : "have"} left the most ${kindWords(asked.kind)}: ${data.count} by ${day}.`;
  if (rank === "most-instruments")
    return `${names} ${ids.length === 1 ? "is" : "are"} in the most ${kindWords(asked.kind)} of the record: ${data.count} on ${day}.`;
  if (rank === "longest" || rank === "shortest") {
    return `${names} ${ids.length === 1 ? "has" : "have"} been in ${what} ${rank} by ${day}: ${lengthWords(data)}.`;
  }
  if (asked.nth !== undefined) return placeSentence(data, asked, teller);
  const order = rank.startsWith("first") ? "first" : "last";
  const since = data.dates?.[0] ? `, on ${inWords(data.dates[0].on)}` : "";
  return `${names} ${rankVerb(rank)} ${what} ${order}${since}.`;
}

/** "North Macedonia joined NATO 30th, on 27 March 2020"; those of one day share their places. */
function placeSentence({ participants, dates, notes, on }: AnswerData, asked: RankQuestion, teller: Teller): string {
  const { rank, nth = 1, instrument } = asked;
  const ids = participants ?? [];
  const [date] = dates ?? [];
  const day = date?.on ?? on ?? asked.on;
  const what = instrument === null ? "it" : teller.names.inSentence(instrument, asked.on);
  const did = `${capital(namesIn(teller, ids, day))} ${rankVerb(rank)} ${what}`;
  const last = rank.startsWith("last") ? " last" : "";
  const shared = notes.find((note) => note.note === "places");
  if (ids.length === 1 || !shared) return `${did} ${ordinalFigure(nth)}${last}, on ${inWords(day)}.`;
  const joint = shared.last - shared.first > 1 ? "to" : "and";
  const places = `${ordinalFigure(shared.first)} ${joint} ${ordinalFigure(shared.last)}${last}`;
  return `${did} on ${inWords(day)}, and share the ${places} places.`;
}

export function isAged(rank: RankQuestion["rank"]): boolean {
  return rank === "oldest-instrument" || rank === "newest-instrument";
}

/** "NATO is the older: it was opened for signature on 4 April 1949; the Warsaw Pact was on 14 May 1955." */
export function ageWords({ instruments, dates }: AnswerData, { rank, on }: RankQuestion, teller: Teller): string {
  const top = instruments ?? [];
  const told = (dates ?? []).map(
    (date) => `${teller.names.inSentence(date.instrument, on)} ${OF_ITSELF[date.act] ?? date.act} ${whenWords(date)}`,
  );
  const is = top.length === 1 ? "is" : "are";
  if (top.length === 0) return `Of none is such a day recorded by ${inWords(on)}.`;
  return `${capital(namesIn(teller, top, on))} ${is} the ${rank === "oldest-instrument" ? "oldest" : "newest"}: ${told.join("; ")}.`;
}

/** "has the smallest population of the 32 members of NATO on …: 382,000 persons (0.0 % of the total)". */
function measureWords({ name, unit, value, total, base, part }: Measured, asked: RankQuestion, teller: Teller): string {
  const of = rankedOf(base.participants.length, asked, teller);
  const has = part.length === 1 ? hasOn(asked.on, teller) : "have";
  return `${has} the ${asked.rank} ${name.replaceAll("-", " ")} of the ${of} on ${inWords(asked.on)}: ${amount(value, unit)}, ${percent(value, total)} of the total`;
}

/** Instruments compared, the biggest first or the smallest: how many are in each. Null where none are. */
export function sizesWords(notes: readonly Note[], on: Day, teller: Teller, fewest = false) {
  const sizes = notes
    .flatMap((note) => (note.note === "sizes" ? note.sizes : []))
    .sort((a, b) => (fewest ? a.n - b.n : b.n - a.n));
  const [one, other] = sizes;
  const [most, ...others] = sizes.map(({ id, n }) => ({
    name: teller.names.inSentence(id, on),
    held: `${digits(n)} ${nounOf(teller, id, n)}`,
  }));
  if (!most) return null;
  return {
    first: most.name,
    held: most.held,
    /** What lies between two of them: ", by 67". */
    by: one && other && sizes.length === 2 ? `, by ${numberWords(Math.abs(one.n - other.n))}` : "",
    others: others.map(({ name, held }) => `${name} ${hasOn(on, teller)} ${held}`),
  };
}

export function rankVerb(rank: RankQuestion["rank"]): string {
  if (rank.endsWith("-out")) return "left";
  if (rank.endsWith("-signed")) return "signed";
  return rank.endsWith("-consented") ? "ratified" : "joined";
}
