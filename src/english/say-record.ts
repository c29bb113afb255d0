import type { AnswerData, Change, DatedMoment, Note } from "../questions/answer-data.ts";
import type {
  AboutQuestion,
  ChangesQuestion,
  HeirsQuestion,
  HowLongQuestion,
  Question,
  RankQuestion,
  WhichQuestion,
} from "../questions/question.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { inWords, stretchInWords } from "../time/words.ts";
import { kindWords, MOMENT_NOUNS } from "./echo-record.ts";
import { ruleSentence } from "./say-rules.ts";
import { capital, count, listed, listedByDay, namesIn, nounOf, numberWords, type Teller } from "./teller.ts";

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
  if (reading === "in-force" || reading === "ended") {
    const verb =
      reading === "ended"
        ? `${n === 1 ? "has" : "have"} ended by`
        : `${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} in force on`;
    return `${number} ${kinds} of the record ${verb} ${day}${names}`;
  }
  if (reading === "recorded") return `The record holds ${numberWords(n)} ${kinds}${names}`;
  const who = participants.length === 0 ? "somebody" : namesIn(teller, participants, on);
  const many = participants.length > 1;
  const is = past ? (many ? "were" : "was") : many ? "are" : "is";
  const has = past ? "had" : many ? "have" : "has";
  const both = participants.length === 2 ? "both " : many ? "all " : "";
  if (reading === "departed") {
    const since = asked.since == null ? "" : ` since ${inWords(asked.since)}`;
    if (n === 0) return `${capital(who)} ${has} left no ${kindWords(asked.kind)} of the record${since} by ${day}.`;
    const whose = many || participants.length === 0;
    const left =
      participants.length === 0
        ? `${number} ${kinds} ${n === 1 ? "has" : "have"} been left`
        : `${capital(who)} ${has} ${both}left ${numberWords(n)} ${kinds}`;
    return `${left}${since} by ${day}: ${leftTold(data.dates ?? [], whose, teller)}.`;
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

/**
 * What was left and when, each once: "the Paris Agreement on 4 November 2020 and again on 27 January 2026"; where several
 * may have left, with who did: "the Tashkent treaty (Azerbaijan, Georgia and Uzbekistan on 20 April 1999)".
 */
function leftTold(dates: readonly DatedMoment[], whose: boolean, teller: Teller): string {
  const exits = new Map<string, { id: string; on: Day }[]>();
  for (const { instrument, participant, on } of dates)
    exits.set(instrument, [...(exits.get(instrument) ?? []), { id: participant ?? "", on }]);
  const told = [...exits].map(([instrument, each]) => {
    const name = teller.names.inSentence(instrument, (each[0]?.on ?? 0) - 1);
    if (whose) return `${name} (${listedByDay(each, teller)})`;
    return `${name} on ${each.map(({ on }) => inWords(on)).join(" and again on ")}`;
  });
  return whose || told.length < dates.length ? told.join("; ") : listed(told);
}

function singular(word: string): string {
  return word === "treaties" ? "treaty" : word.replace(/s$/, "");
}

/** How many changes are told in the sentence; the list has all. */
const TOLD = 8;

function changesSentence(data: AnswerData, asked: ChangesQuestion, teller: Teller): string {
  const { on, since, instrument, participant } = asked;
  const what = instrument === null ? "" : ` in ${teller.names.inSentence(instrument, on)}`;
  const who = participant === null ? "" : ` for ${teller.names.inSentence(participant, on)}`;
  const when =
    since === null
      ? `up to ${inWords(on)}`
      : since === on
        ? `on ${inWords(on)}`
        : `from ${inWords(since)} to ${inWords(on)}`;
  const changes = data.changes ?? [];
  if (changes.length === 0) return `Nothing changed${what}${who} ${when}.`;
  const told = changes.slice(0, TOLD).map((change) => {
    const name = teller.names.inSentence(change.participant, change.on);
    const of = instrument === null ? ` (${teller.names.short(change.instrument, change.on)})` : "";
    return `${name}${of} ${changeWords(change, teller)} on ${inWords(change.on, "short")}`;
  });
  const more = changes.length > TOLD ? `; and ${changes.length - TOLD} more` : "";
  const noun = asked.only === "losses" ? "loss" : asked.only === "gains" ? "entry" : "change";
  const many = asked.only === "losses" ? "losses" : asked.only === "gains" ? "entries" : "changes";
  return `${count(changes.length, noun, many)}${what}${who} ${when}: ${listed(told)}${more}.${countsWords(data, asked, teller)}`;
}

/** "It had 34 parties before, and 33 after." */
function countsWords({ notes }: AnswerData, { instrument }: ChangesQuestion, teller: Teller): string {
  const counts = notes.find((note): note is Extract<Note, { note: "counts" }> => note.note === "counts");
  if (!counts || instrument === null || counts.before === counts.after) return "";
  const { before, after } = counts;
  return ` It had ${numberWords(before)} ${nounOf(teller, instrument, before)} before, and ${numberWords(after)} after.`;
}

/** What became of one, by what it was before: who has been leaving or suspended does not become a party again. */
function changeWords({ from, to, instrument }: Change, teller: Teller): string {
  const noun = nounOf(teller, instrument, 1);
  switch (to) {
    case "none":
      return "lost its standing";
    case "signatory":
      return from === "consented" ? "took its consent back" : "became a signatory";
    case "consented":
      return "consented to be bound";
    case "party":
      if (from === "leaving") return `stayed a ${noun}, its notice taken back`;
      return from === "suspended" ? "had its membership restored" : `became a ${noun}`;
    case "former":
      return `was no longer a ${noun}`;
    case "leaving":
      return "gave notice of leaving";
    case "suspended":
      return "had its membership suspended";
    case "departed":
      return "was out";
    case "ended":
      return "went out as it ended for all";
    case "maybe":
      return "may have changed its standing";
  }
}

function howLongSentence(data: AnswerData, asked: HowLongQuestion, teller: Teller): string {
  const { on } = asked;
  const what = teller.names.inSentence(asked.instrument, on);
  const who = asked.participant === null ? null : teller.names.inSentence(asked.participant, on);
  if (asked.between) {
    const [first, second] = asked.between;
    const of = `${MOMENT_NOUNS[first]} to ${MOMENT_NOUNS[second]}`;
    const whose = who ? ` for ${who}` : "";
    if (!data.duration?.span) return `The record does not have both days: from ${of} of ${what}${whose}.`;
    const { from, until } = data.duration.span;
    return `From ${of} of ${what}${whose} it was ${stretchInWords(from, until)}: ${inWords(from)} to ${inWords(until)}.`;
  }
  const subject = capital(who ?? what);
  const verb = who ? `${asked.out ? "outside" : "in"} ${what}` : "in force";
  if (asked.out && (!data.duration || data.duration.days === 0))
    return `${subject} had not left ${what} by ${inWords(on)}.`;
  if (!data.duration || data.duration.days === 0) return `${subject} was never ${verb} by ${inWords(on)}.`;
  const words = lengthWords(data);
  const { span } = data.duration;
  if (!span)
    return `${subject} was ${verb} for ${words} in all, in ${count((data.dates ?? []).filter((date) => date.act === "entry-into-force").length, "run")}.`;
  const still = span.until > on;
  return still
    ? `${subject} had been ${verb} for ${words} by ${inWords(on)}, from ${inWords(span.from)} on.`
    : `${subject} was ${verb} for ${words}, from ${inWords(span.from)} to ${inWords(span.until - 1)}.`;
}

/** A run of days in calendar terms; a sum of several runs in days. */
export function lengthWords({ duration }: Pick<AnswerData, "duration">): string {
  if (!duration) return "0 days";
  return duration.span ? stretchInWords(duration.span.from, duration.span.until) : count(duration.days, "day");
}

function rankSentence(data: AnswerData, asked: RankQuestion, teller: Teller): string {
  const { rank, on } = asked;
  const day = inWords(on);
  const what = asked.instrument === null ? "" : teller.names.inSentence(asked.instrument, on);
  if (data.kind === "instruments") {
    const names = capital(namesIn(teller, data.instruments ?? [], on));
    const n = data.instruments?.length ?? 0;
    if (n === 0) return `None has ${rank === "most-left-instrument" ? "been left" : "parties"} by ${day}.`;
    if (rank === "most-left-instrument")
      return `${names} ${n === 1 ? "has" : "have"} been left most often, ${count(data.count ?? 0, "time")} by ${day}.`;
    const [first] = data.instruments ?? [];
    return `${names} ${n === 1 ? "has" : "have"} the most, ${data.count} ${nounOf(teller, first ?? "", data.count ?? 0)} on ${day}.`;
  }
  const ids = data.participants ?? [];
  if (ids.length === 0) return `Nobody${what ? ` ${rankVerb(rank)} ${what}` : ""} by ${day}.`;
  const names = capital(namesIn(teller, ids, data.dates?.[0]?.on ?? on));
  if (rank === "most-exits")
    return `${names} ${ids.length === 1 ? "has" : "have"} left the most ${kindWords(asked.kind)}: ${data.count} by ${day}.`;
  if (rank === "most-instruments")
    return `${names} ${ids.length === 1 ? "is" : "are"} in the most ${kindWords(asked.kind)} of the record: ${data.count} on ${day}.`;
  if (rank === "longest" || rank === "shortest") {
    return `${names} ${ids.length === 1 ? "has" : "have"} been in ${what} ${rank} by ${day}: ${lengthWords(data)}.`;
  }
  const order = rank.startsWith("first") ? "first" : "last";
  const since = data.dates?.[0] ? `, on ${inWords(data.dates[0].on)}` : "";
  return `${names} ${rankVerb(rank)} ${what} ${order}${since}.`;
}

function rankVerb(rank: RankQuestion["rank"]): string {
  if (rank.endsWith("-out")) return "left";
  if (rank.endsWith("-signed")) return "signed";
  return rank.endsWith("-consented") ? "ratified" : "joined";
}

function heirsSentence(data: AnswerData, asked: HeirsQuestion, teller: Teller): string {
  const { on } = asked;
  const from = teller.names.inSentence(asked.participant, on);
  const where = asked.instrument === null ? "" : ` in ${teller.names.inSentence(asked.instrument, on)}`;
  const ids = data.participants ?? [];
  if (ids.length === 0) return `The record has nobody that succeeded ${from}${where}.`;
  const told = (data.dates ?? []).map((date) => {
    const name = teller.names.inSentence(date.participant ?? "", date.on);
    return `${name} (${date.act.replaceAll("-", " ")}, ${inWords(date.on, "short")})`;
  });
  return `${capital(numberWords(ids.length))} came from ${from}${where}: ${listed(told)}.`;
}

function aboutSentence(data: AnswerData, asked: AboutQuestion, teller: Teller): string {
  const { record, names } = teller;
  const on = inWords(asked.on);
  if (asked.of === null) {
    const note = data.notes.find((each): each is Extract<Note, { note: "acts" }> => each.note === "acts");
    const holds = note
      ? `${note.count === null ? "the standings, without their acts," : `${note.count} acts`} of ${note.participants} participants toward ${note.instruments} instruments`
      : "";
    return asked.topic === "help"
      ? `Ask who remains, left, never joined or still has to ratify; when, how long, what changed, what if, and whether something is true. The record holds ${holds}.`
      : `The record speaks up to ${inWords(record.date)} (version ${record.version}): ${holds}.`;
  }
  const name = capital(names.inSentence(asked.of, asked.on));
  if (data.instruments === null)
    return `${name}: ${count(data.count ?? 0, "participant")} on ${on}: ${namesIn(teller, data.participants ?? [], asked.on)}.`;
  const isInstrument = record.instruments.some(({ id }) => id === asked.of);
  if (isInstrument) {
    const day = (act: string) => data.dates?.find((date) => date.act === act)?.on;
    const [opened, inForce, ended] = [day("opened"), day("entry-into-force"), day("termination")];
    const told = [
      ...(opened === undefined ? [] : [`opened for signature on ${inWords(opened)}`]),
      inForce === undefined ? "never in force" : `in force from ${inWords(inForce)}`,
      ...(ended === undefined || ended === FOREVER ? [] : [`ended on ${inWords(ended)}`]),
    ];
    const parties =
      data.count === null
        ? ""
        : `; ${count(data.count, nounOf(teller, asked.of, 1), nounOf(teller, asked.of, 2))} on ${on}`;
    const { until, missing } = data.coverage;
    const known = until < record.date ? ` The record of it is complete up to ${inWords(until)}.` : "";
    const lacks = missing.length > 0 ? ` Missing: ${missing.join("; ")}.` : "";
    return `${name}: ${told.join(", ")}${parties}.${known}${lacks}`;
  }
  const left = data.dates ?? [];
  const gone = left.length === 0 ? "" : ` It has left ${leftTold(left, false, teller)}.`;
  const inside =
    data.instruments.length === 0
      ? "in no instrument of the record"
      : `in ${count(data.instruments.length, "instrument")} of the record: ${namesIn(teller, data.instruments, asked.on)}`;
  return `On ${on} ${names.inSentence(asked.of, asked.on)} ${asked.on < record.date ? "was" : "is"} ${inside}.${gone}`;
}
