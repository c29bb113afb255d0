import type {
  ActsQuestion,
  Filter,
  IsQuestion,
  Moment,
  Question,
  Supposed,
  Together,
  WhenQuestion,
  WhoQuestion,
} from "../questions/question.ts";
import type { Names } from "../records/names.ts";
import type { ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { DONE } from "./done.ts";
import { claimEcho } from "./echo-claims.ts";
import {
  aboutEcho,
  changesEcho,
  howLongEcho,
  oftenEcho,
  rankEcho,
  ruleEcho,
  shareEcho,
  sizeEcho,
  whichEcho,
} from "./echo-record.ts";
import { ordinalWord } from "./numbers.ts";
import { listed } from "./teller.ts";

/** What an echo is written with. `today`: the record's date, by which the tense is chosen. */
export interface Scribe {
  readonly names: Names;
  readonly today: Day;
}

/**
 * A question in plain English: the echo before an answer, and the text behind every suggestion. Law: reading the echo
 * of a question gives that question again. "Left" is only ever said of those who departed.
 */
export function echoOf(question: Question, names: Names, today: Day): string {
  const scribe = { names, today };
  const { given = [], also } = question;
  const first = plainEcho(question, scribe);
  const second = also ? plainEcho(also, scribe) : "";
  const plain = also ? `${first} Also, ${second.charAt(0).toLowerCase()}${second.slice(1)}` : first;
  if (given.length === 0) return plain;
  const supposed = suppositionsEcho(given, scribe).join(", and ");
  return `If ${supposed}, ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
}

function plainEcho(question: Question, scribe: Scribe): string {
  const { on } = question;
  const name = (id: string) => scribe.names.inSentence(id, on);
  const day = inWords(on);
  const past = on < scribe.today;
  switch (question.ask) {
    case "who":
      return `${whoEcho(question, scribe)}${filtersEcho(question.filters, scribe, on)}?`;
    case "is":
      return `${isEcho(question, scribe)}?`;
    case "in-force":
      if (question.ended) return `${past ? "Had" : "Has"} ${name(question.instrument)} ended by ${day}?`;
      if (question.ever) return `Was ${name(question.instrument)} ever in force by ${day}?`;
      return `${past ? "Was" : "Is"} ${name(question.instrument)} in force on ${day}?`;
    case "when":
      return `${whenEcho(question, scribe)} by ${day}${sinceEcho(question.since)}${filtersEcho(question.filters ?? [], scribe, on)}?`;
    case "acts":
      return `${actsEcho(question)} by ${day}${sinceEcho(question.since)}${filtersEcho(question.filters, scribe, on)}?`;
    case "why":
      if (question.of) {
        const did = didEcho(question.of.moment, false);
        return `Show how ${name(question.participant)} ${did} ${name(question.instrument)} for the ${ordinalWord(question.of.nth)} time by ${day}.`;
      }
      return `Show how ${name(question.participant)} stands toward ${name(question.instrument)} on ${day}.`;
    case "which":
      return `${whichEcho(question, scribe)}?`;
    case "changes":
      return `${changesEcho(question, scribe)}?`;
    case "how-long":
      return `${howLongEcho(question, scribe)}?`;
    case "rule":
      return `${ruleEcho(question, scribe)}?`;
    case "rank":
      return `${rankEcho(question, scribe)}${filtersEcho(question.filters, scribe, on)}?`;
    case "share":
      return `${shareEcho(question, scribe)}?`;
    case "reconcile":
      return `Why ${question.one} and not ${question.other} in ${name(question.instrument)} on ${day}?`;
    case "size":
      return `${sizeEcho(question, scribe)}?`;
    case "heirs":
      return `Who succeeded ${name(question.participant)}${question.instrument === null ? "" : ` in ${name(question.instrument)}`} by ${day}?`;
    case "about":
      return `${aboutEcho(question, scribe)}?`;
    case "claim":
      return `Is it ${question.denied ? "false" : "true"} that ${claimEcho(question, scribe)}?`;
  }
}

const SUPPOSED: Record<Supposed["does"], string> = {
  leave: "left",
  notice: "gave notice of leaving",
  join: "joined",
  sign: "signed",
  ratify: "ratified",
  revoke: "revoked its notice of leaving",
  stay: "had not left",
  "not-join": "had not joined",
  "not-ratify": "had not ratified",
  "not-sign": "had not signed",
};

/** "Belarus left Open Skies on 18 December 2021": what is supposed, as a clause after "if". */
export function supposedEcho(supposed: Supposed, scribe: Scribe): string {
  return suppositionsEcho([supposed], scribe).join("");
}

/**
 * The same of several, a clause each: those that are one after the other supposed to do the same on one day share one.
 * `again` stands for an instrument that was named in the clause before.
 */
export function suppositionsEcho(given: readonly Supposed[], { names }: Scribe, again?: string): string[] {
  const clauses: Supposed[][] = [];
  for (const one of given) {
    const last = clauses.at(-1);
    if (last?.[0] && isSameDeed(one, last[0])) last.push(one);
    else clauses.push([one]);
  }
  return clauses.map(([one, ...others], i) => {
    const { instrument, does, on } = one as Supposed;
    const who = listed([one as Supposed, ...others].map(({ participant }) => names.inSentence(participant, on)));
    const named = again !== undefined && clauses[i - 1]?.[0]?.instrument === instrument;
    return `${who} ${SUPPOSED[does]} ${named ? again : names.inSentence(instrument, on)} on ${inWords(on)}`;
  });
}

/** Of a notice each has its own, and so each that takes it back a clause. */
export function isSameDeed(a: Supposed, b: Supposed): boolean {
  return a.does === b.does && a.does !== "revoke" && a.instrument === b.instrument && a.on === b.on;
}

export function sinceEcho(since: Day | null | undefined): string {
  return since == null ? "" : `, since ${inWords(since)}`;
}

/** `A`, `A and B`, `A, B and C`: names of participants on a day. */
export function namesEcho(ids: readonly ParticipantId[], { names }: Scribe, on: Day): string {
  const words = ids.map((id) => names.inSentence(id, on));
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** `NATO`, `any of NATO and the EU`, `exactly one of CFE and Open Skies`. */
export function setsEcho(of: string, others: Together | undefined, scribe: Scribe, on: Day): string {
  if (!others) return scribe.names.inSentence(of, on);
  const sets = namesEcho([of, ...others.of], scribe, on);
  return `${others.how === "any" ? "any" : "exactly one"} of ${sets}`;
}

function whoEcho(question: WhoQuestion, scribe: Scribe): string {
  const { on, form, reading, since } = question;
  const past = on < scribe.today;
  const count = form === "count";
  const who = count ? "How many" : "Who";
  const what = setsEcho(question.instrument, question.with, scribe, on);
  return `${who} ${readingEcho(reading, what, inWords(on), past, count, sinceEcho(since))}`;
}

/** What is said of those in an answer, with the day: "remained in Open Skies on 18 December 2021". */
export function readingEcho(
  reading: WhoQuestion["reading"],
  what: string,
  day: string,
  past: boolean,
  many: boolean,
  since: string,
): string {
  const [is, has] = past ? [many ? "were" : "was", "had"] : many ? ["are", "have"] : ["is", "has"];
  switch (reading) {
    case "remaining":
      return `${past ? "remained" : many ? "remain" : "remains"} in ${what} on ${day}`;
    case "departed":
      return `${has} left ${what} by ${day}${since}`;
    case "excluded":
      return `${past || !many ? "was" : "were"} expelled from ${what} by ${day}${since}`;
    case "returned":
      return `left ${what} and came back by ${day}`;
    case "pending":
      return `${has} signed ${what} but not ratified it on ${day}`;
    case "unratified":
      return `${has} not ratified ${what}, signed or not, by ${day}`;
    case "signed":
      return `${has} signed ${what} by ${day}`;
    case "consented":
      return `${has} ratified ${what} by ${day}`;
    case "unsigned":
      return `${has} neither signed nor joined ${what} by ${day}`;
    case "joined-unsigned":
      return `joined ${what} without signing it by ${day}`;
    case "never":
      return `never joined ${what} by ${day}`;
    case "absent":
      return `${is} absent from ${what} on ${day}`;
    case "ever":
      return `${many ? "were" : "was"} ever in ${what} by ${day}`;
    case "leaving":
      return `${is} leaving ${what} on ${day}`;
    case "suspended":
      return `${is} suspended in ${what} on ${day}`;
  }
}

export function filtersEcho(filters: readonly Filter[], scribe: Scribe, on: Day): string {
  return filters.map((filter) => `, ${filterEcho(filter, scribe, on)}`).join("");
}

/** `not in NATO on that day`, `in the EU on 1 February 2020`, `never in any of NATO and the CSTO`. */
export function filterEcho(filter: Filter, scribe: Scribe, on: Day): string {
  const { in: wanted, on: own } = filter;
  if (scribe.names.isParticipant(filter.of)) {
    const named = namesEcho([filter.of, ...(filter.with?.of ?? [])], scribe, on);
    return `${wanted ? "among" : "leaving out"} ${named}`;
  }
  const sets = setsEcho(filter.of, filter.with, scribe, typeof own === "number" ? own : on);
  if (own === "ever") return `${wanted ? "ever" : "never"} in ${sets}`;
  const day = own === null ? "on that day" : `on ${inWords(own)}`;
  return `${wanted ? "in" : "not in"} ${sets} ${day}`;
}

function isEcho(question: IsQuestion, { names, today }: Scribe): string {
  const { on, state } = question;
  const who = names.inSentence(question.participant, on);
  const what = names.inSentence(question.instrument, on);
  const day = inWords(on);
  const [is, has] = on < today ? ["Was", "Had"] : ["Is", "Has"];
  switch (state) {
    case "party":
      return `${is} ${who} in ${what} on ${day}`;
    case "signatory":
      return `${has} ${who} signed ${what} by ${day}`;
    case "consented":
      return `${has} ${who} ratified ${what} by ${day}`;
    case "leaving":
      return `${is} ${who} leaving ${what} on ${day}`;
    case "suspended":
      return `${is} ${who} suspended in ${what} on ${day}`;
    case "departed":
      return `${has} ${who} left ${what} by ${day}`;
    case "departed-once":
      return `${has} ${who} ever left ${what} by ${day}`;
    case "excluded":
      return `Was ${who} expelled from ${what} by ${day}`;
    case "ever":
      return `Was ${who} ever in ${what} by ${day}`;
    case "absent":
      return `${is} ${who} out of ${what} on ${day}`;
    case "revoked":
      return `${has} ${who} revoked its notice of leaving ${what} by ${day}`;
    case "unbound":
      return `${has} ${who} withdrawn its consent to ${what} by ${day}`;
    case "declined":
      return `${has} ${who} declared its intention not to join ${what} by ${day}`;
    case "returned":
      return `Did ${who} leave ${what} and come back by ${day}`;
  }
}

const MOMENT_WORDS: Record<Moment, string> = {
  opened: "opened for signature",
  "in-force": "enter into force",
  ended: "end",
  peak: "have the most parties",
  signed: "sign",
  consented: "ratify",
  joined: "join",
  notice: "give notice of leaving",
  left: "leave",
  suspended: "suspended in",
  provisional: "provisionally apply",
  returned: "return to",
  revoked: "revoke its notice of leaving",
  "put-off": "extend its notice of leaving",
  unbound: "withdraw its consent to",
  declined: "declare its intention not to join",
  extended: "extended",
};
const DID_WORDS: Partial<Record<Moment, string>> = {
  signed: "signed",
  consented: "ratified",
  joined: "joined",
  notice: "gave notice of leaving",
  left: "left",
  suspended: "was suspended in",
  provisional: "provisionally applied",
  returned: "returned to",
  revoked: "revoked its notice of leaving",
  "put-off": "extended its notice of leaving",
  unbound: "withdrew its consent to",
  declined: "declared its intention not to join",
};

/** What one did not do: "did not leave", "was not suspended in". */
export function notDoneWords(moment: Moment): string {
  const words = MOMENT_WORDS[moment];
  return /^(opened|extended|suspended)/.test(words) ? `was not ${words}` : `did not ${words}`;
}

/** "Who left any treaty, and when,": of no instrument in particular. */
function actsEcho({ moment, kind, form, excluded }: ActsQuestion): string {
  const what = `any ${kind ?? "instrument"}`;
  if (excluded)
    return form === "any"
      ? `Has anybody been expelled from ${what}`
      : form === "count"
        ? `How many were expelled from ${what}`
        : `Who was expelled from ${what}, and when,`;
  if (form === "any") return `Has anybody ${DONE[moment]?.[0] ?? ""} ${what}`;
  return form === "count"
    ? `How many ${didEcho(moment, true)} ${what}`
    : `Who ${didEcho(moment, false)} ${what}, and when,`;
}

/** What one, or several, did: "left", "revoked their notice of leaving". */
export function didEcho(moment: Moment, many: boolean): string {
  const did = DID_WORDS[moment] ?? "";
  return many ? did.replace(/\bits\b/, "their").replace(/^was\b/, "were") : did;
}

function whenEcho(question: WhenQuestion, { names }: Scribe): string {
  const { moment, participant, instrument, on, form, nth, times, toward } = question;
  const what = `${names.inSentence(instrument, on)}${toward ? ` toward ${names.inSentence(toward, on)}` : ""}`;
  const words = MOMENT_WORDS[moment];
  if (moment === "opened" || moment === "extended") return `When was ${what} ${words}`;
  const did = DID_WORDS[moment];
  if (!did) return `When did ${what} ${words}`;
  if (participant === null) {
    if (question.busiest) {
      const when = question.busiest === "year" ? "In which year" : "On which day";
      return `${when} ${moment === "suspended" ? "were" : "did"} most participants ${words.replace(/\bits\b/, "their")} ${what}`;
    }
    if (form !== "count") return `Who ${did} ${what}${oftenEcho(times)}, and when,`;
    // "Were suspended" asks who is so on a day.
    if (moment === "suspended") return `How many had a suspension in ${what}`;
    return `How many ${did.replace(/\bits\b/, "their")} ${what}${oftenEcho(times)}`;
  }
  const who = names.inSentence(participant, on);
  const when = form === "count" ? "How many times" : "When";
  const time = nth === undefined ? "" : ` for the ${ordinalWord(nth)} time`;
  return `${when} ${moment === "suspended" ? "was" : "did"} ${who} ${words} ${what}${time}`;
}
