import type {
  AboutQuestion,
  ChangesQuestion,
  Compared,
  HowLongQuestion,
  Moment,
  RankQuestion,
  RuleQuestion,
  ShareQuestion,
  SizeQuestion,
  WhichQuestion,
} from "../questions/question.ts";
import type { InstrumentKind } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { filterEcho, namesEcho, readingEcho, type Scribe, sinceEcho } from "./echo.ts";
import { ordinalFigure, ordinalWord, timesWord } from "./numbers.ts";
import { listed, numberWords } from "./teller.ts";

const KIND_WORDS: Record<InstrumentKind, string> = {
  treaty: "treaties",
  alliance: "alliances",
  organisation: "organisations",
  regime: "regimes",
};

/** `treaties`, or `instruments` where every kind is asked for. */
export function kindWords(kind: InstrumentKind | null): string {
  return kind === null ? "instruments" : KIND_WORDS[kind];
}

export function whichEcho(question: WhichQuestion, scribe: Scribe): string {
  const { participants, reading, on, form } = question;
  const head = `${form === "count" ? "How many" : "Which"} ${kindWords(question.kind)}`;
  const past = on < scribe.today;
  const day = inWords(on);
  const since = sinceEcho(question.since);
  if (reading === "in-force") return `${head} ${past ? "were" : "are"} in force on ${day}`;
  if (reading === "not-in-force") return `${head} ${past ? "were" : "are"} not in force on ${day}`;
  if (reading === "never-in-force") return `${head} ${past ? "had" : "have"} never entered into force by ${day}`;
  if (reading === "recorded") return `${head} ${past ? "were" : "are"} in the record on ${day}`;
  if (reading === "ended") return `${head} ${past ? "had" : "have"} ended by ${day}${since}`;
  const { set } = question;
  const many = participants.length > 1 || set?.how === "all";
  const who = set
    ? `${set.how} of those in ${scribe.names.inSentence(set.of, on)}`
    : participants.length === 0
      ? "anybody"
      : namesEcho(participants, scribe, on);
  const is = past ? (many ? "were" : "was") : many ? "are" : "is";
  const has = past ? "had" : many ? "have" : "has";
  switch (reading) {
    case "in":
      return `${head} ${is} ${who} ${set ? "party to" : many ? "both in" : "in"} on ${day}`;
    case "joined":
      return `${head} ${has} ${who} joined by ${day}${since}`;
    case "departed":
      return `${head} ${has} ${who} left by ${day}${since}`;
    case "ever":
      return `${head} ${is} ${who} ever in by ${day}`;
    case "pending":
      return `${head} ${has} ${who} signed but not ratified on ${day}`;
    case "leaving":
      return `${head} ${is} ${who} leaving on ${day}`;
    case "never":
      return `${head} ${has} ${who} never joined by ${day}`;
  }
}

/** The days whose changes are asked for, both ends included. */
export function daysEcho(since: Day | null, on: Day): string {
  if (since === null) return `up to ${inWords(on)}`;
  return since === on ? `on ${inWords(on)}` : `from ${inWords(since)} to ${inWords(on)}`;
}

export function changesEcho({ instrument, participant, since, on, only }: ChangesQuestion, scribe: Scribe): string {
  const name = (id: string) => scribe.names.inSentence(id, on);
  const what = instrument === null ? "" : ` in ${name(instrument)}`;
  const who = participant === null ? "" : ` for ${name(participant)}`;
  const when = ` ${daysEcho(since, on)}`;
  if (only === "all") return `What changed${what}${who}${when}`;
  const subject = instrument === null ? "all instruments" : name(instrument);
  return `How did ${subject} ${only === "losses" ? "shrink" : "grow"}${who}${when}`;
}

export const MOMENT_NOUNS: Record<Moment, string> = {
  opened: "opening",
  "in-force": "entry into force",
  ended: "its end",
  peak: "its peak",
  signed: "signature",
  consented: "ratification",
  joined: "joining",
  notice: "notice",
  left: "leaving",
  suspended: "suspension",
  provisional: "provisional application",
  returned: "return",
  revoked: "revocation of the notice",
  "put-off": "extension of the notice",
  unbound: "withdrawal of consent",
  declined: "intention not to join",
  extended: "extension",
};

