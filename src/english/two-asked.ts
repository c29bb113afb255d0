import type { Question } from "../questions/question.ts";
import type { ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { verbOf } from "./events.ts";
import type { Heard, Understood } from "./hearing.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";

/** Two questions asked in one sentence, each in words of its own. */
export interface TwoAsked {
  readonly first: string;
  readonly second: string;
}

/** What the second of two questions takes from the first: whom "it" and "its" stand for; null for nobody. */
export interface Follows {
  readonly participant: ParticipantId | null;
}

/** "… by 2020? Also, who …": two sentences, as an echo writes them; null where it is no such text. */
export function sentencesOf(text: string): TwoAsked | null {
  const [, first, second] = /^(.*?[?.])\s+also,?\s+(.+)$/is.exec(text) ?? [];
  return first === undefined || second === undefined ? null : { first, second };
}

/**
 * "How many on 6 November, and on the 7th?", "the day before Russia's exit, and on the day of it": the same question of a
 * second day. Null where the words behind "and" say more than a day, or where the first speaks of no day, or of several.
 */
export function secondDay(pieces: readonly Piece[], text: string): TwoAsked | null {
  const joint = pieces.findLastIndex((piece) => tagged(piece, "and"));
  const cut = pieces[joint];
  const before = pieces.slice(0, Math.max(joint, 0));
  const behind = pieces.slice(joint + 1);
  const dates = before.filter((piece) => piece.is === "date");
  const [date] = dates;
  if (!cut || !date || dates.length > 1 || before.some((piece) => tagged(piece, "both"))) return null;
  const place = before.indexOf(date);
  // "Between 2010 and 2020" names one stretch.
  if (/^(between|from)$/.test(textOf(before[place - 1]))) return null;
  const ofIt = behind.some((piece, i) => tagged(piece, "on") && tagged(behind[i + 1], "it"));
  const days = behind.filter((piece) => piece.is === "date").length;
  const plain = behind.every(
    (piece) => piece.is === "date" || tagged(piece, ...DAY_WORDS) || (ofIt && tagged(piece, "it")),
  );
  if (!plain || days + (ofIt ? 1 : 0) !== 1) return null;
  const words = (from: number, until: number) => text.slice(from, until).trim();
  const own = tagged(behind[0], ...RELATED) || tagged(behind[1], ...RELATED);
  const start = own ? relationBefore(before, place) : date.at[0];
  const named = words(...date.at);
  const day = words(behind[0]?.at[0] ?? 0, behind.at(-1)?.at[1] ?? 0).replace(/\b(it|that)$/i, named);
  return {
    first: words(0, cut.at[0]),
    second: `${words(0, start)} ${day} ${words(date.at[1], cut.at[0])}`.trim(),
  };
}

/**
 * "When did it join and leave the EU?", "when did it leave the command and come back to it?": the days of two steps. Null where
 * only one is told, or where `isOther` says that the second is told with the first.
 */
export function twoDeeds(
  pieces: readonly Piece[],
  text: string,
  isOther: (before: readonly Piece[], behind: readonly Piece[]) => boolean,
): TwoAsked | null {
  const when = pieces.findIndex((piece) => tagged(piece, "when"));
  const joint = pieces.findIndex(
    (piece, i) => when >= 0 && i > when && tagged(piece, "and") && verbOf(pieces[i + 1]) !== null,
  );
  const deed = pieces.slice(0, Math.max(joint, 0)).findLastIndex((piece) => verbOf(piece) !== null);
  const [first, cut, second] = [pieces[deed], pieces[joint], pieces[joint + 1]];
  const helped = pieces.slice(when, deed).some((piece) => tagged(piece, "do"));
  if (!first || !cut || !second || !helped) return null;
  const exit = verbOf(first) === "notice" && verbOf(second) === "left";
  if (!exit && !isOther(pieces.slice(0, joint), pieces.slice(joint + 1))) return null;
  const words = (from: number, until?: number) => text.slice(from, until).trim();
  // "Join and leave the EU": what it is done to stands behind both.
  const shared = deed === joint - 1 ? ` ${words(second.at[1])}` : "";
  return {
    first: `${words(0, cut.at[0])}${shared}`,
    second: `${words(0, first.at[0])} ${words(second.at[0])}`,
  };
}

const RELATED = ["on", "in", "before", "after", "day-after", "since", "until-on"] as const;
const DAY_WORDS = [...RELATED, "filler", "thatDay"] as const;

/** Where the words begin that say how a day is meant: "on", "the day before". */
function relationBefore(pieces: readonly Piece[], date: number): number {
  let i = date;
  while (tagged(pieces[i - 1], ...DAY_WORDS) && !tagged(pieces[i - 1], "it")) i -= 1;
  return pieces[i]?.at[0] ?? 0;
}

/** Whom "it" stands for in the second of two questions: nobody where an instrument's own step is asked about. */
export function spokenOf(follows: Follows | undefined, pieces: readonly Piece[]): ParticipantId | null {
  // "Who succeeded it?" asks for others of the one that is spoken of.
  const most = pieces.some((piece) => /^most /.test(textOf(piece)));
  const asksOthers =
    (most || pieces.some((piece) => tagged(piece, "who", "which", "count"))) &&
    !pieces.some((piece) => tagged(piece, "succeed"));
  // "Its entry into force for that state": the state's own.
  const forIt = pieces.some(
    (piece, i) => textOf(piece) === "for" && /^(it|them|that|this)\b/.test(textOf(pieces[i + 1])),
  );
  const own = !forIt && pieces.some((piece) => tagged(piece, "enter", "force", "open", "end"));
  const points = pieces.some((piece) => tagged(piece, "it")) || !pieces.some((piece) => piece.is === "name");
  return follows && (points || forIt) && !asksOthers && !own ? follows.participant : null;
}

/** What a second question is read with besides its own words. */
export interface Following {
  readonly about: string | null;
  readonly on: number | null;
  readonly follows: Follows;
}

/** "And how many remained then, afterwards?": on the day that the first question asks for. */
const AFTER_THAT = /\b(afterwards?|thereafter|after (that|this))\b/i;
const THEN = /\b(then|at that time|at the time|on that day|that day|at that point)\b/i;

/**
 * Both as one question. The second is about what the first was, and on its day where it speaks of the past and names
 * none; "then" is the day that the first asks for, which `dayOf` gives. What is supposed in one holds for both. A statement is no part of it: null, and where either is not understood.
 */
export function bothOf(
  { first, second }: TwoAsked,
  asked: number,
  isInstrument: (id: string) => boolean,
  dayOf: (question: Question) => Day | null,
  listen: (text: string, following: Following) => Heard | { readonly error: unknown },
): Understood | null {
  const one = listen(first, { about: null, on: null, follows: { participant: null } });
  if (!("question" in one) || one.question.ask === "claim") return null;
  const { question } = one;
  const thing = question.ask === "about" ? question.of : null;
  const isOf = thing !== null && isInstrument(thing);
  const about = "instrument" in question ? question.instrument : isOf ? thing : null;
  const participant = "participant" in question ? question.participant : isOf ? null : thing;
  const same =
    question.given !== undefined || (question.on !== asked && /\b(was|were|had|remained|then)\b/i.test(second));
  // A second that names a year has a day of its own.
  const then = asksDay(question) && (THEN.test(second) || AFTER_THAT.test(second)) && !/\d{4}/.test(second);
  const day = then ? dayOf(question) : null;
  if (then && day === null) return null;
  const words = then ? second.replace(AFTER_THAT, "then") : second;
  const other = listen(words, { about, on: day ?? (same ? question.on : null), follows: { participant } });
  if (!("question" in other)) return null;
  const of = plainly(other.question);
  if (of === null) return null;
  const { given, ...also } = of;
  if (given !== undefined && question.given !== undefined) return null;
  const both: Question = { ...question, ...(given ? { given } : {}), also: also as Question };
  const assuming = [...new Set([...(one.assuming ?? []), ...(other.assuming ?? [])])];
  return { question: both, window: one.window, alsoIn: other.window, assuming };
}

/** A day is asked for: when somebody did it or it happened, or who did it first. */
function asksDay({ ask, given }: Question): boolean {
  return (ask === "when" || ask === "rank") && given === undefined;
}

/** That it did so in some days, said behind another question, asks when it did so in them; of other statements null. */
function plainly(question: Question): Question | null {
  if (question.ask !== "claim") return question;
  const { of, says, given } = question;
  if (of.ask !== "when" || says.says !== "when" || question.denied) return null;
  return { ...of, since: says.from, on: says.until - 1, ...(given ? { given } : {}) };
}
