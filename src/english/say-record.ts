import type { AnswerData, DatedMoment } from "../questions/answer-data.ts";
import type { HeirsQuestion, HowLongQuestion, Question, WhichQuestion } from "../questions/question.ts";
import type { ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { inWords, stretchInWords } from "../time/words.ts";
import { kindWords, MOMENT_NOUNS } from "./echo-record.ts";
import { aboutSentence, takenTold } from "./say-about.ts";
import { didWords, OF_ITSELF, whenWords } from "./say-acts.ts";
import { changesSentence } from "./say-changes.ts";
import { rankSentence } from "./say-ranks.ts";
import { ruleSentence } from "./say-rules.ts";
import { capital, count, listed, namesIn, nounOf, numberWords, stretchWords, type Teller, tally } from "./teller.ts";

type Asked = Extract<Question, { ask: "which" | "changes" | "how-long" | "rule" | "rank" | "heirs" | "about" }>;

/** Answers about instruments, changes, lengths, rules, ranks, heirs and the record itself. */
export function recordSentence(data: AnswerData, asked: Question, teller: Teller): string {
  const given = asked as Asked;
  switch (given.ask) {
    case "which":
      return whichSentence(data, given, teller);
    case "changes":
      return changesSentence(data, given, teller);
    case "how-long":
      return howLongSentence(data, given, teller);
    case "rule":
      return ruleSentence(data, given, teller);
    case "rank":
      return rankSentence(data, given, teller);
    case "heirs":
      return heirsSentence(data, given, teller);
    case "about":
      return aboutSentence(data, given, teller);
  }
}

function whichSentence(data: AnswerData, asked: WhichQuestion, teller: Teller): string {
  const { on, participants, reading } = asked;
  const day = inWords(on);
  const n = data.instruments?.length ?? 0;
  const kinds =
    asked.kind === null && n === 1 ? "instrument" : n === 1 ? singular(kindWords(asked.kind)) : kindWords(asked.kind);
  const past = on < teller.record.date;
  const number = capital(n === 0 ? "no" : numberWords(n));
  const names = n === 0 ? "." : `: ${namesIn(teller, data.instruments ?? [], on)}.`;
  if (reading === "in-force" || reading === "not-in-force" || reading === "never-in-force" || reading === "ended") {
    const have = past ? "had" : n === 1 ? "has" : "have";
    const be = past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are";
    const SAID: Record<typeof reading, string> = {
      "in-force": `${be} in force on`,
      "not-in-force": `${be} not in force on`,
      "never-in-force": `${have} never entered into force by`,
      ended: `${have} ended by`,
    };
    return `${number} ${kinds} of the record ${SAID[reading]} ${day}${names}`;
  }
  if (reading === "recorded") return `The record holds ${numberWords(n)} ${kinds}${names}`;
  const { set } = asked;
  if (set && data.participants?.length === 0)
    return `Nobody was in ${teller.names.inSentence(set.of, on)} on ${day}, and so in nothing else.`;
  const who = set
    ? thoseOf(set, data.participants ?? [], on, teller)
    : participants.length === 0
      ? "somebody"
      : namesIn(teller, participants, on);
  const many = set ? set.how === "all" : participants.length > 1;
  const is = past ? (many ? "were" : "was") : many ? "are" : "is";
  const has = past ? "had" : many ? "have" : "has";
  const both = set ? "" : participants.length === 2 ? "both " : many ? "all " : "";
  if (reading === "departed" || reading === "joined") {
    const when = stretchWords(asked.since, on);
    const did = reading === "joined" ? "joined" : "left";
    if (n === 0) return `${capital(who)} ${has} ${did} no ${kindWords(asked.kind)} of the record ${when}.`;
    const whose = many || participants.length === 0;
    const left =
      participants.length === 0 && !set
        ? `${number} ${kinds} ${n === 1 ? "has" : "have"} been left`
        : `${capital(who)} ${has} ${both}${did} ${numberWords(n)} ${kinds}`;
    return `${left} ${when}: ${takenTold(data.dates ?? [], whose, teller)}.`;
  }
  const SAID: Record<typeof reading, string> = {
    in: `${is} ${both}in`,
    ever: `${has} ${both}been in`,
    pending: `${has} ${both}signed and not ratified`,
    leaving: `${is} ${both}leaving`,
    never: `${has} ${both}never joined`,
  };
  return `${capital(who)} ${SAID[reading]} ${n === 0 ? "no" : numberWords(n)} ${kinds} of the record on ${day}${names}`;
}

/** "All 32 members of NATO", "at least one of the three Baltic states". */
function thoseOf(
  { of, how }: NonNullable<WhichQuestion["set"]>,
  { length: n }: readonly ParticipantId[],
  on: Day,
  teller: Teller,
): string {
  const name = teller.names.inSentence(of, on);
  const isInstrument = teller.record.instruments.some(({ id }) => id === of);
  const members = isInstrument ? `${numberWords(n)} ${nounOf(teller, of, n)} of ${name}` : null;
  if (how === "all") return `all ${members ?? `${numberWords(n)} of ${name}`}`;
  return `at least one of ${members ? `the ${members}` : name}`;
}

function singular(word: string): string {
  return word === "treaties" ? "treaty" : word.replace(/s$/, "");
}

function howLongSentence(data: AnswerData, asked: HowLongQuestion, teller: Teller): string {
  const { on } = asked;
  const what = teller.names.inSentence(asked.instrument, on);
  const who = asked.participant === null ? null : teller.names.inSentence(asked.participant, on);
  if (asked.between && asked.after !== undefined) return apartWords(data, asked, asked.after, teller);
  if (asked.between) {
    const [first, second] = asked.between;
    const of = `${MOMENT_NOUNS[first]} to ${MOMENT_NOUNS[second]}`;
    const whose = who ? ` for ${who}` : "";
    if (!data.duration?.span) return oneDayWords(data, asked, `${of} of ${what}${whose}`, teller);
    const { from, until } = data.duration.span;
    const length =
      until - from > 60
        ? `${stretchInWords(from, until)} (${tally(until - from, "day")})`
        : stretchInWords(from, until);
    const took = who
      ? `${capital(who)} took ${length} from ${of} of ${what}`
      : `${capital(what)} took ${length} from ${of}`;
    return `${took}: from ${inWords(from)} to ${inWords(until)}.`;
  }
  const subject = capital(who ?? what);
  const verb = who ? `${asked.out ? "outside" : "in"} ${what}` : "in force";
  if (asked.out && (!data.duration || data.duration.days === 0))
    return `${subject} had not left ${what} by ${inWords(on)}.`;
  if (!data.duration || data.duration.days === 0) return `${subject} was never ${verb} by ${inWords(on)}.`;
  const { span } = data.duration;
  if (!span) {
    const runs = runsOf(data);
    return `${subject} ${runs.at(-1)?.until === null ? "had been" : "was"} ${verb} for ${lengthWords(data)} in all by ${inWords(on)}, in ${count(runs.length, "period")}: ${listed(runs.map(runWords))}.`;
  }
  const words = `${lengthWords(data)}${data.duration.days > 60 ? ` (${tally(data.duration.days, "day")})` : ""}`;
  return span.until > on
    ? `${subject} had been ${verb} for ${words} by ${inWords(on)}, from ${inWords(span.from)} on.`
    : `${subject} was ${verb} for ${words}, from ${inWords(span.from)} to ${inWords(span.until - 1)}.`;
}

/** "Russia left Open Skies one year and 26 days (391 days) after the United States: …", with both days. */
function apartWords(
  { dates, duration }: AnswerData,
  asked: HowLongQuestion,
  after: ParticipantId,
  teller: Teller,
): string {
  const { instrument, on } = asked;
  const [a, b] = [after, asked.participant].map((id) => dates?.find(({ participant }) => participant === id));
  const name = (id: ParticipantId | null) => teller.names.inSentence(id ?? "", on);
  const did = ({ act, on: day }: DatedMoment) =>
    didWords({ act, on: day, n: 1, scope: "membership" }, instrument, true, teller);
  if (!a || !b || !duration?.span) {
    const [known] = dates ?? [];
    const lacks = name(a ? asked.participant : after);
    if (!known) return `The record has no such day of ${name(after)} or ${name(asked.participant)}.`;
    return `${capital(name(known.participant))} ${did(known)} ${whenWords(known)}; of ${lacks} the record has no such day by ${inWords(on)}.`;
  }
  const { from, until } = duration.span;
  const days = until - from;
  const length = days > 60 ? `${stretchInWords(from, until)} (${tally(days, "day")})` : stretchInWords(from, until);
  const apart = days === 0 ? "on the same day as" : `${length} ${b.on > a.on ? "after" : "before"}`;
  const told = days === 0 ? whenWords(b) : `${whenWords(b)}, and ${name(after)} ${whenWords(a)}`;
  return `${capital(name(asked.participant))} ${did(b)} ${apart} ${name(after)}: ${told}.`;
}

/** Where a stretch has only one of its ends on record: that one, and what is asked for. */
function oneDayWords({ dates }: AnswerData, asked: HowLongQuestion, of: string, teller: Teller): string {
  const [known] = dates ?? [];
  if (!known) return `The record has neither day: from ${of}.`;
  const who = teller.names.inSentence(asked.participant ?? asked.instrument, known.on);
  const did =
    known.participant === null
      ? (OF_ITSELF[known.act] ?? known.act)
      : didWords({ act: known.act, on: known.on, n: 1, scope: "membership" }, asked.instrument, true, teller);
  return `The record has only one of the two days, from ${of}: ${who} ${did} ${whenWords(known)}.`;
}

/** The runs of a length, from its days of beginning and end; `until` null while one goes on. */
function runsOf({ dates }: AnswerData): { from: Day; until: Day | null }[] {
  const runs: { from: Day; until: Day | null }[] = [];
  const [begins] = dates ?? [];
  for (const date of dates ?? []) {
    const last = runs.at(-1);
    if (date.act === begins?.act) runs.push({ from: date.on, until: null });
    else if (last) last.until = date.on;
  }
  return runs;
}

function runWords({ from, until }: { from: Day; until: Day | null }): string {
  return until === null ? `from ${inWords(from)} on` : `from ${inWords(from)} to ${inWords(until - 1)}`;
}

/** A run of days in calendar terms; the sum of several runs in days, and in calendar terms as if they had followed each other. */
export function lengthWords({ duration, dates }: Pick<AnswerData, "duration" | "dates">): string {
  if (!duration) return tally(0, "day");
  if (duration.span) return stretchInWords(duration.span.from, duration.span.until);
  const from = dates?.[0]?.on;
  const days = tally(duration.days, "day");
  return from === undefined || duration.days < 60 ? days : `${days} (${stretchInWords(from, from + duration.days)})`;
}

/** How one came from another, before the day. */
const CAME: Partial<Record<string, string>> = {
  continues: "continued it,",
  separates: "separated,",
  "dissolves into": "at its dissolution,",
  "dissolves-into": "at its dissolution,",
  merges: "merged,",
  accedes: "acceded,",
};

function heirsSentence(data: AnswerData, asked: HeirsQuestion, teller: Teller): string {
  const { on } = asked;
  const from = teller.names.inSentence(asked.participant, on);
  const where = asked.instrument === null ? "" : ` in ${teller.names.inSentence(asked.instrument, on)}`;
  const ids = data.participants ?? [];
  if (ids.length === 0) return `The record has nobody that succeeded ${from}${where}.`;
  const told = (data.dates ?? []).map((date) => {
    const name = teller.names.inSentence(date.participant ?? "", date.on);
    return `${name} (${CAME[date.act] ?? date.act.replaceAll("-", " ")} ${inWords(date.on, "short")})`;
  });
  return `${capital(numberWords(ids.length))} came from ${from}${where}: ${listed(told)}.`;
}