/** The steps of which it is told how long after another one took it. */
const STEP_WORDS: Partial<Record<Moment, string>> = {
  signed: "sign",
  consented: "ratify",
  joined: "join",
  notice: "give notice of leaving",
  left: "leave",
};

export function howLongEcho(
  { participant, instrument, between, after, out, nth, on }: HowLongQuestion,
  scribe: Scribe,
): string {
  const what = scribe.names.inSentence(instrument, on);
  const day = inWords(on);
  const who = participant === null ? null : scribe.names.inSentence(participant, on);
  if (between && who && after !== undefined)
    return `How long after ${scribe.names.inSentence(after, on)} did ${who} ${STEP_WORDS[between[1]] ?? between[1]} ${what} by ${day}`;
  const time = nth === undefined ? "" : ` for the ${ordinalWord(nth)} time`;
  if (between) {
    const [first, second] = between;
    return `How long from ${MOMENT_NOUNS[first]} to ${MOMENT_NOUNS[second]} of ${what}${who ? ` for ${who}` : ""}${time} by ${day}`;
  }
  if (who && out) return `How long was ${who} outside ${what}${time} by ${day}`;
  return who ? `How long was ${who} in ${what}${time} by ${day}` : `How long was ${what} in force by ${day}`;
}

const RULE_WORDS: Record<RuleQuestion["rule"], string> = {
  leaving: "leaving",
  entry: "entry into force",
  joining: "joining",
  duration: "duration",
};

export function ruleEcho({ rule, instrument, on }: RuleQuestion, { names }: Scribe): string {
  return `What is the rule of ${names.inSentence(instrument, on)} on ${RULE_WORDS[rule]} on ${inWords(on)}`;
}

export function rankEcho(question: RankQuestion, scribe: Scribe): string {
  const { rank, on } = question;
  const day = inWords(on);
  const kinds = kindWords(question.kind);
  const { names } = scribe;
  const among = question.among?.map((id) => names.inSentence(id, on)) ?? [];
  const { top } = question;
  const which = top === undefined ? "Which" : `Which ${numberWords(top)}`;
  if (rank === "oldest-instrument" || rank === "newest-instrument") {
    const order = rank === "oldest-instrument" ? "oldest" : "newest";
    const one = top === undefined ? (question.kind ?? "instrument") : kinds;
    return `${which} ${among.length > 0 ? `of ${listed(among)}` : one} ${top === undefined ? "is" : "are"} the ${order} on ${day}`;
  }
  if (among.length > 0)
    return `${which} of ${listed(among)} had the ${rank === "smallest-instrument" ? "fewest" : "most"} parties on ${day}`;
  if (rank === "smallest-instrument") return `${which} ${kinds} had the fewest parties on ${day}`;
  if (rank === "biggest-instrument") return `${which} ${kinds} had the most parties on ${day}`;
  if (rank === "most-left-instrument") return `${which} ${kinds} have been left most often by ${day}`;
  const who = top === undefined ? "Who" : `${which} participants`;
  if (rank === "most-instruments") return `${who} ${top === undefined ? "was" : "were"} in the most ${kinds} on ${day}`;
  if (rank === "most-exits") return `${who} ${top === undefined ? "has" : "have"} left the most ${kinds} by ${day}`;
  return rankStatement(question, "Who", scribe);
}

const RANK_WORDS: Partial<Record<RankQuestion["rank"], readonly [string, string]>> = {
  "first-in": ["joined", "first"],
  "last-in": ["joined", "last"],
  "first-out": ["left", "first"],
  "last-out": ["left", "last"],
  "first-signed": ["signed", "first"],
  "last-signed": ["signed", "last"],
  "first-consented": ["ratified", "first"],
  "last-consented": ["ratified", "last"],
  longest: ["was in", "longest"],
  shortest: ["was in", "shortest"],
};

