import type { AnswerData, Measured } from "../questions/answer-data.ts";
import type { RankQuestion } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { inWords, stretchInWords } from "../time/words.ts";
import { kindWords } from "./echo-record.ts";
import { amount, percent } from "./say-numbers.ts";
import { ageWords, isAged, rankVerb } from "./say-ranks.ts";
import { filterWords } from "./say-who.ts";
import { count, digits, listed, NAMED_BESIDE, namesIn, nounOf, numberWords, type Teller, tally } from "./teller.ts";

interface Placed {
  readonly id: string;
  readonly n: number;
}

/** "The first three that left Open Skies: …": those at the head of a rank in its order, each with what places it there. */
export function topSentence(data: AnswerData, asked: RankQuestion, teller: Teller): string {
  const { rank, on, top = 1 } = asked;
  if (isAged(rank)) return ageWords(data, asked, teller);
  const ranked = data.notes.flatMap((note) =>
    note.note === "ranked" ? note.ranked : note.note === "sizes" ? placesOf(data, note.sizes, rank) : [],
  );
  if (ranked.length === 0) return `Nobody, by ${inWords(on)}.`;
  const [head, told] = headAndPlaces(data, asked, ranked, teller);
  const more = ranked.length < top ? " There are no more than that." : levelWords(ranked, top, data.kind);
  return `${head}: ${told}.${more}`;
}

/** Side by side all are told, the first of the rank first; else those at its head. */
function placesOf({ instruments }: AnswerData, sizes: readonly Placed[], rank: RankQuestion["rank"]): Placed[] {
  const up = rank === "smallest-instrument";
  return sizes.filter(({ id }) => instruments?.includes(id)).sort((a, b) => (up ? a.n - b.n : b.n - a.n));
}

function headAndPlaces(
  { kind, measure }: AnswerData,
  asked: RankQuestion,
  ranked: readonly Placed[],
  teller: Teller,
): readonly [string, string] {
  const { rank, on, top = 1 } = asked;
  const day = inWords(on);
  const n = numberWords(Math.min(top, ranked.length));
  const kinds = kindWords(asked.kind);
  const each = (words: (n: number) => string) => together(ranked, words, on, teller);
  if (kind === "instruments") {
    if (rank === "most-left-instrument") return [`The ${n} ${kinds} left most often by ${day}`, each(digits)];
    const most = rank === "smallest-instrument" ? "fewest" : "most";
    return [`The ${n} ${asked.among ? "of them" : kinds} with the ${most} parties on ${day}`, each(digits)];
  }
  if (measure) return measuredTop(measure, asked, ranked, n, teller);
  if (rank === "most-exits") return [`The ${n} that left the most ${kinds} by ${day}`, each(digits)];
  if (rank === "most-instruments") return [`The ${n} in the most ${kinds} on ${day}`, each(digits)];
  const what = asked.instrument === null ? "it" : teller.names.inSentence(asked.instrument, on);
  const scope = scopeWords(asked, teller);
  if (rank === "longest" || rank === "shortest") {
    const lasted = (days: number) => `${tally(days, "day")}: ${stretchInWords(on + 1 - days, on + 1)}`;
    return [`The ${n}${scope} that have been in ${what} ${rank} by ${day}`, each(lasted)];
  }
  const order = rank.startsWith("first") ? "first" : "last";
  const dated = levels(ranked).map((level) => `${namesOf(level.ids, level.n, teller)} on ${inWords(level.n)}`);
  const joint = dated.length < ranked.length ? "; " : ", ";
  return [`The ${order} ${n}${scope} that ${rankVerb(rank)} ${what} by ${day}`, dated.join(joint)];
}

function measuredTop(
  { name, unit, value, total, base }: Measured,
  asked: RankQuestion,
  ranked: readonly Placed[],
  n: string,
  teller: Teller,
): readonly [string, string] {
  const { on, rank } = asked;
  const each = together(ranked, (figure) => amount(figure, unit), on, teller);
  const share = `together ${amount(value, unit)}, ${percent(value, total)} of the total`;
  const of = rankedOf(base.participants.length, asked, teller);
  return [`The ${n} ${rank} of the ${of} by ${name.replaceAll("-", " ")} on ${inWords(on)}`, `${each}; ${share}`];
}

/** Those that share a place, in the order of the rank. */
function levels(ranked: readonly Placed[]): { readonly n: number; readonly ids: string[] }[] {
  return [...new Set(ranked.map(({ n }) => n))].map((n) => ({
    n,
    ids: ranked.filter((one) => one.n === n).map(({ id }) => id),
  }));
}

/** `A (12); B and C (11 each)`. */
function together(ranked: readonly Placed[], words: (n: number) => string, on: Day, teller: Teller): string {
  const told = levels(ranked).map(
    ({ n, ids }) => `${namesOf(ids, on, teller)} (${words(n)}${ids.length > 1 ? " each" : ""})`,
  );
  return told.length < ranked.length ? told.join("; ") : listed(told);
}

/** Of more than can be read only how many they are. */
function namesOf(ids: readonly string[], on: Day, teller: Teller): string {
  return ids.length > NAMED_BESIDE ? count(ids.length, "participant") : namesIn(teller, ids, on);
}

/** "32 members of NATO outside the EU", "174 participants of the record": among whom a rank by a figure is taken. */
export function rankedOf(n: number, asked: RankQuestion, teller: Teller): string {
  const { instrument, on } = asked;
  const scope = scopeWords(asked, teller);
  if (instrument === null) return `${tally(n, "participant")} of the record${scope}`;
  return `${digits(n)} ${nounOf(teller, instrument, n)} of ${teller.names.inSentence(instrument, on)}${scope}`;
}

function scopeWords({ filters, on }: RankQuestion, teller: Teller): string {
  return filters.map((filter) => ` ${filterWords(filter, on, teller)}`).join(" and");
}

/** Where more are told than were asked for, they are level in the last place. */
function levelWords(ranked: readonly Placed[], top: number, kind: AnswerData["kind"]): string {
  if (ranked.length <= top) return "";
  const level = ranked.filter(({ n }) => n === ranked.at(-1)?.n).length;
  return ` The last place is shared by ${count(level, kind === "instruments" ? "instrument" : "participant")}.`;
}