/** "Who left Open Skies first by …", or the same of those named. */
export function rankStatement(
  { rank, top, nth, measure, instrument, on }: RankQuestion,
  who: string,
  { names, today }: Scribe,
): string {
  const n = top === undefined ? null : numberWords(top);
  if (rank === "largest" || rank === "smallest") {
    const of = instrument === null ? "of the record" : `of ${names.inSentence(instrument, on)}`;
    const one = instrument === null ? "participant" : "member";
    const is = on < today ? (n ? "were" : "was") : n ? "are" : "is";
    const those = n ? `the ${n} ${rank} ${one}s` : `the ${rank} ${one}`;
    return `${who} ${is} ${those} ${of} by ${(measure ?? "area").replaceAll("-", " ")} on ${inWords(on)}`;
  }
  const [verb, end] = RANK_WORDS[rank] ?? ["joined", "first"];
  const order = nth === undefined ? end : `${ordinalFigure(nth)}${end === "last" ? " last" : ""}`;
  if (n) {
    const what = instrument === null ? "it" : names.inSentence(instrument, on);
    const those = verb === "was in" ? `the ${n} ${order} in` : `the ${order} ${n} that ${verb}`;
    return `${who} were ${those} ${what} by ${inWords(on)}`;
  }
  return `${who} ${verb} ${instrument === null ? "it" : names.inSentence(instrument, on)} ${order} by ${inWords(on)}`;
}

export function shareEcho(question: ShareQuestion, scribe: Scribe): string {
  const { on, part } = question;
  const measure = question.measure.replaceAll("-", " ");
  if (part.part === "all") {
    return `What is the total of ${baseEcho(question, scribe)} by ${measure} on ${inWords(on)}${withoutEcho(question, scribe)}`;
  }
  return shareStatement(question, "What share", scribe);
}

function withoutEcho({ without, on }: ShareQuestion, scribe: Scribe): string {
  return without.length === 0 ? "" : `, leaving out ${namesEcho(without, scribe, on)}`;
}

/** `NATO`, `the Annex 2 states`, `the signatories of the CTBT`. */
function baseEcho({ among, instrument, on }: ShareQuestion, { names }: Scribe): string {
  const what = names.inSentence(instrument, on);
  return among ? `the signatories of ${what}` : what;
}

/** "What share of the area of Open Skies was lost with Russia by …", or the same with a number at its head. */
export function shareStatement(question: ShareQuestion, head: string, scribe: Scribe): string {
  const { part, on, lost } = question;
  const day = inWords(on);
  const measure = question.measure.replaceAll("-", " ");
  // "The area of the X" may itself be a name: the measure stands behind.
  const of = `${head} of ${baseEcho(question, scribe)} by ${measure}`;
  const out = withoutEcho(question, scribe);
  if (part.part === "participants") {
    const who = namesEcho(part.of, scribe, on);
    return lost ? `${of} was lost with ${who} by ${day}${out}` : `${of} is with ${who} on ${day}${out}`;
  }
  if (part.part === "reading") {
    const what = scribe.names.inSentence(part.of, on);
    return `${of} ${readingEcho(part.reading, what, day, on < scribe.today, false, "")}${out}`;
  }
  if (part.part === "filter") return `${of} on ${day}${out}, ${filterEcho(part.filter, scribe, on)}`;
  if (part.part === "stayed") return `${of} ${on < scribe.today ? "was" : "is"} left on ${day}${out}`;
  return part.part === "departed" ? `${of} was lost by ${day}${out}` : `${of} was whole on ${day}${out}`;
}

export function aboutEcho({ of, topic, on }: AboutQuestion, { names }: Scribe): string {
  const day = inWords(on);
  if (topic === "help") return `What can be asked on ${day}`;
  if (topic === "figures") return `Where do the area and population figures come from on ${day}`;
  if (topic === "depositaries" && of !== null) return `Who is the depositary of ${names.inSentence(of, on)} on ${day}`;
  if (topic === "names" && of !== null) return `What is ${names.inSentence(of, on)} called on ${day}`;
  if (topic === "record" || of === null) return `How fresh is the record on ${day}`;
  return `What is known about ${names.inSentence(of, on)} on ${day}`;
}

export const COMPARED_WORDS: Record<Compared, string> = {
  exactly: "exactly",
  about: "about",
  "at-least": "at least",
  "at-most": "at most",
  more: "more than",
  fewer: "fewer than",
};

export function sizeEcho({ instrument, how, n, on }: SizeQuestion, { names }: Scribe): string {
  return `When did ${names.inSentence(instrument, on)} have ${COMPARED_WORDS[how]} ${n} parties by ${inWords(on)}`;
}

/** " at least twice": how often it was done; nothing where that is not asked. */
export function oftenEcho(times: { readonly how: Compared; readonly n: number } | undefined): string {
  return times ? ` ${COMPARED_WORDS[times.how]} ${timesWord(times.n)}` : "";
}
